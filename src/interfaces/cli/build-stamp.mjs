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
  for (const file of filesOf(root, inputs)) {
    const content = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
    hash.update(`${path.relative(root, file)} ${content}\n`);
  }
  return hash.digest('hex');
}

/** Files changed so lately might change again without showing it. */
const JUST_NOW_MS = 2_000;

/**
 * What the file system says of all inputs, in one hash: while it stays the same no file changed, and none need be read. One that was
 * only touched makes it another.
 * @returns null where something changed just now, so that the next change might not show
 */
export function outline(root, inputs, now = Date.now()) {
  const hash = createHash('sha256');
  for (const file of filesOf(root, inputs)) {
    const { ino, size, mtimeMs, ctimeMs } = fs.statSync(file);
    if (Math.max(mtimeMs, ctimeMs) > now - JUST_NOW_MS) return null;
    hash.update(`${file.slice(root.length)} ${ino} ${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return hash.digest('hex');
}

const filesOf = (root, inputs) =>
  inputs.flatMap((input) => {
    const full = path.join(root, input);
    if (!fs.statSync(full).isDirectory()) return [full];
    return fs
      .readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .sort();
  });

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

/**
 * Claims the build for this process, so that no two take each other's files away; what a killed one left behind is no claim.
 * @param file that holds the id of who builds
 * @returns the process that is building already, or null once this one holds the claim until it ends
 */
export function builderBesides(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      if (isTaken(file, mine)) return null;
      const holder = Number(readIfThere(file));
      // A container that starts again gives the same number to the process that builds.
      if (holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
      takeAway(file, mine, holder);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** In one step, so that nobody reads a claim before it says whose it is. */
function isTaken(file, mine) {
  try {
    fs.linkSync(mine, file);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  process.once('exit', () => {
    if (readIfThere(file) === String(process.pid)) fs.rmSync(file, { force: true });
  });
  return true;
}

/** Of one that has ended; whoever came first to take it away may hold it already, and keeps it. */
function takeAway(file, mine, holder) {
  const old = `${mine}.old`;
  try {
    fs.renameSync(file, old);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const taken = Number(readIfThere(old));
  if (taken === holder) return fs.rmSync(old, { force: true });
  fs.renameSync(old, file);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
