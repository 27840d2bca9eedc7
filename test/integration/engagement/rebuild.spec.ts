import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { BadgeKeeper } from '#application/engagement/badges/badge.keeper';
import { SqlBadgeBook } from '#infrastructure/engagement/badges/sql-badge-book';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { LedgerHouse } from './ledger-house.ts';

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
    new BadgeKeeper(new SqlBadgeBook(house.forum.sql)),
    house.forum.unitOfWork,
  ).execute();
const written = () =>
  house.forum.rows(
    `select l.*, p.points as balance from engagement.line l join engagement.participant p using (member_id)
     order by member_id, rule, source, turn`,
  );

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
});
