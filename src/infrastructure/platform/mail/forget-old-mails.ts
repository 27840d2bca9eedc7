import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Links that open accounts have long ended then, and whoever tries the product has read what they wanted to read. */
const KEPT_DAYS = 30;
const BY_US = /^\d{8}T\d{9}Z-.*\.eml(?:\.part)?$/;

/** Deletes what `FolderMailer` wrote more than thirty days ago: it names people, and nobody else would ever delete it. */
export async function forgetOldMails(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString().replaceAll(/[-:.]/g, '');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names)
    if (BY_US.test(name) && name < oldest) await rm(path.join(folder, name), { force: true });
}
