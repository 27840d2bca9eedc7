import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SentMail, SentMails } from '#application/shared/letter.ports';
import { newestMails } from './folder-mailer.ts';
import { readMail } from './read-mail.ts';

const NAME = /^\d{8}T\d{9}Z-\d{6}-[a-z-]{1,40}-[0-9a-f]{6}$/;

/** Reads the mails that `FolderMailer` wrote. */
export class MailFolder implements SentMails {
  constructor(private readonly folder: string) {}

  async latest(limit: number): Promise<readonly SentMail[]> {
    const files = await newestMails(this.folder, limit);
    const mails = await Promise.all(files.map((file) => this.read(path.basename(file, '.eml'))));
    return mails.filter((mail) => mail !== null);
  }

  async read(name: string): Promise<SentMail | null> {
    if (!NAME.test(name)) return null;
    const raw = await readFile(path.join(this.folder, `${name}.eml`), 'utf8').catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
    if (raw === null) return null;
    const { to, subject, text, html, headers } = readMail(raw);
    return { name, at: new Date(headers.get('date')?.[0] ?? 0), to, subject, text, html };
  }
}
