import type { Acceptances } from './acceptances.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';

/** That a decision took a reply into a topic that was there already, with the way back should it fall. */
export interface Move {
  readonly decisionId: DecisionId;
  readonly from: TopicId;
  /** Where it stood there. */
  readonly position: number;
  readonly to: TopicId;
  /** What it answered there, and what answered it. */
  readonly links: readonly { readonly id: PostId; readonly target: PostId }[];
  /** Choices of it there. */
  readonly acceptances: Acceptances;
}

/** Of one reply, as far as they hold, the earliest first: each leads back to where the one beneath it had led. */
export type Moves = readonly Move[];

/**
 * That decision does not hold any more. What a later one moved from there goes back to where this one had found it. Where that is
 * the topic that the later one moved it to, it leads nowhere, and is what keeps it there all the same.
 */
export function withoutMove(moves: Moves, decisionId: DecisionId): Moves {
  const at = moves.findIndex((one) => one.decisionId === decisionId);
  const fallen = moves[at];
  if (!fallen) return moves;
  const next = moves[at + 1];
  if (next?.from !== fallen.to) return moves.toSpliced(at, 1);
  return moves.toSpliced(at, 2, { ...fallen, decisionId: next.decisionId, to: next.to });
}
