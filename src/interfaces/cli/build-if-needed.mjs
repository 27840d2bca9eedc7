// Builds the site where its sources changed since the last build; says what it did in one line.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const INPUTS = [
  ...['src', 'web', 'docs/guide'],
  ...['package-lock.json', 'vite.config.ts', 'vite.embed.config.ts', 'tsconfig.json'],
];
const OUTPUTS = ['dist/interfaces/composition/main.js', 'build/server/index.js', 'build/client/embed/v1.js'];
const STAMP = path.join(ROOT, 'dist/.built-from');

/** Names, sizes and times of all inputs in one hash: a file that was removed or put back counts as a change too. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const full = path.join(ROOT, input);
    const files = fs.statSync(full).isDirectory()
      ? fs.readdirSync(full, { recursive: true, withFileTypes: true })
      : [{ name: input, parentPath: ROOT, isFile: () => true }];
    const lines = files
      .filter((file) => file.isFile())
      .map((file) => {
        const name = path.join(file.parentPath, file.name);
        const { mtimeMs, size } = fs.statSync(name);
        return `${path.relative(ROOT, name)} ${mtimeMs} ${size}`;
      });
    hash.update(lines.sort().join('\n'));
  }
  return hash.digest('hex');
}

function isUpToDate(print) {
  return (
    OUTPUTS.every((file) => fs.existsSync(path.join(ROOT, file))) &&
    fs.existsSync(STAMP) &&
    fs.readFileSync(STAMP, 'utf8') === print
  );
}

function build(print) {
  const started = Date.now();
  // The compiler keeps what was removed, and writes nothing when it believes that it did before.
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
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
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(STAMP, print);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

const print = fingerprint();
if (isUpToDate(print)) console.log('The build is up to date.');
else build(print);
