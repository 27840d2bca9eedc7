import path from 'node:path';
import { claim, stopOrphan } from '#infrastructure/platform/embedded-postgres/owner';

/**
 * Takes the embedded database of a folder as a start takes it, so that nobody else runs on it or starts meanwhile.
 * @returns gives it free
 * @throws when a living process holds it
 */
export async function takeDatabase(folder: string): Promise<() => void> {
  const database = path.join(folder, 'postgres');
  const release = claim(database);
  await stopOrphan(database);
  return release;
}
