import type { SentMail, SentMails } from '#application/shared/letter.ports';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Config } from './config.ts';
import { isDemonstration } from './demonstration-mark.ts';
import { isHereAlone } from './loopback.ts';

/**
 * Whether anybody may read what was sent: on the machine of whoever tries the product alone, since a letter that opens an account
 * is one of them.
 */
export const showsMails = (config: Pick<Config, 'mail' | 'seed' | 'publicUrl' | 'host'>): boolean =>
  config.mail.smtpUrl === null && config.seed === 'demo' && isHereAlone(config);

/** Mails of a demonstration, as long as the database is one: `SEED=demo` says it of an empty database only. */
export class DemonstrationMails implements SentMails {
  constructor(
    private readonly mails: SentMails,
    private readonly sql: Sql,
  ) {}

  async latest(limit: number): Promise<readonly SentMail[] | null> {
    return (await isDemonstration(this.sql)) ? this.mails.latest(limit) : null;
  }

  async read(name: string): Promise<SentMail | null> {
    return (await isDemonstration(this.sql)) ? this.mails.read(name) : null;
  }
}
