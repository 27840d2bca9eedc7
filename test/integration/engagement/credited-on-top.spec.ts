import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { type Act, keyOf, POINTS_STRUCK, POST_REMOVED } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';
import { SqlLedger } from '#infrastructure/engagement/points/sql-ledger';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { badgeKeeperOf, LedgerHouse } from './ledger-house.ts';

jest.setTimeout(240_000);

/** Two houses that are told the same: one counts by figures where it may, the other always everything. */
let [byFigures, byEverything]: LedgerHouse[] = [];
let counts = { onTop: 0, anew: 0 };
class Counting extends SqlLedger {
  override async soFar(...asked: Parameters<SqlLedger['soFar']>) {
    const found = await super.soFar(...asked);
    counts[found ? 'onTop' : 'anew'] += 1;
    return found;
  }
}
class Whole extends SqlLedger {
  override soFar = async () => null;
}
beforeAll(async () => {
  [byFigures, byEverything] = [await LedgerHouse.open(), await LedgerHouse.open()];
  // Caps that a few acts fill, so that each of them decides of something.
  for (const house of [byFigures, byEverything])
    await house.forum.rows(`
      insert into engagement.point_rule (key, number, event, label, explanation, points, day_cap, month_cap, post_cap, pair_cap, from_at)
      select r.key, 9, r.event, r.label, r.explanation, r.points, c.day, c.month, c.post, c.pair, r.from_at
      from (values ('answer.helped', 5, 17, 3, 3), ('answer.accepted', null, 40, null, 2), ('answer.validated', 45, 70, null, null),
        ('*', 60, 100, null, null)) as c(event, day, month, post, pair)
      join engagement.point_rule r on r.event = c.event where r.number = 1`);
});
afterAll(async () => {
  await byFigures!.forum.close();
  await byEverything!.forum.close();
});

const HOUR = 3_600_000;
const FEBRUARY = Date.parse('2026-02-20T00:00:00Z');
const uuid = (kind: number, run: number, number: number): string =>
  `0199${kind.toString(16).padStart(4, '0')}-${run.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`;

interface Told {
  readonly event: string;
  readonly kind: string;
  readonly post: number;
  readonly by: number;
  /** After the one before; a late one goes back. */
  readonly hours: number;
  readonly own: boolean;
}
const history = fc.array(
  fc.record({
    event: fc.oneof(
      { weight: 14, arbitrary: fc.constantFrom('answer.helped', 'answer.helped', 'answer.accepted') },
      { weight: 4, arbitrary: fc.constantFrom('answer.validated', 'idea.planned', 'event.attended') },
      { weight: 1, arbitrary: fc.constantFrom(POST_REMOVED, POINTS_STRUCK) },
    ),
    kind: fc.constantFrom('done', 'done', 'done', 'done', 'done', 'done', 'undone'),
    post: fc.nat({ max: 5 }),
    by: fc.nat({ max: 3 }),
    hours: fc.oneof(
      { weight: 12, arbitrary: fc.nat({ max: 12 }) },
      { weight: 1, arbitrary: fc.constant(-40) },
    ),
    own: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 20, maxLength: 70 },
);

function actsOf(told: readonly Told[], run: number): readonly Act[] {
  const members = Array.from({ length: 6 }, (_, one) => uuid(1, run, one) as MemberId);
  let at = FEBRUARY;
  return told.map(({ event, kind, post, by, hours, own }, index) => {
    at += hours * HOUR;
    const memberId = members[post % 3]!; // a post has one author
    const postId = uuid(2, run, post);
    const isOfPost = event.startsWith('answer.') || event === POST_REMOVED;
    const byId = members[by]!;
    const source = event === 'answer.helped' ? `${postId}:${byId}` : postId;
    const struck = keyOf({ event: 'answer.helped', source: `${postId}:${byId}` });
    return {
      factId: uuid(3, run, index),
      event: event as Act['event'],
      kind: kind as Act['kind'],
      memberId,
      byId: event === POST_REMOVED ? null : byId,
      at: new Date(at + index),
      source: event === POINTS_STRUCK ? struck : source,
      postId: isOfPost ? postId : null,
      topicId: null,
      categoryId: null,
      branches: ['music'],
      own: own && isOfPost,
      open: post % 4 !== 0,
      points: null,
    };
  });
}

async function tell(
  house: LedgerHouse,
  ledger: SqlLedger,
  acts: readonly Act[],
  size: number,
): Promise<void> {
  const keeper = new LedgerKeeper(ledger, badgeKeeperOf(house.forum));
  for (let first = 0; first < acts.length; first += size)
    await house.forum.unitOfWork.run(() => keeper.keep(acts.slice(first, first + size)));
}
const written = async (house: LedgerHouse) => ({
  lines: await house.forum.rows(`select * from engagement.line order by member_id, rule, source, turn`),
  balances: await house.forum.rows(`select member_id, points from engagement.participant order by 1`),
  boards: await house.forum.rows(`select * from engagement.board order by period, scope, member_id`),
  badges: await house.forum.rows(`select * from engagement.badge_award order by member_id, badge, tier`),
});

describe('what comes on top of everything else', () => {
  it('is worth the same by a few figures as by everything that was ever told', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 3 }), async (told, size) => {
        const acts = actsOf(told, (run += 1));
        await tell(byFigures!, new Counting(byFigures!.forum.sql), acts, size);
        await tell(byEverything!, new Whole(byEverything!.forum.sql), acts, size);
        expect(await written(byFigures!)).toEqual(await written(byEverything!));
      }),
      { numRuns: 60, endOnFailure: true },
    );
    // Else it would have been shown of nothing.
    expect(counts.onTop).toBeGreaterThan(200);
    expect(counts.anew).toBeGreaterThan(50);
  });

  it('fills the caps of day, month, pair and post as everything does', async () => {
    counts = { onTop: 0, anew: 0 };
    const told: Told[] = Array.from({ length: 160 }, (_, one) => ({
      event: one % 5 === 4 ? 'answer.validated' : 'answer.helped',
      kind: 'done',
      own: false,
      post: one % 5 === 4 ? 100 + one * 3 : 3 * (one % 40),
      by: 3 + (one % 3),
      hours: 1,
    }));
    const acts = actsOf(told, 4000);
    await tell(byFigures!, new Counting(byFigures!.forum.sql), acts, 1);
    await tell(byEverything!, new Whole(byEverything!.forum.sql), acts, 1);
    expect(await written(byFigures!)).toEqual(await written(byEverything!));
    const limits = await byFigures!.forum.rows<{ limit: string }>(
      `select distinct limited_by as limit from engagement.line where member_id = any($1::uuid[]) and limited_by is not null order by 1`,
      [acts.map(({ memberId }) => memberId)],
    );
    expect(limits.map(({ limit }) => limit)).toEqual(expect.arrayContaining(['month', 'pair']));
    expect(counts.onTop).toBeGreaterThan(100);
  });

  it('counts for a pair what the two did first, and not what another had done before them', async () => {
    const accepted = (post: number, by: number): Told => ({
      event: 'answer.accepted',
      kind: 'done',
      own: false,
      hours: 1,
      post,
      by,
    });
    // The first answer is another's to have chosen; the pair of the last two is together for the second time with the last.
    const acts = actsOf([accepted(0, 3), accepted(0, 1), accepted(1, 0), accepted(3, 1)], 4001);
    await tell(byFigures!, new Counting(byFigures!.forum.sql), acts, 1);
    await tell(byEverything!, new Whole(byEverything!.forum.sql), acts, 1);
    expect(await written(byFigures!)).toEqual(await written(byEverything!));
  });

  it('is written as a replay of all acts writes it', async () => {
    const { sql, unitOfWork } = byFigures!.forum;
    const rebuild = new RebuildLedger(
      new SqlLedger(sql),
      new SqlLedgerCopy(sql),
      badgeKeeperOf(byFigures!.forum),
      unitOfWork,
    );
    expect(await rebuild.execute()).toMatchObject({ mended: 0, awards: 0 });
  });

  it('reads no more of a member to whose credit thousands of marks are', async () => {
    const { forum } = byFigures!;
    const [author, reader] = [uuid(1, 5000, 1), uuid(1, 5000, 2)];
    await forum.rows(
      `insert into engagement.act (fact_id, event, source, kind, member_id, by_id, at, post_id, own)
       select gen_random_uuid(), 'answer.helped', p || ':' || g, 'done', $1, g, now() - interval '1 year' - i * interval '1 minute', p, false
       from (select i, gen_random_uuid() as p, gen_random_uuid() as g from generate_series(1, 3000) i) made`,
      [author],
    );
    await forum.rows('analyze engagement.act');
    const asked: string[] = [];
    const spying = new Proxy(forum.sql, {
      get: (target, name) =>
        name === 'rows' || name === 'row'
          ? async (text: string, params: readonly unknown[]) => {
              asked.push(text);
              return target[name](text, params);
            }
          : Reflect.get(target, name),
    });
    const postId = uuid(2, 5000, 1);
    const act: Act = {
      factId: uuid(3, 5000, 1),
      event: 'answer.helped',
      kind: 'done',
      source: `${postId}:${reader}`,
      memberId: author as MemberId,
      byId: reader as MemberId,
      at: new Date(),
      postId,
      topicId: null,
      categoryId: null,
      branches: [],
      own: false,
      open: true,
      points: null,
    };
    const every = await badgeKeeperOf(forum).mayBring(act);
    const keeper = new LedgerKeeper(new SqlLedger(spying), { mayBring: async () => false } as never);
    await forum.unitOfWork.run(() => keeper.keep([act]));
    expect(every).toBe(true);
    expect(asked.filter((text) => text.includes('concerning'))).toEqual([]);
    const [line] = await forum.rows(`select points from engagement.line where member_id = $1`, [author]);
    expect(line).toEqual({ points: 2 });
  });
});
