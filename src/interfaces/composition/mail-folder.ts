import fs from 'node:fs';
import path from 'node:path';

/** Where mails lie without a mail server. */
export const mailFolderIn = (dataDir: string): string => path.join(dataDir, 'mail');

/** What former versions called it. */
const FORMER = 'mails';

/** The same, with what former versions left in theirs taken over, so that it can still be read. */
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
