import { DomainError } from '../../shared/domain-error.ts';

/** For how long no more notices are taken from somebody who misuses them. */
export const NOTICE_SUSPENSIONS = [
  { key: 'signalements-30-jours', days: 30 },
  { key: 'signalements-90-jours', days: 90 },
] as const;

/** Over so many months it is looked at what became of the notices of one member. */
export const MISUSE_MONTHS = 12;
/** From so many unfounded ones on, where they are at least that share of all that were judged. */
const FEWEST_UNFOUNDED = 3;
const SHARE_UNFOUNDED = 0.5;

/** What became of the notices of one member, of late. */
export interface NoticeRecord {
  readonly filed: number;
  readonly waiting: number;
  readonly agreed: number;
  readonly disagreed: number;
  /** Settled without anybody being right or wrong. */
  readonly ignored: number;
  /** The latest warning for misuse that stands. */
  readonly warnedAt: Date | null;
  /** Of those filed since then, how many were unfounded. */
  readonly disagreedSince: number;
  readonly suspendedUntil: Date | null;
}

export class MisuseRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'moderation.notices-not-misused'
      | 'moderation.misuse-not-warned'
      | 'moderation.misuse-ended-with-warning'
      | 'moderation.notices-suspended-already',
  ) {
    super(code);
  }
}

/** Whoever misused notices gives none for a while: article 23(2) of Regulation (EU) 2022/2065. */
export class NoticesSuspended extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.notices-suspended';
  /** @param days until they are taken again */
  constructor(days: number) {
    super('Notices suspended', { days });
  }
}

/**
 * Notices are suspended only after frequent ones that were unfounded, a warning, and one more since.
 * @throws MisuseRule
 */
export function mustBeMisuse(record: NoticeRecord): void {
  const why = whyNoMisuse(record);
  if (why) throw new MisuseRule(why);
}

/** What keeps notices from being suspended; null where nothing does. */
export function whyNoMisuse(record: NoticeRecord): MisuseRule['code'] | null {
  const { agreed, disagreed, warnedAt, disagreedSince, suspendedUntil } = record;
  if (suspendedUntil !== null) return 'moderation.notices-suspended-already';
  if (disagreed < FEWEST_UNFOUNDED || disagreed < SHARE_UNFOUNDED * (agreed + disagreed))
    return 'moderation.notices-not-misused';
  if (warnedAt === null) return 'moderation.misuse-not-warned';
  return disagreedSince === 0 ? 'moderation.misuse-ended-with-warning' : null;
}
