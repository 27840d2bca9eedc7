import { isStaff, type Role } from '../../shared/actor.ts';
import { DomainError } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import type { Proof } from '../factors/second-factor.ts';

export type SessionId = Id<'Session'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** In milliseconds, from the last sign of life and from sign-in (ASVS 7.3). */
export const SESSION_LIMITS = {
  member: { idle: 14 * DAY, absolute: 30 * DAY },
  staff: { idle: 30 * MINUTE, absolute: 12 * HOUR },
} as const;
/** How rarely a sign of life is written; in milliseconds. */
const SEEN_EVERY = MINUTE;

export const limitsOf = (role: Role) => SESSION_LIMITS[isStaff(role) ? 'staff' : 'member'];

export class SessionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.session-not-found';
  constructor() {
    super('No such session');
  }
}

/** One browser in which a member is signed in. Its secret is only in the cookie; the row holds the hash. */
export interface Session {
  readonly id: SessionId;
  readonly hash: string;
  readonly memberId: MemberId;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When who sits there was last shown: by the password, or to a provider that is believed about it. */
  readonly confirmedAt: Date;
  readonly expiresAt: Date;
  /** What the browser says it is, shortened. */
  readonly device: string;
  /** Null where the password was enough. */
  readonly shown: Shown | null;
}

/** What was shown beside the password, and when. */
export interface Shown {
  readonly proof: Proof;
  readonly at: Date;
}

const DEVICE_MAX = 120;

/** A session as it begins; when it ends whatever happens is said by the role. */
export function openSession(p: {
  id: SessionId;
  hash: string;
  memberId: MemberId;
  role: Role;
  device: string;
  proof?: Proof | null;
  /** Never later than now, whatever a provider's clock says; now where it is left out. */
  shownAt?: Date;
  at: Date;
}): Session {
  return {
    id: p.id,
    hash: p.hash,
    memberId: p.memberId,
    createdAt: p.at,
    lastSeenAt: p.at,
    confirmedAt: p.shownAt && p.shownAt < p.at ? p.shownAt : p.at,
    expiresAt: new Date(p.at.getTime() + limitsOf(p.role).absolute),
    device: [...p.device.normalize('NFC').replace(/\p{C}/gu, '')].slice(0, DEVICE_MAX).join(''),
    shown: p.proof ? { proof: p.proof, at: p.at } : null,
  };
}

type Life = Pick<Session, 'createdAt' | 'lastSeenAt' | 'expiresAt'>;

/** Judged by the role of now: whoever joins the staff keeps no long session. */
export function isAlive(session: Life, role: Role, at: Date): boolean {
  const limits = limitsOf(role);
  const now = at.getTime();
  return (
    now < session.expiresAt.getTime() &&
    now < session.createdAt.getTime() + limits.absolute &&
    now < session.lastSeenAt.getTime() + limits.idle
  );
}

export const isSeenLongAgo = (session: Life, at: Date): boolean =>
  at.getTime() >= session.lastSeenAt.getTime() + SEEN_EVERY;
