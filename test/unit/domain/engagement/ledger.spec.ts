import { describe, expect, it } from '@jest/globals';
import type { Act } from '#domain/engagement/points/act';
import { POINTS_GRANTED, POST_REMOVED } from '#domain/engagement/points/act';
import { linesFor } from '#domain/engagement/points/ledger';
import { PointStrike } from '#domain/engagement/points/strike';
import { RuleBook } from '#domain/engagement/points/rule-book';
import type { MemberId } from '#domain/shared/id';
import { act, ANNA, BORIS, CLEO, NO_CAPS, RULES, version } from './acts.ts';

const day = (date: string, hour = 10) => new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);
const written = (acts: readonly Act[], of: MemberId = ANNA, rules = RULES) =>
  linesFor(of, { known: [], fresh: acts, booked: new Map(), rules });
const told = (acts: readonly Act[], of?: MemberId) =>
  written(acts, of).map(({ points, limitedBy, why }) => [points, limitedBy, why]);
const balance = (acts: readonly Act[], of?: MemberId, rules?: RuleBook) =>
  written(acts, of, rules).reduce((sum, { points }) => sum + points, 0);
const marks = (count: number, more: (each: number) => Partial<Act>) =>
  Array.from({ length: count }, (_, each) => {
    const by = `m${each}` as MemberId;
    const on = { byId: by, postId: `p${each}`, ...more(each) };
    return act('answer.helped', { ...on, source: `${on.postId}:${on.byId}` });
  });

/** What the team takes back of an act of Anna’s. */
const struck = ({ event, source }: Act, by: MemberId, at: Date) =>
  PointStrike.make({ factId: '900000' as never, memberId: ANNA, reason: 'Twice the same', by, at }).actOn({
    memberId: ANNA,
    event,
    source,
  });

describe('the ledger of points', () => {
  it('credits an accepted answer, takes it back with the acceptance and credits it again', () => {
    const [accepted, withdrawn, again] = [
      act('answer.accepted'),
      act('answer.accepted', { kind: 'undone', at: day('2026-03-02') }),
      act('answer.accepted', { at: day('2026-03-03') }),
    ];
    expect(told([accepted, withdrawn, again])).toEqual([
      [15, null, 'done'],
      [-15, null, 'undone'],
      [15, null, 'done'],
    ]);
    expect(written([accepted, withdrawn, again]).map(({ turn }) => turn)).toEqual([1, 2, 3]);
  });

  it('books a thing once however often it is told', () => {
    expect(balance([act('answer.accepted'), act('answer.accepted', { at: day('2026-03-05') })])).toBe(15);
  });

  it('takes back all that a post brought while it is removed', () => {
    const acts = [
      act('answer.accepted'),
      act('answer.validated'),
      act(POST_REMOVED, { at: day('2026-03-02') }),
    ];
    expect(told(acts).slice(2)).toEqual([
      [-15, null, 'removed'],
      [-30, null, 'removed'],
    ]);
    const back = act(POST_REMOVED, { kind: 'undone', at: day('2026-03-03') });
    expect(balance([...acts, back])).toBe(45);
    expect(told([...acts, back]).at(-1)).toEqual([30, null, 'returned']);
  });

  it('takes back what one act brought where the team strikes it, says so, and leaves the others', () => {
    const [one, other] = [act('answer.accepted'), act('answer.validated')];
    const strike = struck(one, BORIS, day('2026-03-02'));
    expect(told([one, other, strike]).slice(2)).toEqual([[-15, null, 'struck']]);
    expect(balance([one, other, strike])).toBe(30);
    // Told in another order, and told of again, it stays so.
    expect(balance([strike, other, one])).toBe(30);
    expect(balance([one, other, strike, { ...one, factId: '900001', at: day('2026-03-03') }])).toBe(30);
  });

  // It was given to others under the cap: whoever had padded theirs then lost nothing when the team took the padding back.
  it('gives to nobody what the team struck or what went with a removed answer', () => {
    const many = marks(12, () => ({ postId: 'p1', at: day('2026-03-10') }));
    const strike = struck(many[0]!, CLEO, day('2026-12-01'));
    expect([balance(many), balance([...many, strike])]).toEqual([20, 18]);
    const accepted = Array.from({ length: 21 }, (_, each) =>
      act('answer.accepted', { postId: `p${each}`, source: `p${each}` }),
    );
    const removed = act(POST_REMOVED, { postId: 'p0', source: 'p0', byId: null, at: day('2026-03-20') });
    expect([balance(accepted), balance([...accepted, removed])]).toEqual([300, 285]);
    expect(told([...accepted, removed]).slice(21)).toEqual([[-15, null, 'removed']]);
  });

  it('brings nothing that was struck before it was told, even on top of everything else', () => {
    const one = act('answer.accepted', { at: day('2026-03-05') });
    expect(balance([struck(one, BORIS, day('2026-03-02')), one])).toBe(0);
  });

  it('dates what is taken back and set again by the first time', () => {
    const between = (each: number, more: Partial<Act>): Act => ({
      ...act('answer.helped', { byId: BORIS, postId: `p${each}`, ...more }),
      source: `p${each}:boris`,
    });
    const march = [1, 2, 3, 4].map((each) => between(each, { at: day('2026-03-10', each) }));
    const again = [
      between(4, { kind: 'undone', at: day('2026-04-01', 1) }),
      between(4, { at: day('2026-04-01', 2) }),
    ];
    expect([balance(march), balance([...march, ...again])]).toEqual([6, 6]);
  });

  it('gives nothing for crediting oneself, and says so', () => {
    expect(told([act('answer.accepted', { own: true })])).toEqual([[0, 'own', 'done']]);
    expect(told([act('answer.helped', { byId: ANNA })])).toEqual([[0, 'own', 'done']]);
  });

  it('gives ten marks of one answer and no more, and makes room when one is withdrawn', () => {
    const many = marks(12, (each) => ({ postId: 'p1', at: day(`2026-0${1 + (each % 9)}-10`) }));
    expect(balance(many)).toBe(20);
    expect(balance([...many, { ...many[0]!, kind: 'undone', factId: '900000', at: day('2026-12-01') }])).toBe(
      20,
    );
  });

  it('gives three marks a month between the same two members, whichever of them earns', () => {
    const between = (from: MemberId, to: MemberId, each: number): Act => ({
      ...act('answer.helped', {
        memberId: to,
        byId: from,
        postId: `p-${from}-${each}`,
        at: day('2026-03-01', each),
      }),
      source: `p-${from}-${each}:${from}`,
    });
    const acts = [1, 3, 5].flatMap((each) => [between(BORIS, ANNA, each), between(ANNA, BORIS, each + 1)]);
    expect([balance(acts, ANNA), balance(acts, BORIS)]).toEqual([4, 2]);
    expect(told(acts, ANNA).at(-1)).toEqual([0, 'pair', 'done']);
  });

  it('stops at the caps of the day and of the month, in the time of Paris', () => {
    expect(balance(marks(15, () => ({})))).toBe(20);
    const lateInParis = marks(1, () => ({
      byId: CLEO,
      postId: 'late',
      at: new Date('2026-03-01T23:30:00Z'),
    }));
    expect(balance([...marks(15, () => ({})), ...lateInParis])).toBe(22);
    const accepted = Array.from({ length: 25 }, (_, each) =>
      act('answer.accepted', { postId: `p${each}`, source: `p${each}` }),
    );
    expect(balance(accepted)).toBe(300);
    expect(told(accepted).at(-1)).toEqual([0, 'month', 'done']);
    expect(
      told([...accepted.slice(0, 15), ...marks(40, () => ({ at: day('2026-03-02') }))]).at(-1)?.[1],
    ).toBe('day');
  });

  it('holds one cap over all rules together', () => {
    const validated = Array.from({ length: 9 }, (_, each) =>
      act('answer.validated', { postId: `v${each}`, source: `v${each}` }),
    );
    const accepted = Array.from({ length: 3 }, (_, each) =>
      act('answer.accepted', { postId: `v${each}`, source: `v${each}`, at: day('2026-03-02') }),
    );
    expect(balance([...validated, ...accepted])).toBe(300);
    expect(told([...validated, ...accepted]).at(-1)).toEqual([0, 'all', 'done']);
  });

  it('lets the next move up when what filled a cap is taken back', () => {
    const accepted = Array.from({ length: 21 }, (_, each) =>
      act('answer.accepted', { postId: `p${each}`, source: `p${each}` }),
    );
    const withdrawn = act('answer.accepted', {
      kind: 'undone',
      postId: 'p0',
      source: 'p0',
      at: day('2026-03-20'),
    });
    expect(told([...accepted, withdrawn]).slice(-2)).toEqual([
      [-15, null, 'undone'],
      [15, null, 'recount'],
    ]);
  });

  it('applies to each thing the version of the rule that held when it happened', () => {
    const rules = new RuleBook([
      version('answer.accepted', 15),
      version('answer.accepted', 5, { number: 2, from: day('2026-03-10') }),
      version('*', 0, { caps: NO_CAPS }),
    ]);
    const [before, after] = [
      act('answer.accepted'),
      act('answer.accepted', { postId: 'p2', source: 'p2', at: day('2026-03-10') }),
    ];
    expect(
      written([after, before], ANNA, rules).map(({ version: number, points }) => [number, points]),
    ).toEqual([
      [2, 5],
      [1, 15],
    ]);
  });

  it('adds points given by hand beyond every cap', () => {
    const full = Array.from({ length: 20 }, (_, each) =>
      act('answer.accepted', { postId: `p${each}`, source: `p${each}` }),
    );
    const granted = act(POINTS_GRANTED, { source: 'g1', postId: null, points: 40 });
    expect(balance([...full, granted])).toBe(340);
  });
});
