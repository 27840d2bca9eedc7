import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { LevelChangedV1 } from '#application/community/published/member.facts';
import { TrustKeeper } from '#application/community/trust/trust.keeper';
import { KeepActivities } from '#application/insights/consumers/keep-activities';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { CountDays } from '#application/insights/rollups/count-days';
import { DaysCounter } from '#application/insights/rollups/days.counter';
import { RebuildRollups } from '#application/insights/rollups/rebuild-rollups';
import type { TrustLevel } from '#domain/community/members/trust';
import { addDays, beginningOf, type Day, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { SqlCountedMembers } from '#infrastructure/community/contributions/counted-members.sql';
import { OutboxLevelNews } from '#infrastructure/community/trust/outbox-level-news';
import { SqlTrustBook } from '#infrastructure/community/trust/sql-trust-book';
import { SqlActivityLog } from '#infrastructure/insights/activity/sql-activity-log';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import { SqlAudience } from '#infrastructure/insights/visits/audience.sql';
import { migration249LevelsTold } from '#infrastructure/platform/persistence/migrations/249-levels-told';
import { Forum } from '../community/topics/forum.ts';
import { signedIn } from '../../support/actors.ts';

jest.setTimeout(60_000);
let forum: Forum;
/** A community of six members, two of them known already, that counts levels from tomorrow on. */
let members: MemberId[];
let newcomer: MemberId;
const TODAY = parisDay(new Date());
beforeAll(async () => {
  forum = await Forum.open();
  members = [];
  for (let each = 0; each < 6; each++) members.push((await forum.member()).memberId);
  const office = (await forum.member('moderator')).memberId;
  await hold(1, members.slice(0, 2));
  await hold(3, [office]);
  // As it was before: then as it is where somebody was there already.
  await forum.rows(`do $all$ begin
    drop table insights.source_beginning;
    drop index insights.activity_levels;
    alter table insights.activity drop column former_level, drop column level;
    ${migration249LevelsTold.sql}
    end $all$`);
});
afterAll(() => forum.close());

const hold = (level: number, ids: readonly string[]) =>
  forum.rows(`update community.member set trust_level = $1 where id = any($2::uuid[])`, [level, ids]);
const clock = { now: () => forum.now };
const ids = { next: <T extends string>() => uuidv7() as T };
const actor = signedIn(uuidv7() as MemberId, { grants: [['kpi.read', 'everywhere']] });
const log = () => new SqlActivityLog(forum.sql);
const rollups = () => new SqlRollups(forum.sql);
const counter = () => new DaysCounter(log(), new SqlAudience(forum.sql));
const day = (from: number): Day => addDays(TODAY, from);
/** So many days after the one on which counting was installed, at noon. */
const on = (from: number) => void (forum.now = new Date(beginningOf(day(from)).getTime() + 43_200_000));

/** Gives members a level as the night does, and lets Insights hear of it, twice as a relay may. */
async function give(level: TrustLevel, some: readonly MemberId[]): Promise<void> {
  const book = new SqlTrustBook(forum.sql);
  const keeper = new TrustKeeper(book, new OutboxLevelNews(forum.sql, ids, clock));
  const counted = { confirmed: true, posts: 0, keptPosts: 0, helped: 0, validated: 0 };
  await forum.unitOfWork.run(() =>
    keeper.keep(
      some.map((memberId) => ({
        memberId,
        level: 0,
        locked: level,
        counted: { ...counted, activeDays: 0, marks: 0, sanctions: 0 },
      })),
    ),
  );
  const facts = await forum.rows<{ id: string; payload: LevelChangedV1 }>(
    `select id, payload from platform.outbox where name = 'community.level-changed.v1' order by position`,
  );
  const keep = new KeepActivities(new SqlCountedMembers(forum.sql), log());
  for (let turn = 0; turn < 2; turn++)
    for (const { id, payload } of facts) await keep.on(payload, { factId: id });
}
const countDays = () =>
  new CountDays(
    counter(),
    rollups(),
    new SqlAudience(forum.sql),
    { of: async () => ({ searches: 0, inVain: 0 }) },
    { since: async () => null },
    { enqueue: async () => {}, soon: async () => {}, every: async () => {} },
    forum.unitOfWork,
    clock,
  ).execute();
const read = (key: string, from: number, to: number) =>
  new ReadKpi(rollups(), clock).execute({ actor, key, from: day(from), to: day(to) });

describe('levels where members were there before', () => {
  it('begin the day after, with what everybody held; what was before is not made up', async () => {
    on(2);
    await give(1, members.slice(2, 5));
    await give(2, members.slice(0, 1));
    on(3);
    await give(0, members.slice(4, 5));
    on(5);
    await countDays();
    const { figure, days, funnel } = await read('levels-known', -2, 4);
    expect(figure).toMatchObject({ countedFrom: day(1), countedTo: day(4), value: 4 / 6, previous: null });
    expect(days.map(({ value }) => value && Math.round(value * 6))).toEqual([null, null, null, 2, 5, 4, 4]);
    expect(funnel).toMatchObject({ from: day(1), to: day(4) });
    expect(funnel!.levels.map(({ members }) => members)).toEqual([2, 3, 1, 0, 0]);
  });

  it('tell rises and falls of the days since, and compare nothing with less than a whole', async () => {
    const ups = await read('levels-up', -2, 4);
    expect(ups.figure).toMatchObject({ countedFrom: day(1), value: 4, previous: null, change: null });
    expect(ups.days.map(({ value }) => value)).toEqual([null, null, null, 0, 4, 0, 0]);
    expect((await read('levels-down', 1, 4)).figure).toMatchObject({ countedFrom: null, value: 1 });
    expect((await read('levels-up', -5, 0)).figure).toMatchObject({ value: null, countedTo: null });
    // A period that is whole, after another one that is.
    expect((await read('levels-up', 3, 4)).figure).toMatchObject({ value: 0, previous: 4, change: -1 });
  });

  it('are what the facts say when they are counted again', async () => {
    const again = new RebuildRollups(counter(), rollups(), forum.unitOfWork, clock);
    expect(await again.execute()).toMatchObject({ mended: 0 });
    expect(await countDays()).toBe(0);
  });

  it('are told by the dashboard as by themselves, and as where some of it is told alone', async () => {
    const asked = { actor, from: day(1), to: day(4) };
    const { figures, period } = await new ReadKpis(rollups(), clock).execute(asked);
    const keys = ['levels-known', 'levels-up'] as const;
    expect(await new ReadKpis(rollups(), clock).some({ ...asked, keys })).toEqual({
      period,
      figures: keys.map((key) => figures.find((figure) => figure.key === key)),
    });
    const value = (key: string) => figures.find((figure) => figure.key === key)?.value;
    expect([value('levels-up'), value('levels-down'), value('levels-known')]).toEqual([4, 1, 4 / 6]);
    // Nobody joined since facts are told: how long it took is not known.
    expect(value('level-1-median')).toBeNull();
  });

  it('are reached so long after who is known to have joined did', async () => {
    on(6);
    newcomer = (await forum.member()).memberId;
    const joined = { name: 'community.email-confirmed.v1', memberId: newcomer } as const;
    await new KeepActivities(new SqlCountedMembers(forum.sql), log()).on(
      { ...joined, at: forum.now.toISOString() },
      { factId: uuidv7() },
    );
    on(8);
    await give(2, [newcomer]);
    on(9);
    await countDays();
    const { figure, funnel } = await read('level-1-median', 6, 8);
    expect(figure).toMatchObject({ value: 2 * 86_400, base: 1 });
    expect(funnel!.levels.map(({ reached, wait }) => [reached, wait])).toEqual([
      [0, null],
      ...[1, 2].map(() => [1, 2 * 86_400]),
      ...[3, 4].map(() => [0, null]),
    ]);
    expect((await read('levels-known', 8, 8)).figure.value).toBe(5 / 7);
  });

  it('are no more counted of who joined the team, from that day on', async () => {
    on(10);
    await forum.rows(`update community.member set role = 'moderator' where id = $1`, [members[2]]);
    await give(3, [members[2]!]);
    on(11);
    await countDays();
    const { days, funnel } = await read('levels-known', 9, 10);
    expect(days.map(({ value }) => value)).toEqual([5 / 7, 4 / 6]);
    expect(funnel!.levels.map((one) => one.members)).toEqual([2, 2, 2, 0, 0]);
    expect(funnel!.levels[1]!.risenFrom).toBe(0);
  });
});
