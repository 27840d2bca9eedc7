import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import type { Act } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { badgeKeeperOf, LedgerHouse } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
});
afterAll(() => house.forum.close());

const idAt = (head: string, at: number): string => `${head}-0000-7000-8000-${String(at).padStart(12, '0')}`;
const [LEAVES, STAYS, OTHER] = [1, 2, 3].map((at) => idAt('0199cccc', at) as MemberId) as [
  MemberId,
  MemberId,
  MemberId,
];
let acts = 0;
/** One thanks the other for a reply, each time a minute later. */
const mark = (by: MemberId, memberId: MemberId, more: Partial<Act> = {}): Act => {
  acts += 1;
  const postId = idAt('0199ccce', acts);
  return {
    factId: idAt('0199cccd', acts),
    event: 'answer.helped',
    kind: 'done',
    memberId,
    byId: by,
    postId,
    source: `${postId}:${by}`,
    at: new Date(Date.UTC(2026, 2, 10, 10, acts)),
    topicId: null,
    categoryId: null,
    branches: ['music'],
    own: false,
    open: true,
    points: null,
    ...more,
  };
};
const keeper = () => new LedgerKeeper(house.ledger, badgeKeeperOf(house.forum));
const keep = (some: readonly Act[]) => house.forum.unitOfWork.run(() => keeper().keep(some));
const forget = (memberId: MemberId) =>
  house.forum.unitOfWork.run(() =>
    new SqlPersonStore(house.forum.sql, PERSON_COLUMNS).forget({
      memberId,
      handles: [],
      instead: null,
      spared: async () => [],
    }),
  );
const rebuild = () =>
  new RebuildLedger(
    house.ledger,
    new SqlLedgerCopy(house.forum.sql),
    badgeKeeperOf(house.forum),
    house.forum.unitOfWork,
  ).execute();
const whatFollows = async () => ({
  lines: await house.forum.rows(`select * from engagement.line order by member_id, rule, source, turn`),
  boards: await house.forum.rows(`select * from engagement.board order by period, scope, member_id`),
  badges: await house.forum.rows(`select * from engagement.badge_award order by member_id, badge, tier`),
});
const pointsOf = (memberId: MemberId) => house.pointsOf({ memberId } as never);

it('who leaves makes no room under the cap between two members, and a replay finds every line as it was', async () => {
  await keep([1, 2, 3].map(() => mark(STAYS, LEAVES)));
  await keep([1, 2, 3].map(() => mark(LEAVES, STAYS)));
  const removed = mark(OTHER, LEAVES, { event: 'post.removed', byId: null });
  await keep([mark(OTHER, STAYS), mark(OTHER, LEAVES), { ...removed, source: removed.postId! }]);
  expect([await pointsOf(LEAVES), await pointsOf(STAYS)]).toEqual([8, 2]);
  await forget(LEAVES);
  const before = await whatFollows();
  expect(before.lines.map((line) => line['member_id'])).not.toContain(LEAVES);
  expect(await rebuild()).toMatchObject({ mended: 0, awards: 0 });
  expect(await whatFollows()).toEqual(before);
  // What comes next counts that member anew.
  await keep([{ ...mark(OTHER, STAYS), kind: 'undone' }]);
  expect(await pointsOf(STAYS)).toBe(2);
  expect(await rebuild()).toMatchObject({ mended: 0, awards: 0 });
});

it('what is left of what was between them names no post, nor who left', async () => {
  const left = await house.forum.rows<{ row: string; post_id: string | null; event: string }>(
    `select a::text as row, a.post_id, a.event from engagement.act a where a.forgotten`,
  );
  expect(left.map(({ event }) => event)).toEqual(Array.from({ length: 4 }, () => 'answer.helped'));
  expect(left.filter(({ row, post_id }) => row.includes(LEAVES) || post_id !== null)).toEqual([]);
  const own = await house.forum.rows(`select from engagement.act where member_id = $1 or by_id = $1`, [
    LEAVES,
  ]);
  expect(own).toEqual([]);
});
