import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { newestMails } from '#infrastructure/platform/mail/folder-mailer';
import { readMail, type ReadMail } from '#infrastructure/platform/mail/read-mail';

export { readMail, type ReadMail };

/**
 * The newest message to an address whose subject holds some words, as soon as it is there: another may come before it.
 * @param folder where the site writes its mails, `DATA_DIR/mail`
 * @throws when none comes in time
 */
export async function mailTo(
  folder: string,
  address: string,
  words: string,
  withinMs = 30_000,
): Promise<ReadMail> {
  const others = new Set<string>();
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50))
    for (const mail of await mailsTo(folder, address)) {
      if (mail.subject.includes(words)) return mail;
      others.add(mail.subject);
    }
  throw new Error(`No mail “${words}” to ${address} in ${withinMs} ms, only: ${[...others].join('; ')}`);
}

/** Of the newest hundred messages, those to an address, the newest first. */
export async function mailsTo(folder: string, address: string): Promise<ReadMail[]> {
  const mails: ReadMail[] = [];
  for (const file of await newestMails(folder, 100)) {
    const mail = readMail(await readFile(file, 'utf8'));
    if (mail.to === address) mails.push(mail);
  }
  return mails;
}
