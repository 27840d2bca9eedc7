import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'sealing.key';

/**
 * The key of an installation that was given none: made at the first start, in a file that only its owner reads. It lies
 * beside the files and not in the database, so that a copy of the database alone opens nothing.
 */
export async function ownSealingKey(dataDir: string): Promise<Uint8Array> {
  const file = path.join(dataDir, FILE);
  const made = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(dataDir, { recursive: true });
  try {
    // Whole or not at all: of several processes that start at once, one gives it its name.
    await writeFile(made, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    await link(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(made, { force: true });
  }
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
}
