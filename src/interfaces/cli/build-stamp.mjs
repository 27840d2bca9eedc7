// What a build is made from, as one hash of contents, and the sites that run from a build.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Names and contents of all inputs in one hash: what was only touched, copied or checked out again is no change; a file that was
 * removed or put back is one.
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const full = path.join(root, input);
    const files = fs.statSync(full).isDirectory()
      ? fs
          .readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => path.join(file.parentPath, file.name))
      : [full];
    for (const file of files.sort()) {
      const content = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
      hash.update(`${path.relative(root, file)} ${content}\n`);
    }
  }
  return hash.digest('hex');
}

/** Process ids of the sites that run from this build: each left a file with its id, and takes it away when it ends. */
export function sitesRunningFrom(dist) {
  const sites = path.join(dist, '.sites');
  if (!fs.existsSync(sites)) return [];
  return fs
    .readdirSync(sites)
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0 && isAlive(id));
}

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
