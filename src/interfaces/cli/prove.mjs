// Runs one of the long proofs under test/proofs: `npm run prove -- durability`.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'test/proofs');
const proofs = fs.readdirSync(FOLDER).flatMap((file) => /^([a-z-]+)\.proof\.ts$/.exec(file)?.[1] ?? []);
const [name, ...rest] = process.argv.slice(2);

if (!proofs.includes(name ?? '')) {
  console.error(`Write npm run prove -- NAME, with one of: ${proofs.join(', ')}`);
  process.exit(2);
}
const proof = spawn(
  process.execPath,
  ['--import', 'tsx', '--conditions=source', path.join(FOLDER, `${name}.proof.ts`), ...rest],
  { cwd: ROOT, stdio: 'inherit' },
);
proof.on('exit', (code) => process.exit(code ?? 1));
