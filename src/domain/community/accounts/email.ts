import { InvalidValue } from '../../shared/domain-error.ts';
import { type DisposableDomains, isDisposable } from './disposable-domains.ts';

/** Characters; RFC 5321 4.5.3.1. */
export const EMAIL_MAX = 254;
// Plain addresses only: no quotes, no comments, no control characters that could end a mail header.
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}$/i;

/** As it would be written without accents: what is an address then was refused for them. */
const withoutAccents = (raw: string): string =>
  raw.length > 2 * EMAIL_MAX ? '' : raw.normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** An address that mail can be sent to. */
export class Email {
  private constructor(
    readonly text: string,
    /** The same for every way to write the address; unique among accounts. */
    readonly key: string,
  ) {}

  /** @throws InvalidValue `text.missing`, `community.email-accent` or `community.email-malformed` beside `field` */
  static of(raw: string, field = 'email'): Email {
    if (raw.trim() === '') throw new InvalidValue(field, 'text.missing');
    const email = Email.find(raw);
    if (!email)
      throw new InvalidValue(
        field,
        Email.find(withoutAccents(raw)) ? 'community.email-accent' : 'community.email-malformed',
      );
    return email;
  }

  /**
   * An address that its owner keeps: whoever cannot be written to next month cannot be answered either.
   * @throws InvalidValue `text.missing`, `community.email-accent`, `community.email-malformed` or `community.email-disposable` beside
   * `field`
   */
  static lasting(raw: string, disposable: DisposableDomains, field = 'email'): Email {
    const email = Email.of(raw, field);
    if (isDisposable(email.domain, disposable)) throw new InvalidValue(field, 'community.email-disposable');
    return email;
  }

  /** For whoever need not be told that this is no address. */
  static find(raw: string): Email | null {
    const text = raw.normalize('NFKC').trim();
    const fits = text.length <= EMAIL_MAX && ADDRESS.test(text) && text.indexOf('@') <= 64;
    return fits ? Email.restore(text) : null;
  }

  static restore(stored: string): Email {
    return new Email(stored, stored.toLowerCase());
  }

  get localPart(): string {
    return this.key.slice(0, this.key.lastIndexOf('@'));
  }

  private get domain(): string {
    return this.key.slice(this.key.lastIndexOf('@') + 1);
  }

  equals(other: Email): boolean {
    return this.key === other.key;
  }
}
