import fs from 'node:fs';
import path from 'node:path';

/** What former versions called it. */
const FORMER = 'mails';

/** Where mails lie without a mail server. */
export const mailFolderIn = (dataDir: string): string => path.join(dataDir, 'mail');

/** All where mails may lie: what former versions left is taken over only where mails are written still, and nothing lies there yet. */
export const mailFoldersIn = (dataDir: string): readonly string[] =>
  ['mail', FORMER].map((folder) => path.join(dataDir, folder));

/** Where mails lie, with what former versions left in theirs taken over, so that it can still be read. */
export function takenOverMailFolder(dataDir: string): string {
  const folder = mailFolderIn(dataDir);
  const former = path.join(dataDir, FORMER);
  if (fs.existsSync(former) && !fs.existsSync(folder)) {
    try {
      fs.renameSync(former, folder);
    } catch (error) {
      // Another process that starts at once was first.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return folder;
}
