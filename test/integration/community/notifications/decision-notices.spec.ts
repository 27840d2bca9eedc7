import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '#application/shared/ports';
import type { MemberId } from '#domain/shared/id';
import { SqlDecisionNotices } from '#infrastructure/community/notifications/sql-decision-notices';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { ForumRows, type MemberRow } from '../../../support/forum-rows.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

let house: EmptyHouse;
let rows: ForumRows;
let author: MemberRow;
beforeAll(async () => {
  house = await EmptyHouse.open();
  const pool = { query: (text: string, params: unknown[]) => house.rows(text, params) };
  rows = new ForumRows(pool as unknown as Pool);
  author = await rows.member('Ana');
});
afterAll(() => house.close());

const tell = async (ofUnread?: string): Promise<number> => {
  const decisionId = randomUUID();
  await new SqlDecisionNotices(house.database.sql).tell({
    memberId: author.id as MemberId,
    decisionId,
    what: 'decision',
    cause: randomUUID(),
    at: new Date(),
    ...(ofUnread !== undefined && { ofUnread }),
  });
  const told = await house.rows(`select 1 from community.notification where decision_id = $1`, [decisionId]);
  return told.length;
};

describe('a decision on what waits', () => {
  it('is told of a text that nobody read, of no other, and of none by what is no id', async () => {
    const topic = await rows.topic(await rows.category('declarer'), author, { title: 'Une question' });
    const [read, unread] = [
      await rows.reply(topic, author, { body: 'Une réponse.' }),
      await rows.reply(topic, author, { body: 'Une autre.' }),
    ];
    await house.rows(`update community.post set held = '{"wasPublished": false}' where id = $1`, [unread.id]);
    expect(await tell()).toBe(1);
    expect(await tell(unread.id)).toBe(1);
    expect(await tell(read.id)).toBe(0);
    expect(await tell(topic.id)).toBe(0);
    await house.rows(`update community.topic set held = $2::jsonb where id = $1`, [
      topic.id,
      JSON.stringify({ openingPostId: read.id }),
    ]);
    expect(await tell(topic.id)).toBe(1);
    expect(await tell('declarer')).toBe(0);
  });

  it('is told as it stands latest, though what came before is heard again alone', async () => {
    const decisionId = randomUUID();
    const cause = { made: randomUUID(), overturned: randomUUID(), answered: randomUUID() };
    const hear = (what: 'decision' | 'decision-changed', which: keyof typeof cause, day: number) =>
      new SqlDecisionNotices(house.database.sql).tell({
        memberId: author.id as MemberId,
        decisionId,
        what,
        cause: cause[which],
        at: new Date(Date.UTC(2026, 4, day)),
      });
    const told = async () =>
      (
        await house.rows<{ cause: string }>(
          `select cause from community.notification where decision_id = $1`,
          [decisionId],
        )
      ).map((notice) => notice.cause);
    await hear('decision', 'made', 1);
    await hear('decision-changed', 'overturned', 2);
    expect(await told()).toEqual([cause.overturned]);
    await hear('decision-changed', 'answered', 3);
    expect(await told()).toEqual([cause.answered]);
    await hear('decision-changed', 'overturned', 2);
    expect(await told()).toEqual([cause.answered]);
    await hear('decision', 'made', 1);
    expect(await told()).toEqual([cause.answered]);
  });

  it('finds its text by the key, however many there are', async () => {
    const plans: string[] = [];
    const explained = {
      rows: async (text: string, params: readonly unknown[]) => {
        const plan = await house.rows<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
        plans.push(...plan.map((line) => line['QUERY PLAN']));
        return [];
      },
    };
    await house.container.get<UnitOfWork>(UNIT_OF_WORK).run(async () => {
      await house.rows('set local enable_seqscan = off');
      await new SqlDecisionNotices(explained as unknown as Sql).tell({
        memberId: author.id as MemberId,
        decisionId: randomUUID(),
        what: 'decision',
        ofUnread: randomUUID(),
        cause: randomUUID(),
        at: new Date(),
      });
    });
    const plan = plans.join('\n');
    expect(plan).toMatch(/on post p/);
    expect(plan).not.toMatch(/Seq Scan on (post|topic)/);
  });
});
