// Forgets the embedded database and files of this folder: `npm run db:reset`. The next start begins anew.
import fs from 'node:fs';
import path from 'node:path';

if (process.env.DATABASE_URL) {
  console.error(
    'DATABASE_URL is set: this command only forgets the embedded database. Drop yours by its own means.',
  );
  process.exit(2);
}
const folder = path.resolve(process.env.DATA_DIR ?? '.data');
const owner = path.join(folder, 'postgres.owner.pid');
if (fs.existsSync(owner) && isAlive(Number(fs.readFileSync(owner, 'utf8')))) {
  console.error('The site is running on this data. Stop it first.');
  process.exit(2);
}
for (const name of ['postgres', 'postgres.password', 'postgres.owner.pid', 'files', 'mail', 'mails'])
  fs.rmSync(path.join(folder, name), { recursive: true, force: true });
console.log(`Forgotten: ${folder}`);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
