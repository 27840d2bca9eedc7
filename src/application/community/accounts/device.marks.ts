import type { MemberId } from '#domain/shared/id';
import type { Clock, Marking, Secrets } from '../../shared/ports.ts';

const DAY = 24 * 3600_000;
/** How long a browser is remembered after a sign-in, in milliseconds. */
const LIFETIME = 365 * DAY;
const SHAPE = /^([0-9a-z]{1,10}\.[\w-]{43})\.([\w-]{43})\.([\w-]{43})$/;
const PURPOSE = 'device mark';

/** For the cookie `appareil`: this browser signed in to this account once. It opens nothing. */
export interface DeviceMark {
  readonly text: string;
  readonly expiresAt: Date;
}

interface Owner {
  readonly memberId: MemberId;
  readonly passwordHash: string;
  readonly timesForgotten: number;
}

/**
 * Marks of browsers that an account knows, as in the "device cookies" of OWASP. Signed with the salted hash of the
 * password, so no mark is stored or fits another account, and a new password makes every former one worthless. So does
 * signing out everywhere, of which the account counts how often it was done. Marked by the site too: before anybody says whose it
 * is, it can be told from one that somebody made up.
 */
export class DeviceMarks {
  constructor(
    private readonly secrets: Secrets,
    private readonly marking: Marking,
    private readonly clock: Clock,
  ) {}

  issue(owner: Owner): DeviceMark {
    const expires = this.clock.now().getTime() + LIFETIME;
    const body = `${Math.floor(expires / 1000).toString(36)}.${this.secrets.next()}`;
    const signature = this.secrets.sign(owner.passwordHash, signed(body, owner));
    const ours = this.marking.mark(`${body}.${signature}`, PURPOSE);
    return { text: `${body}.${signature}.${ours}`, expiresAt: new Date(expires) };
  }

  /** @returns what a mark that this site gave is counted by, whosever it is; null for any other */
  ours(mark: string | null): string | null {
    const [, body = '', signature = '', ours = ''] = SHAPE.exec(mark ?? '') ?? [];
    return this.marking.isMarked(`${body}.${signature}`, PURPOSE, ours) && !this.isOver(body) ? body : null;
  }

  /**
   * @param owner null where there is no such account: takes as long, and knows no browser
   * @returns what the mark is counted by; null when it is not one of this account
   */
  known(mark: string | null, owner: Owner | null): string | null {
    const [, body = '', signature = ''] = SHAPE.exec(mark ?? '') ?? [];
    const text = signed(body, owner);
    const holds = this.secrets.isSigned(owner?.passwordHash ?? 'nobody', text, signature);
    return holds && owner && this.ours(mark) !== null ? body : null;
  }

  private isOver(body: string): boolean {
    const expires = Number.parseInt(body.split('.')[0] ?? '', 36) * 1000;
    return !(expires > this.clock.now().getTime());
  }
}

const signed = (body: string, owner: Owner | null): string =>
  `appareil ${owner?.memberId ?? ''} ${owner?.timesForgotten ?? 0} ${body}`;
