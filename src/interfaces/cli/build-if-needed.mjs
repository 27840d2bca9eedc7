// Builds the site where its sources changed since the last build; says what it did in one line.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { builderBesides, fingerprint, outline, sitesRunningFrom } from './build-stamp.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const INPUTS = [
  ...['src', 'web', 'docs/guide', 'docs/api-changes.md'],
  ...['package.json', 'package-lock.json', 'vite.config.ts', 'vite.embed.config.ts', 'tsconfig.json'],
];
const OUTPUTS = [
  ...['dist/interfaces/composition/main.js', 'dist/bundled/site/site.js'],
  ...['build/server/index.js', 'build/client/embed/v1.js'],
];
const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(DIST, '.built-from');
/** What the file system said of the inputs when they were last read and found to be those of the build. */
const SEEN = path.join(DIST, '.built-from-seen');

const BUILDER = path.join(ROOT, 'node_modules/.cache/builder');

const isThere = () => OUTPUTS.every((file) => fs.existsSync(path.join(ROOT, file)));
const says = (file, what) => what !== null && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === what;

/** Makes sure that the build is that of the sources; ends the process with code 1 where it cannot be made. */
export function buildIfNeeded() {
  const seen = outline(ROOT, INPUTS);
  if (isThere() && says(SEEN, seen)) return console.log('The build is up to date.');
  const print = fingerprint(ROOT, INPUTS);
  if (isThere() && says(STAMP, print)) console.log('The build is up to date.');
  else build(print);
  if (seen !== null) noteSeen(seen);
}

function noteSeen(seen) {
  try {
    fs.writeFileSync(SEEN, seen);
  } catch {
    // Then all are read again the next time.
  }
}

function build(print) {
  const sites = sitesRunningFrom(DIST);
  if (sites.length > 0) {
    console.error(
      `The sources changed since the last build, and a site runs from it (process ${sites.join(', ')}).\n` +
        'To build now would take its files away. Stop that site, then run this again.',
    );
    process.exit(1);
  }
  const builder = builderBesides(BUILDER);
  if (builder !== null) {
    console.error(`Process ${builder} is building this site. Wait until it has done, then run this again.`);
    process.exit(1);
  }
  const started = Date.now();
  // The compiler keeps what was removed, and writes nothing when it believes that it did before.
  fs.rmSync(DIST, { recursive: true, force: true });
  fs.rmSync(path.join(ROOT, 'node_modules/.cache/tsbuildinfo'), { force: true });
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr, result.error?.message ?? '');
    console.error('The build failed: see above.');
    process.exit(1);
  }
  fs.mkdirSync(DIST, { recursive: true });
  fs.writeFileSync(STAMP, print);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) buildIfNeeded();
