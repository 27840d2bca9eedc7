import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Act, POST_REMOVED } from '#domain/engagement/points/act';
import { bookedBy, type Line, linesFor } from '#domain/engagement/points/ledger';
import type { MemberId } from '#domain/shared/id';
import { act, ANNA, BORIS, CLEO, RULES } from './acts.ts';

const MARCH = Date.parse('2026-03-01T00:00:00Z');
const people = [ANNA, BORIS, CLEO] as const;
const acts = fc.array(
  fc
    .record({
      event: fc.constantFrom('answer.accepted', 'answer.validated', 'answer.helped', POST_REMOVED),
      kind: fc.constantFrom('done', 'done', 'undone'),
      post: fc.integer({ min: 0, max: 5 }),
      by: fc.constantFrom<MemberId>(...people),
      hours: fc.integer({ min: 0, max: 24 * 45 }),
      own: fc.boolean(),
    })
    .map(({ event, kind, post, by, hours, own }): Act => {
      const postId = `p${post}`;
      const memberId = people[post % 3]!; // a post has one author
      const source = event === 'answer.helped' ? `${postId}:${by}` : postId;
      return act(event as Act['event'], {
        kind: kind as Act['kind'],
        postId,
        memberId,
        source,
        at: new Date(MARCH + hours * 3_600_000),
        byId: event === POST_REMOVED ? null : by,
        own: own && event !== POST_REMOVED,
      });
    }),
  { maxLength: 60 },
);
const all = (fresh: readonly Act[], of: MemberId) =>
  linesFor(of, { known: [], fresh, booked: new Map(), rules: RULES });
const worths = (lines: readonly Line[]) =>
  [...bookedBy(lines)]
    .filter(([, line]) => line.worth !== 0)
    .map(([key, { worth }]) => `${key} ${worth}`)
    .sort();

describe('whatever happens in whatever order', () => {
  it('each thing is worth the same in the end', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (told, dice) => {
        const shuffled = told
          .map((one) => [dice.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        for (const member of people) expect(worths(all(shuffled, member))).toEqual(worths(all(told, member)));
      }),
    );
  });

  it('a ledger written a few acts at a time is the one that a replay writes', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 7 }), (told, size) => {
        const lines: Line[] = [];
        for (let start = 0; start < told.length; start += size)
          lines.push(
            ...linesFor(ANNA, {
              known: told.slice(0, start),
              fresh: told.slice(start, start + size),
              booked: bookedBy(lines),
              rules: RULES,
            }),
          );
        expect(lines).toEqual(all(told, ANNA));
      }),
    );
  });

  it('no balance falls below nothing, and no month rises above its cap', () => {
    fc.assert(
      fc.property(acts, (told) => {
        for (const member of people) {
          let sum = 0;
          const months = new Map<string, number>();
          for (const { points, earnedOn } of all(told, member)) {
            sum += points;
            months.set(earnedOn.slice(0, 7), (months.get(earnedOn.slice(0, 7)) ?? 0) + points);
            expect(sum).toBeGreaterThanOrEqual(0);
          }
          for (const month of months.values()) expect(month).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});
