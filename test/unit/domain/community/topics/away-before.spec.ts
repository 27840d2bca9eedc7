import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { Decided } from '#domain/community/topics/restriction';
import type { Topic } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';
import { helper, later, MOMENT, topicWith } from './forum-of-paper.ts';

interface Step {
  /** Which decision. */
  readonly nth: number;
  readonly falls: boolean;
}
const DECISIONS = 5;
const steps = fc.array(fc.record({ nth: fc.nat(DECISIONS - 1), falls: fc.boolean() }), { maxLength: 14 });

const decided = (nth: number): Decided => ({
  decisionId: `decision-${nth}` as DecisionId,
  by: `moderator-${nth}` as MemberId,
  reason: `Reason ${nth}`,
  hidden: nth % 2 === 0,
  at: later(nth),
});

/** What is kept, apart from what facts tell. */
const stateOf = (piece: Topic | Post) => {
  const { deletedAt, deletedBy, deletionReason, decisionId, hidden } = piece as unknown as Record<
    string,
    unknown
  >;
  return { isAway: deletedAt !== null, deletedBy, deletionReason, decisionId, hidden };
};
const STANDING = { isAway: false, deletedBy: null, deletionReason: null, decisionId: null, hidden: false };

/** The decisions that stand after all steps, each made once, in the order in which they were made. */
function standingAfter(all: readonly Step[]): number[] {
  const made = new Set<number>();
  return all.reduce<number[]>((standing, { nth, falls }) => {
    if (falls) return standing.filter((one) => one !== nth);
    if (made.has(nth)) return standing;
    made.add(nth);
    return [...standing, nth];
  }, []);
}

/** The same steps, each decision made once and nothing fallen before it was made. */
function told(all: readonly Step[], make: (p: Decided) => void, fall: (p: Decided) => void): void {
  const made = new Set<number>();
  for (const { nth, falls } of all) {
    if (falls && made.has(nth)) fall(decided(nth));
    if (falls || made.has(nth)) continue;
    made.add(nth);
    make(decided(nth));
  }
}
const leftOf = (all: readonly Step[]): number[] => {
  const made = new Set<number>();
  return standingAfter(
    all.filter(({ nth, falls }) => {
      if (!falls) made.add(nth);
      return made.has(nth);
    }),
  );
};

describe('whatever decisions fall, and in whatever order', () => {
  it('a reply stands as the latest of those that hold says, with its reason, or is back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { topic, posts } = topicWith(2);
        const reply = posts[1]!;
        told(
          all,
          (p) => topic.takePostAway(reply, { ...p, latestBeside: MOMENT }),
          (p) => topic.givePostBack(reply, p),
        );
        expect(stateOf(reply)).toEqual(expectedOf(leftOf(all)));
        expect(topic.state.replyCount).toBe(leftOf(all).length > 0 ? 1 : 2);
      }),
    );
  });

  it('so does a topic', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { topic } = topicWith(1);
        told(
          all,
          (p) => topic.takeAway(p),
          (p) => topic.giveBack(p),
        );
        expect(stateOf(topic)).toEqual(expectedOf(leftOf(all)));
      }),
    );
  });

  it('what its author had deleted stays deleted by its author, and only decisions come and go', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { topic, posts } = topicWith(2);
        const reply = posts[1]!;
        topic.deletePost(reply, { by: helper, reason: null, at: MOMENT, latestBeside: MOMENT });
        told(
          all,
          (p) => topic.takePostAway(reply, { ...p, latestBeside: MOMENT }),
          (p) => topic.givePostBack(reply, p),
        );
        const { decisionId, hidden } = expectedOf(leftOf(all));
        expect(stateOf(reply)).toEqual({
          isAway: true,
          deletedBy: helper,
          deletionReason: null,
          decisionId,
          hidden,
        });
      }),
    );
  });
});

function expectedOf(left: readonly number[]) {
  const nth = left.at(-1);
  if (nth === undefined) return STANDING;
  const { by: deletedBy, reason: deletionReason, decisionId, hidden } = decided(nth);
  return { isAway: true, deletedBy, deletionReason, decisionId, hidden };
}

it('what its author took along names no moderator any more once the decision has fallen', () => {
  const { topic, posts } = topicWith(2);
  const reply = posts[1]!;
  topic.takePostAway(reply, { ...decided(1), latestBeside: MOMENT });
  reply.goAlong();
  topic.givePostBack(reply, decided(1));
  expect(stateOf(reply)).toEqual({
    isAway: true,
    deletedBy: reply.authorId,
    deletionReason: null,
    decisionId: null,
    hidden: false,
  });
});

it('what its author took along names whoever keeps it away, and nobody whose decision fell', () => {
  const { topic, posts } = topicWith(2);
  const reply = posts[1]!;
  for (const nth of [1, 3]) topic.takePostAway(reply, { ...decided(nth), latestBeside: MOMENT });
  reply.goAlong();
  expect(stateOf(reply)).toMatchObject({ decisionId: 'decision-3', deletedBy: 'moderator-3' });
  topic.givePostBack(reply, decided(3));
  expect(stateOf(reply)).toMatchObject({
    decisionId: 'decision-1',
    deletedBy: 'moderator-1',
    deletionReason: 'Reason 1',
    isAway: true,
  });
});
