import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import { type Rebuilt, RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { type Act, EVENTS, POINTS_GRANTED, POST_REMOVED } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { FIRST_BADGES } from '#interfaces/cli/seed/engagement-defaults';
import { badgeKeeperOf, LedgerHouse } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
  const staff = await house.forum.member('moderator');
  const readers = await house.forum.members(12);
  for (let round = 0; round < 3; round++) {
    const { asker, replyId: postId } = await house.official.replied();
    for (const actor of readers) await house.forum.get(MarkHelpful).execute({ actor, postId });
    await house.forum.get(AcceptAnswer).execute({ actor: asker, postId });
    house.later();
    await house.forum.get(UnmarkHelpful).execute({ actor: readers[round]!, postId });
    if (round === 2) await house.forum.get(DeletePost).execute({ actor: staff, postId, reason: 'Wrong' });
  }
  await house.forum.rows(
    `update community.topic set audience = 'group:works-council' where id = (select min(id::text)::uuid from community.topic)`,
  );
  const facts = await house.untold();
  await house.tell([
    ...facts.filter((_, each) => each % 3 === 0),
    ...facts.filter((_, each) => each % 3 !== 0),
  ]);
});
afterAll(() => house.forum.close());

const rebuild = () =>
  new RebuildLedger(
    house.ledger,
    new SqlLedgerCopy(house.forum.sql),
    badgeKeeperOf(house.forum),
    house.forum.unitOfWork,
  ).execute();
const written = () =>
  house.forum.rows(
    `select l.*, p.points as balance from engagement.line l join engagement.participant p using (member_id)
     order by member_id, rule, source, turn`,
  );

/** Every table that follows from what was told, in one order. */
const whatFollows = async () => ({
  lines: await written(),
  badges: await house.forum.rows(`select * from engagement.badge_award order by member_id, badge, tier`),
  boards: await house.forum.rows(
    `select * from engagement.board where points <> 0 order by period, scope, member_id`,
  ),
});

/**
 * Members who do everything that is ever told of, each of it taken back now and then, told in no order: some of it in places
 * that are hidden, some of it taken away, and points and badges by hand beside it.
 */
async function richWorld(): Promise<Rebuilt> {
  const keeper = new LedgerKeeper(house.ledger, badgeKeeperOf(house.forum));
  const members = Array.from({ length: 24 }, (_, at) => idAt('0199eeee', at) as MemberId);
  const someone = (at: number) => members[(at * 7) % members.length]!;
  const acts = Array.from({ length: 600 }, (_, at): Act => {
    const kinds = [...EVENTS, POST_REMOVED, POINTS_GRANTED] as const;
    const event = kinds[at % kinds.length]!;
    const thing = at % 97;
    return {
      factId: idAt('0199eeef', at),
      event,
      kind: at % 5 === 4 ? 'undone' : 'done',
      source: `${event} ${thing}`,
      memberId: someone(thing),
      byId: thing % 3 ? someone(thing + 5) : null,
      at: new Date(Date.UTC(2026, 0, 1 + (at % 200), at % 24)),
      postId: idAt('0199eef0', thing % 40),
      topicId: null,
      categoryId: null,
      branches: thing % 2 ? ['music'] : [],
      own: thing % 11 === 0,
      open: thing % 4 !== 0,
      points: event === POINTS_GRANTED ? 5 : null,
    };
  });
  const told = acts.map((act, at) => ({ act, turn: (at * 389) % acts.length }));
  for (const { act } of told.toSorted((a, b) => a.turn - b.turn))
    await house.forum.unitOfWork.run(() => keeper.keep([act]));
  await house.forum.rows(
    `insert into engagement.badge_verdict (id, member_id, badge, verdict, tier, reason, by_id, at)
     select gen_random_uuid(), m.id, 'pair-referent', 'given', 'gold', 'Thanks', $2, now() from unnest($1::uuid[]) m (id)`,
    [members.slice(0, 5), members[9]],
  );
  await house.forum.rows(
    `insert into engagement.badge_verdict (id, member_id, badge, verdict, tier, reason, by_id, at)
     select gen_random_uuid(), m.member_id, 'testeur', 'revoked', null, 'A mistake', $1, now()
     from (select member_id from engagement.badge_award where badge = 'testeur' order by 1 limit 2) m`,
    [members[9]],
  );
  return rebuild();
}
const idAt = (head: string, at: number): string => `${head}-0000-7000-8000-${String(at).padStart(12, '0')}`;

describe('a replay of what was told', () => {
  it('gives the ledger that was written, to the last line', async () => {
    const before = await written();
    expect(before.length).toBeGreaterThan(30);
    expect(await rebuild()).toMatchObject({ lines: before.length, mended: 0 });
    expect(await written()).toEqual(before);
  });

  it('mends a ledger that somebody changed by hand, and says so', async () => {
    const before = await written();
    await house.forum.unitOfWork.run(async () => {
      await house.forum.rows(`select set_config('engagement.replaying', 'on', true)`);
      await house.forum.rows(`delete from engagement.line where rule = 'reponse-acceptee'`);
    });
    await house.forum.rows(`update engagement.participant set points = 1000 where points = 0`);
    const { mended } = await rebuild();
    expect(mended).toBeGreaterThan(2);
    expect(await written()).toEqual(before);
    expect(await rebuild()).toMatchObject({ mended: 0 });
  });

  it('gives the same ledger, badges and boards from nothing, whatever kinds of facts there were', async () => {
    const ledger = await written();
    expect(await richWorld()).toMatchObject({ mended: 0 });
    expect((await written()).length).toBeGreaterThan(ledger.length + 100);
    const before = await whatFollows();
    expect(new Set(before.badges.map(({ badge }) => badge))).toEqual(
      new Set(FIRST_BADGES.map(({ key }) => key)),
    );
    expect(await rebuild()).toMatchObject({ mended: 0, awards: 0 });
    expect(await whatFollows()).toEqual(before);
    await house.forum.unitOfWork.run(async () => {
      await house.forum.rows(`select set_config('engagement.replaying', 'on', true)`);
      for (const table of ['line', 'board', 'badge_award'])
        await house.forum.rows(`delete from engagement.${table}`);
      await house.forum.rows(`update engagement.participant set points = 0`);
    });
    expect((await rebuild()).mended).toBeGreaterThan(20);
    expect(await whatFollows()).toEqual(before);
  });
});
