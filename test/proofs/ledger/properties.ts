import assert from 'node:assert/strict';
import fc from 'fast-check';
import { awardsFor, type Badge } from '#domain/engagement/badges/badge';
import type { Act, ActEvent } from '#domain/engagement/points/act';
import { foresee, rulesHadThey } from '#domain/engagement/points/foreseen';
import { bookedBy, type Line, linesFor } from '#domain/engagement/points/ledger';
import { RuleBook, type RuleVersion } from '#domain/engagement/points/rule-book';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { grouped } from '../support/grouped.ts';
import { type Earned, recounted } from './recounts.ts';

const MEMBERS = ['anna', 'boris', 'cleo', 'dan'] as MemberId[];
const POSTS = ['p0', 'p1', 'p2', 'p3', 'p4'];
const EVENTS: readonly ActEvent[] = [
  'answer.helped',
  'answer.helped',
  'answer.accepted',
  'answer.validated',
  'post.removed',
  'points.granted',
];
const HOUR = 3_600_000;
const START = Date.parse('2026-01-28T20:00:00Z');

const anAct = fc.record({
  event: fc.constantFrom(...EVENTS),
  post: fc.nat(POSTS.length - 1),
  by: fc.nat(MEMBERS.length - 1),
  hour: fc.nat(150),
  isUndone: fc.boolean(),
  points: fc.integer({ min: 1, max: 40 }),
});
type Drawn = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

/** Posts have one author each, and two of them stand in a topic of their author's own. */
const actOf = ({ event, post, by, hour, isUndone, points }: Drawn, at: number): Act => {
  const memberId = MEMBERS[post % 3]!;
  const isGrant = event === 'points.granted';
  const byId = MEMBERS[by]!;
  const postId = POSTS[post]!;
  return {
    factId: String(at).padStart(6, '0'),
    event,
    memberId,
    byId: event === 'post.removed' ? null : byId,
    source: event === 'answer.helped' ? `${postId}:${byId}` : isGrant ? `g${post}` : postId,
    kind: isUndone ? 'undone' : 'done',
    at: new Date(START + hour * HOUR),
    own: post === 4,
    postId: isGrant ? null : postId,
    topicId: null,
    categoryId: null,
    branches: [],
    open: post !== 2,
    points: isGrant ? points : null,
  };
};

const cap = fc.option(fc.integer({ min: 1, max: 30 }), { nil: null });
const caps = fc.record({
  day: cap,
  month: cap,
  post: cap,
  pair: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
});
const aRule = (event: RuleVersion['event'], number: number) =>
  fc.record({ points: fc.nat(20), caps, hour: fc.nat(100) }).map(({ hour, ...rule }): RuleVersion => ({
    key: `of ${event}`,
    event,
    number,
    ...rule,
    ...(event === '*' && { points: 0 }),
    from: number === 1 ? new Date(0) : new Date(START + hour * HOUR),
  }));
const rules = fc.tuple(
  ...(['answer.helped', 'answer.accepted', 'answer.validated', '*'] as const).flatMap((event) => [
    aRule(event, 1),
    aRule(event, 2),
  ]),
);
const acts = fc.array(anAct, { maxLength: 40 }).map((drawn) => drawn.map(actOf));

const book = (memberId: MemberId, fresh: readonly Act[], versions: readonly RuleVersion[]): readonly Line[] =>
  linesFor(memberId, { known: [], fresh, booked: new Map(), rules: new RuleBook(versions) });
const concerning = (memberId: MemberId, all: readonly Act[]): Act[] =>
  all.filter((act) => act.memberId === memberId || act.byId === memberId || act.event === 'post.removed');
/** What each thing is worth in the end, nothing left out that is worth something. */
const worths = (lines: readonly Line[]): Record<string, number> =>
  Object.fromEntries(
    [...bookedBy(lines).values()]
      .filter(({ worth }) => worth !== 0)
      .map(({ rule, source, worth }) => [`${rule} ${source}`, worth] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
const sameWorths = (earned: readonly Earned[]): Record<string, number> =>
  Object.fromEntries(
    earned
      .filter(({ points }) => points !== 0)
      .map(({ rule, source, points }) => [`${rule} ${source}`, points] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Each thing is worth what a slow recount says. */
const worthsAreRight = fc.property(acts, rules, (all, versions) => {
  for (const memberId of MEMBERS)
    assert.deepEqual(
      worths(book(memberId, concerning(memberId, all), versions)),
      sameWorths(recounted(memberId, all, versions)),
    );
});

/** In whatever order and in whatever portions they are told, acts end in the same. */
const orderDoesNotMatter = fc.property(acts, rules, fc.nat(), fc.nat(40), (all, versions, seed, cut) => {
  const [memberId] = MEMBERS;
  const own = concerning(memberId!, all);
  const mixed = own.toSorted((a, b) => ((+a.factId * 7919 + seed) % 101) - ((+b.factId * 7919 + seed) % 101));
  const whole = book(memberId!, own, versions);
  const first = book(memberId!, mixed.slice(0, cut), versions);
  const rest = linesFor(memberId!, {
    known: mixed.slice(0, cut),
    fresh: mixed.slice(cut),
    booked: bookedBy(first),
    rules: new RuleBook(versions),
  });
  assert.deepEqual(worths([...first, ...rest]), worths(whole));
});

/** A balance is the sum of its lines; turns follow each other; every line starts where the last one ended. */
const linesAddUp = fc.property(acts, rules, (all, versions) => {
  for (const memberId of MEMBERS) {
    const lines = book(memberId, concerning(memberId, all), versions);
    for (const some of grouped(lines, ({ rule, source }) => `${rule} ${source}`).values())
      some.forEach((line, at) => {
        assert.equal(line.turn, at + 1);
        assert.equal(line.worth, (some[at - 1]?.worth ?? 0) + line.points);
        assert.ok(line.worth >= 0 && line.worth <= Math.max(line.full, 0));
      });
  }
});

/** No cap is exceeded, and nobody earns by themselves or in their own topic. */
const capsHold = fc.property(acts, rules, (all, versions) => {
  const only = versions.filter(({ number }) => number === 1);
  const rulesOf = new Map(only.map((rule) => [rule.event, rule]));
  for (const memberId of MEMBERS) {
    const last = [...bookedBy(book(memberId, concerning(memberId, all), only)).values()].filter(
      ({ worth, rule }) => worth > 0 && rule !== 'points.granted',
    );
    const most = (some: readonly Line[]): number => some.reduce((sum, { worth }) => sum + worth, 0);
    for (const [event, { key, caps: limits }] of rulesOf) {
      const mine = event === '*' ? last : last.filter(({ rule }) => rule === key);
      for (const [day, some] of grouped(mine, ({ earnedOn }) => earnedOn))
        assert.ok(most(some) <= (limits.day ?? Infinity), `${event} of ${day}`);
      for (const [month, some] of grouped(mine, ({ earnedOn }) => earnedOn.slice(0, 7)))
        assert.ok(most(some) <= (limits.month ?? Infinity), `${event} of ${month}`);
      if (event !== '*')
        for (const [post, some] of grouped(mine, ({ postId }) => postId))
          assert.ok(some.length <= (limits.post ?? Infinity), `${event} on ${post}`);
    }
    assert.ok(last.every(({ postId }) => postId !== 'p4'));
    assert.ok(last.every(({ source }) => !source.endsWith(`:${memberId}`)));
  }
});

/** A preview tells what a ledger that was booked by those rules would hold. */
const previewsAreRight = fc.property(acts, rules, aRule('answer.helped', 3), (all, versions, next) => {
  const since = '2026-01-30' as Day;
  const others = rulesHadThey(versions, next, new Date('2026-01-29T23:00:00Z'));
  for (const memberId of MEMBERS) {
    const own = concerning(memberId, all);
    const { before, after } = foresee(memberId, own, { rules: new RuleBook(versions), others, since });
    const earned = (some: readonly Earned[]): number =>
      some
        .filter(({ rule, day }) => rule !== 'points.granted' && day >= since)
        .reduce((sum, { points }) => sum + points, 0);
    assert.equal(before, earned(recounted(memberId, all, versions)));
    assert.equal(after, earned(recounted(memberId, all, others.versions)));
  }
});

const BADGES: readonly Badge[] = (['answers_accepted', 'answers_validated', 'members_helped'] as const).map(
  (metric, position) => ({
    key: metric,
    name: metric,
    description: '',
    criterion: '',
    metric,
    position,
    thresholds: [
      { tier: 'bronze', count: 1 },
      { tier: 'silver', count: 2 },
    ],
  }),
);

/** Badges follow from what stands, each member who was helped counting once. */
const badgesAreRight = fc.property(acts, (all) => {
  const free: RuleVersion[] = (['answer.helped', 'answer.accepted', 'answer.validated'] as const).map(
    (event) => ({
      key: event,
      event,
      number: 1,
      points: 1,
      from: new Date(0),
      caps: { day: null, month: null, post: null, pair: null },
    }),
  );
  for (const memberId of MEMBERS) {
    const stands = recounted(memberId, all, free).filter(({ points }) => points > 0);
    const counts = {
      answers_accepted: stands.filter(({ rule }) => rule === 'answer.accepted').length,
      answers_validated: stands.filter(({ rule }) => rule === 'answer.validated').length,
      members_helped: new Set(stands.filter(({ rule }) => rule === 'answer.helped').map(({ pair }) => pair))
        .size,
    };
    const awards = awardsFor(
      all.filter((act) => act.memberId === memberId),
      BADGES,
    );
    for (const [metric, count] of Object.entries(counts))
      assert.equal(awards.filter(({ badge }) => badge === metric).length, Math.min(2, count), metric);
  }
});

export const PROPERTIES = {
  worthsAreRight,
  orderDoesNotMatter,
  linesAddUp,
  capsHold,
  previewsAreRight,
  badgesAreRight,
};
