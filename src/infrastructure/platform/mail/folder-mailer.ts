import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import type { LetterMailer, OutgoingLetter } from '#application/shared/letter.ports';
import type { Mailer, OutgoingMail } from '#application/shared/ports';
import { composeLetter, composeMail, type MailSettings } from './compose.ts';
import { composed, written } from './written-message.ts';

/** Writes each message as a file that any mail program opens; nothing leaves the machine. */
export class FolderMailer implements Mailer, LetterMailer {
  private readonly process = randomBytes(3).toString('hex');
  private count = 0;

  constructor(
    private readonly folder: string,
    private readonly settings: MailSettings,
  ) {}

  async send(mail: OutgoingMail): Promise<void> {
    this.write(await composeMail(mail, this.settings), mail.template);
  }

  async deliver(letter: OutgoingLetter): Promise<void> {
    this.write(await composeLetter(letter, this.settings), 'letter');
  }

  /** At once: a small file takes longer to wait for than to write. Whoever reads the folder meanwhile sees whole messages only. */
  private write(options: SendMailOptions, what: string): void {
    const file = path.join(this.folder, this.nextName(what));
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.part`, written(composed(options)), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }

  /** Sorted names are sorted messages, also of one millisecond. */
  private nextName(what: string): string {
    const time = new Date().toISOString().replaceAll(/[-:.]/g, '');
    const order = String(this.count++).padStart(6, '0');
    return `${time}-${order}-${what}-${this.process}.eml`;
  }
}

/** The files of the newest messages, newest first; none where no message was ever written. */
export async function newestMails(folder: string, limit: number): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
    .slice(0, limit)
    .map((name) => path.join(folder, name));
}
