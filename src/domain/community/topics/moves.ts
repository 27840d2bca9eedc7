import type { Acceptances } from './acceptances.ts';
import type { Carriage } from './carriage.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Post } from './post.ts';

/** That a decision took a reply into a topic that was there already, with the way back should it fall. */
export interface Move {
  readonly decisionId: DecisionId;
  readonly from: TopicId;
  /** Where it stood there. */
  readonly position: number;
  readonly to: TopicId;
  /** What it answered there, and what answered it. */
  readonly links: Carriage['links'];
  /** Choices of it there. */
  readonly acceptances: Acceptances;
}

/** Of one reply, as far as they hold, the earliest first: each leads back to where the one beneath it had led. */
export type Moves = readonly Move[];

/**
 * That decision does not hold any more. What a later one moved from there goes back to where this one had found it; where that is
 * the topic that the later one moved it to, neither leads anywhere.
 */
export function withoutMove(moves: Moves, decisionId: DecisionId): Moves {
  const at = moves.findIndex((one) => one.decisionId === decisionId);
  const fallen = moves[at];
  if (!fallen) return moves;
  const next = moves[at + 1];
  if (next?.from !== fallen.to) return moves.toSpliced(at, 1);
  const joined = { ...fallen, decisionId: next.decisionId, to: next.to };
  return moves.toSpliced(at, 2, ...(joined.from === joined.to ? [] : [joined]));
}

/** How each of these goes by the decision that it goes by; without one it goes for good. */
export function movesOf(
  replies: readonly Post[],
  p: {
    readonly to: TopicId;
    /** All of the topic that they leave. */
    readonly posts: readonly Post[];
    /** Choices among those that leave. */
    readonly acceptances: Acceptances;
    readonly decisionOf: (reply: Post) => DecisionId | undefined;
  },
): ReadonlyMap<PostId, Move> {
  // Also what is not cut now: the replies of another may go back alone.
  const links = new Map<PostId, Carriage['links'][number][]>(replies.map(({ id }) => [id, []]));
  for (const { id, target } of p.posts)
    if (target) for (const end of [id, target]) links.get(end)?.push({ id, target });
  const moves = new Map<PostId, Move>();
  for (const reply of replies) {
    const { id, topic: from, place: position } = reply;
    const decisionId = p.decisionOf(reply);
    const acceptances = p.acceptances.filter(({ postId }) => postId === id);
    if (decisionId)
      moves.set(id, { decisionId, from, position, to: p.to, links: links.get(id)!, acceptances });
  }
  return moves;
}

/** The way back of these, which go to one topic. */
export function carriageBack(
  decisionId: DecisionId,
  going: readonly { readonly id: PostId; readonly move: Move }[],
): Carriage {
  return {
    decisionId,
    other: going[0]!.move.from,
    places: going.map(({ id, move: { position } }) => ({ id, position })),
    links: going.flatMap(({ move }) => move.links),
    acceptances: going.flatMap(({ move }) => move.acceptances),
    duplicates: [],
  };
}
