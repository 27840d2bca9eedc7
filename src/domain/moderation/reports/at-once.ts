import type { ReportReason } from './report-reason.ts';
import type { ReportScore } from './reliability.ts';

/** From this trust on one member's word is enough; below it takes another's. */
const ALONE_FROM = 2;
/** So many pieces wait out of sight on the word of one member; beyond that, for a moderator to decide of some. */
export const MOST_WAITING = 2;

interface Voices {
  readonly reason: Pick<ReportReason, 'hidePendingReview'>;
  /** Of who reports; null for a visitor. */
  readonly score: Pick<ReportScore, 'standing' | 'accuracy'> | null;
  readonly isStaff: boolean;
  /** Others of some standing who reported it for such a reason, and wait to hear of it. */
  readonly others: number;
  /** How many pieces are out of sight on the word of who reports, and not decided of. */
  readonly waiting: number;
  readonly isOfficial: boolean;
  /** A topic in which others replied goes with what they wrote. */
  readonly isAnswered: boolean;
}

/**
 * Whether the reason takes it out of sight until somebody decides: on the word of a trusted member, or of two of some
 * standing, whose reports were not mostly unfounded; a topic that was answered on two in any case. Never what is official,
 * which waits at the top of the queue.
 */
export function hidesAtOnce(voices: Voices): boolean {
  const { reason, score, others, waiting, isOfficial, isAnswered } = voices;
  if (!reason.hidePendingReview || isOfficial || score === null) return false;
  if (score.standing < 1 || score.accuracy < 0) return false;
  if (!voices.isStaff && waiting >= MOST_WAITING) return false;
  return others > 0 || (score.standing >= ALONE_FROM && !isAnswered);
}
