import type { FallenDecisions } from './fallen-decisions.api.ts';
import type { DecisionEndedV1, DecisionMadeV1, DecisionOverturnedV1 } from './moderation.facts.ts';
import { standingAfter } from './standing-after.ts';

/** A text that stands as the latest decision about it says. */
export interface JudgedPiece {
  takeAway(decisionId: string, standing: 'held' | 'hidden' | 'deleted'): unknown;
  /** It waits already: that is the decision by which it does. Nothing where it does not wait any more. */
  waitUnder(decisionId: string): void;
  bringBack(): void;
  /** @returns whether that decision had taken it away, and it is back */
  undo(decisionId: string): boolean;
  /** That decision had put other words in the place of its own: they are back, unless its author wrote something else since. */
  unsay(decisionId: string): void;
}

/** It was kept back as it was written: the decision says so afterwards. */
export const isHeldOnArrival = ({ path, action }: Pick<DecisionMadeV1, 'path' | 'action'>): boolean =>
  path === 'word-rule' && action === 'hold';

/**
 * Does to a text what was decided of it. Where a decision has fallen it stands again as the one before says, if that still holds:
 * what was hidden, and then deleted by a decision that is overturned, is hidden. Running twice changes nothing.
 */
export async function enforceOn(
  piece: JudgedPiece,
  fact: DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1,
  fallen: FallenDecisions,
): Promise<void> {
  if (fact.name === 'moderation.decision-made.v1') {
    const standing = standingAfter(fact);
    if (standing === 'published') return bringBackUnlessTakenSince(piece, fact, fallen);
    if (standing === null || (await fallen.has(fact.decisionId))) return;
    if (isHeldOnArrival(fact)) piece.waitUnder(fact.decisionId);
    else piece.takeAway(fact.decisionId, standing);
    return;
  }
  if (fact.action === 'edit') return piece.unsay(fact.decisionId);
  if (!piece.undo(fact.decisionId)) return;
  const left = await fallen.leave(fact.targetKind, fact.targetId);
  const standing = left && standingAfter(left);
  if (left && standing && standing !== 'published') piece.takeAway(left.id, standing);
}

/**
 * Facts come in no promised order: what was taken away after it was let appear stays away, for the latest decision that did so,
 * heard of or not; what kept it away until then holds no more.
 */
async function bringBackUnlessTakenSince(
  piece: JudgedPiece,
  fact: DecisionMadeV1,
  fallen: FallenDecisions,
): Promise<void> {
  const later = (await fallen.takenAwaySince(fact)).at(-1);
  const standing = later && standingAfter(later);
  if (later && standing && standing !== 'published') piece.takeAway(later.decisionId, standing);
  else piece.bringBack();
}
