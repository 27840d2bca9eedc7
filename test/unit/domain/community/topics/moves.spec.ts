import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionId, TopicId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import { helper, MOMENT, moderator, topicWith } from './forum-of-paper.ts';

const at = MOMENT;
const by = moderator;

/** Topics with their posts, and what decisions did with the replies of one member. */
class Forum {
  private readonly topics: readonly Topic[];
  private readonly posts: readonly Post[];
  readonly replies: readonly Post[];

  constructor(topics: number, replies: number) {
    const made = Array.from({ length: topics }, (_, n) => topicWith(n === 0 ? replies : 0));
    this.topics = made.map(({ topic }) => topic);
    this.posts = made.flatMap(({ posts }) => posts);
    this.replies = this.posts.filter(({ isOpening }) => !isOpening);
  }

  /** The number of the topic that each reply stands in. */
  get places(): readonly number[] {
    return this.replies.map(({ topic }) => this.topics.findIndex(({ id }) => id === topic));
  }

  move(replies: readonly Post[], to: number, decisionId: DecisionId | null): void {
    const into = this.topics[to]!;
    const from = this.named(replies[0]!.topic);
    const restriction = { decisionId, subjectId: helper } as never;
    const carried = decisionId ? [{ postId: replies[0]!.id, count: replies.length, restriction }] : [];
    const leaving = new Set(replies.map(({ id }) => id));
    into.takeReplies(from, { posts: this.of(from), leaving, by, at, carried });
  }

  fall(decisionId: DecisionId): void {
    const ways = this.replies.flatMap((post) => post.keptHereBy(decisionId) ?? []);
    for (const [from, to] of new Map(ways.map((way) => [way.from, way.to]))) {
      const home = this.named(from);
      const p = { by, at, decisionId, others: this.of(home) };
      this.named(to).returnReplies(home, this.of(this.named(to)), p);
    }
    for (const post of this.replies) post.forgetMove(decisionId);
  }

  private of({ id }: Topic): readonly Post[] {
    return this.posts.filter(({ topic }) => topic === id).toSorted((a, b) => a.place - b.place);
  }

  private named(id: TopicId): Topic {
    return this.topics.find((topic) => topic.id === id)!;
  }
}

/** Where a reply belongs: where the latest decision that holds took it, or where it was before any. */
class Belonging {
  private home = 0;
  private moves: { to: number; decisionId: DecisionId }[] = [];

  get place(): number {
    return this.moves.at(-1)?.to ?? this.home;
  }
  move(to: number, decisionId: DecisionId | null): void {
    if (decisionId) this.moves.push({ to, decisionId });
    else [this.home, this.moves] = [to, []];
  }
  fall(decisionId: DecisionId): void {
    this.moves = this.moves.filter((move) => move.decisionId !== decisionId);
  }
}

const step = fc.record({
  what: fc.constantFrom('move', 'move', 'move for good', 'fall', 'fall'),
  replies: fc.subarray([0, 1, 2], { minLength: 1 }),
  to: fc.nat(3),
  which: fc.nat(30),
});

describe('replies that decisions moved', () => {
  it('stand where the latest decision that holds took them, whichever falls first', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const forum = new Forum(4, 3);
        const belonging = forum.replies.map(() => new Belonging());
        const standing: DecisionId[] = [];
        for (const [number, { what, replies, to, which }] of steps.entries()) {
          const here = forum.places[replies[0]!]!;
          const going = replies.filter((one) => forum.places[one] === here);
          if (what === 'fall') {
            const [decisionId] = standing.splice(which % Math.max(1, standing.length), 1);
            if (!decisionId) continue;
            forum.fall(decisionId);
            for (const one of belonging) one.fall(decisionId);
          } else if (here !== to) {
            const decisionId = what === 'move' ? (`decision-${number}` as DecisionId) : null;
            if (decisionId) standing.push(decisionId);
            forum.move(
              going.map((one) => forum.replies[one]!),
              to,
              decisionId,
            );
            for (const one of going) belonging[one]!.move(to, decisionId);
          }
          expect(forum.places).toEqual(belonging.map(({ place }) => place));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('go home however many were moved to the same topic since', () => {
    const forum = new Forum(2, 300);
    for (const [n, reply] of forum.replies.entries()) forum.move([reply], 1, `decision-${n}` as DecisionId);
    forum.fall('decision-0' as DecisionId);
    expect(forum.places.filter((place) => place === 0)).toHaveLength(1);
    expect(forum.replies[0]!.place).toBe(2);
  });
});
