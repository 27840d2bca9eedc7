// Forgets the embedded database and files of this folder: `npm run db:reset`. The next start begins anew.
import fs from 'node:fs';
import path from 'node:path';
import { takeDatabase } from '../composition/take-database.ts';

if (process.env.DATABASE_URL?.trim()) {
  console.error(
    'DATABASE_URL is set: this command only forgets the embedded database. Drop yours by its own means.',
  );
  process.exit(2);
}
// As a start reads it: an empty value counts as not set, and never as the folder one happens to stand in.
const folder = path.resolve(process.env.DATA_DIR?.trim() || '.data');
if (fs.existsSync(folder)) await forget(folder);
console.log(`Forgotten: ${folder}`);

async function forget(folder) {
  const release = await takeDatabase(folder).catch((error) => {
    console.error(error.message);
    process.exit(2);
  });
  for (const name of ['postgres', 'postgres.password', 'files', 'mail', 'mails'])
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  release();
}
