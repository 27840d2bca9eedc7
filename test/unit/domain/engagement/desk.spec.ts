import { describe, expect, it } from '@jest/globals';
import type { Badge } from '#domain/engagement/badges/badge';
import { changedBadge } from '#domain/engagement/badges/badge-change';
import { badgesOf, type Verdict } from '#domain/engagement/badges/verdict';
import { actOfGrant, type Grant, type GrantId, grantOf, NotToOneself } from '#domain/engagement/points/grant';
import { foresee, rulesHadThey } from '#domain/engagement/points/foreseen';
import { linesFor } from '#domain/engagement/points/ledger';
import { UNREWARDED } from '#domain/engagement/points/act';
import type { PointRule } from '#domain/engagement/points/point-rule';
import { nextVersion, type RuleChange } from '#domain/engagement/points/rule-change';
import { beginningOf, type Day } from '#domain/shared/day';
import { act, ANNA, BORIS, NO_CAPS, RULES, version } from './acts.ts';

const NOW = new Date('2026-03-10T09:00:00Z');
const RULE: PointRule = {
  ...version('answer.helped', 2),
  key: 'ca-m-a-aide',
  label: 'Aide',
  explanation: 'Une fois par personne.',
};
const change = (more: Partial<RuleChange> = {}): RuleChange => ({
  label: 'Aide',
  explanation: 'Une fois par personne.',
  points: 5,
  caps: { ...NO_CAPS, day: 20 },
  from: '2026-03-11',
  ...more,
});
const fieldsOf = (deed: () => unknown): readonly string[] => {
  try {
    deed();
    return [];
  } catch (error) {
    return (error as { fields?: readonly { field: string }[] }).fields?.map(({ field }) => field) ?? ['?'];
  }
};

describe('another version of a rule of points', () => {
  it('has the next number and begins with its day in Paris, in winter and in summer', () => {
    expect(nextVersion(RULE, change(), NOW)).toMatchObject({
      key: 'ca-m-a-aide',
      number: 2,
      points: 5,
      caps: { ...NO_CAPS, day: 20 },
      from: new Date('2026-03-10T23:00:00Z'),
    });
    expect(beginningOf('2026-07-01' as Day)).toEqual(new Date('2026-06-30T22:00:00Z'));
  });

  it('never begins on a day that has begun', () => {
    for (const from of ['2026-03-10', '2026-03-09', '2020-01-01', '31/12/2026'])
      expect(fieldsOf(() => nextVersion(RULE, change({ from }), NOW))).toEqual(['from']);
  });

  it('refuses figures that are out of bounds, each beside its field', () => {
    const wrong = change({ points: -1, caps: { day: 0, month: 1.5, post: -3, pair: 10_001 }, label: ' ' });
    expect(fieldsOf(() => nextVersion(RULE, wrong, NOW))).toEqual([
      'label',
      'points',
      'day',
      'month',
      'post',
      'pair',
    ]);
  });

  it.each(UNREWARDED)('gives no points for %s, of which nobody would tell', (event) => {
    const rule = { ...RULE, event };
    expect(fieldsOf(() => nextVersion(rule, change({ points: 1 }), NOW))).toEqual(['points']);
    expect(nextVersion(rule, change({ points: 0, label: 'Autrement dit' }), NOW)).toMatchObject({
      points: 0,
    });
  });

  it('gives nothing itself where it stands for all rules', () => {
    const together = { ...RULE, event: '*' as const };
    const next = nextVersion(together, change({ caps: { day: 9, month: 99, post: 1, pair: 1 } }), NOW);
    expect(next).toMatchObject({ points: 0, caps: { day: 9, month: 99, post: null, pair: null } });
  });
});

describe('what another version would have changed', () => {
  const marks = [1, 2, 3].map((each) =>
    act('answer.helped', {
      postId: `p${each}`,
      source: `p${each}:${BORIS}`,
      at: new Date(Date.UTC(2026, 2, each, 10)),
    }),
  );
  const since = '2026-03-02' as Day;
  const others = rulesHadThey(
    RULES.versions,
    { ...version('answer.helped', 7), number: 2 },
    beginningOf(since),
  );

  it('is counted from its day on, by the sheet of the ledger', () => {
    const foreseen = foresee(ANNA, marks, { rules: RULES, others, since });
    expect(foreseen).toEqual({ memberId: ANNA, before: 4, after: 14 });
    const lines = linesFor(ANNA, { known: [], fresh: marks, booked: new Map(), rules: others });
    expect(lines.map(({ points }) => points)).toEqual([2, 7, 7]);
  });

  it('leaves out what was given by hand, and what was earned for another', () => {
    const given = act('points.granted', { points: 50, postId: null, source: 'g', at: NOW });
    expect(foresee(ANNA, [given], { rules: RULES, others, since })).toMatchObject({ before: 0, after: 0 });
    expect(foresee(BORIS, marks, { rules: RULES, others, since })).toMatchObject({ before: 0, after: 0 });
  });

  it('replaces the versions that began since, and no other rule', () => {
    const began = version('answer.helped', 3, { number: 2, from: new Date('2026-03-03T00:00:00Z') });
    const book = rulesHadThey(
      [...RULES.versions, began],
      { ...began, number: 3, points: 9 },
      beginningOf(since),
    );
    const at = (day: string) => book.inForce('answer.helped', new Date(day))?.points;
    expect([at('2026-03-01'), at('2026-03-05')]).toEqual([2, 9]);
    expect(book.inForce('answer.accepted', NOW)?.points).toBe(15);
  });
});

describe('points given by hand', () => {
  const grant: Grant = {
    id: 'g1' as GrantId,
    memberId: ANNA,
    points: 10,
    reason: 'Un atelier animé',
    by: BORIS,
    at: NOW,
  };
  const balance = (...acts: ReturnType<typeof actOfGrant>[]) =>
    linesFor(ANNA, { known: [], fresh: acts, booked: new Map(), rules: RULES }).map(({ points }) => points);

  it('are booked whole and taken back whole', () => {
    const back = actOfGrant(grant, { factId: 'g2', by: BORIS, at: new Date(NOW.getTime() + 1000) });
    expect(balance(actOfGrant(grant), back)).toEqual([10, -10]);
  });

  it('are never for oneself, never negative, and never without a reason', () => {
    expect(() => grantOf({ ...grant, by: ANNA })).toThrow(NotToOneself);
    expect(fieldsOf(() => grantOf({ ...grant, points: -5, reason: '  ' }))).toEqual(['points', 'reason']);
    expect(fieldsOf(() => grantOf({ ...grant, points: 101 }))).toEqual(['points']);
  });
});

describe('a badge that the team decides about', () => {
  const badge: Badge = {
    key: 'b',
    name: 'B',
    description: '',
    criterion: '',
    position: 0,
    metric: 'answers_accepted',
    thresholds: [
      { tier: 'bronze', count: 1 },
      { tier: 'silver', count: 10 },
    ],
  };
  const earned = [act('answer.accepted')];
  const said = (verdict: Verdict['verdict'], tier: Verdict['tier'] = null, day = 5): Verdict => ({
    badge: 'b',
    verdict,
    tier,
    at: new Date(Date.UTC(2026, 2, day)),
  });
  const tiers = (...verdicts: Verdict[]) => badgesOf(earned, [badge], verdicts).map(({ tier }) => tier);

  it('stands beside what was earned, goes whole when taken away, and comes back to the rule', () => {
    expect(tiers()).toEqual(['bronze']);
    expect(tiers(said('given', 'silver'))).toEqual(['bronze', 'silver']);
    expect(tiers(said('given', 'silver'), said('revoked'))).toEqual([]);
    expect(tiers(said('given', 'silver'), said('revoked'), said('lifted'))).toEqual(['bronze']);
    expect(tiers(said('revoked'), said('given', 'silver'))).toEqual(['bronze', 'silver']);
  });

  it('does not touch another badge, nor move the day on which a tier was earned', () => {
    expect(tiers({ ...said('revoked'), badge: 'other' })).toEqual(['bronze']);
    const [bronze] = badgesOf(earned, [badge], [said('given', 'bronze')]);
    expect(bronze?.earnedAt).toEqual(earned[0]!.at);
  });

  it('counts nothing where the team alone gives it', () => {
    const byHand: Badge = { ...badge, metric: 'by_hand' };
    expect(badgesOf(earned, [byHand], [])).toEqual([]);
    expect(badgesOf(earned, [byHand], [said('given', 'bronze')])).toHaveLength(1);
  });

  it('asks for more with each tier', () => {
    const counts = { bronze: null, silver: null, gold: null, platinum: null };
    const text = { name: 'B', description: 'd', criterion: 'c' };
    expect(changedBadge(badge, { ...text, counts: { ...counts, gold: 3 } }).thresholds).toEqual([
      { tier: 'gold', count: 3 },
    ]);
    for (const wrong of [counts, { ...counts, bronze: 5, silver: 5 }, { ...counts, bronze: 0 }])
      expect(fieldsOf(() => changedBadge(badge, { ...text, counts: wrong }))).toHaveLength(1);
  });
});
