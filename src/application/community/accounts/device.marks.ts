import type { MemberId } from '#domain/shared/id';
import type { Clock, KeyedDigests, Secrets } from '../../shared/ports.ts';

const DAY = 24 * 3600_000;
/** How long a browser is remembered after a sign-in, in milliseconds. */
const LIFETIME = 365 * DAY;
const SHAPE = /^([0-9a-z]{1,10}\.[\w-]{43})\.([\w-]{43})\.([\w-]{43})\.([\w-]{43})$/;
const PURPOSE = 'device mark';
const OF_ACCOUNT = 'account of a device mark';

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
 * is, it can be told from one that somebody made up, and marks of one account from those of another, by a name of it that only the
 * site can make.
 */
export class DeviceMarks {
  constructor(
    private readonly secrets: Secrets,
    private readonly digests: KeyedDigests,
    private readonly clock: Clock,
  ) {}

  issue(owner: Owner): DeviceMark {
    const expires = this.clock.now().getTime() + LIFETIME;
    const body = `${Math.floor(expires / 1000).toString(36)}.${this.secrets.next()}`;
    const account = this.digests.digest(owner.memberId, OF_ACCOUNT);
    const text = `${body}.${account}.${this.secrets.sign(owner.passwordHash, signed(body, owner))}`;
    return { text: `${text}.${this.digests.digest(text, PURPOSE)}`, expiresAt: new Date(expires) };
  }

  /** @returns the same for every mark that this site gave to the browsers of one account; null for any other mark */
  accountOf(mark: string | null): string | null {
    return this.ours(mark)?.account ?? null;
  }

  /** Whether this site gave it to a browser of that account, which may know that browser no more. */
  isOf(mark: string | null, memberId: MemberId): boolean {
    return this.digests.isDigestOf(memberId, OF_ACCOUNT, this.accountOf(mark) ?? '');
  }

  /**
   * @param owner null where there is no such account: takes as long, and knows no browser
   * @returns what the mark is counted by; null when it is not one of this account
   */
  known(mark: string | null, owner: Owner | null): string | null {
    const { body, signature } = partsOf(mark);
    const holds = this.secrets.isSigned(owner?.passwordHash ?? 'nobody', signed(body, owner), signature);
    return holds && owner && this.ours(mark) ? body : null;
  }

  private ours(mark: string | null): MarkParts | null {
    const parts = partsOf(mark);
    const { body, account, signature, ours } = parts;
    const isOurs = this.digests.isDigestOf(`${body}.${account}.${signature}`, PURPOSE, ours);
    return isOurs && !this.isOver(body) ? parts : null;
  }

  private isOver(body: string): boolean {
    const expires = Number.parseInt(body.split('.')[0] ?? '', 36) * 1000;
    return !(expires > this.clock.now().getTime());
  }
}

interface MarkParts {
  readonly body: string;
  readonly account: string;
  readonly signature: string;
  readonly ours: string;
}

function partsOf(mark: string | null): MarkParts {
  const [, body = '', account = '', signature = '', ours = ''] = SHAPE.exec(mark ?? '') ?? [];
  return { body, account, signature, ours };
}

const signed = (body: string, owner: Owner | null): string =>
  `appareil ${owner?.memberId ?? ''} ${owner?.timesForgotten ?? 0} ${body}`;
