import fs from 'node:fs';
import path from 'node:path';

const BUILD = path.resolve(import.meta.dirname, '../..');

/**
 * Leaves a word beside the build that a site runs from it, so that no other command builds anew under it. Whoever was killed
 * left one of a process that is not there any more: it counts for nothing.
 * @param build folder of the build; sources that run by themselves are none, and a build that cannot be written cannot be built
 * @returns takes the word away
 */
export function markRunning(build = BUILD): () => Promise<void> {
  const mark = path.join(build, '.sites', String(process.pid));
  try {
    if (path.basename(build) !== 'dist') return async () => {};
    fs.mkdirSync(path.dirname(mark), { recursive: true });
    fs.writeFileSync(mark, '');
  } catch {
    return async () => {};
  }
  return async () => fs.rmSync(mark, { force: true });
}
