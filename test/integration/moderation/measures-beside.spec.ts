import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import { Actor, type Role } from '#domain/shared/actor';
import { SqlMeasuresBeside } from '#infrastructure/moderation/sanctions/measures-beside.sql';
import { SqlDecisionRows } from '#infrastructure/moderation/decisions/decision-rows.sql';
import { UuidIds } from '#infrastructure/platform/ids';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { migration403LesserDecisionsOfTheirCase } from '#infrastructure/platform/persistence/migrations/403-lesser-decisions-of-their-case';
import { Forum } from '../community/topics/forum.ts';

const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, (typeof DEFAULT_MATRIX)[Role]][]);
const ids = new UuidIds();
const someone = (role: Role, categories: string[] | null = null) =>
  Actor.member(ids.next<never>(), role, rightsFor(matrix, { role, status: 'active', categories }), []);

describe('measures beside content that was taken away', () => {
  let forum: Forum;
  let query: SqlMeasuresBeside;
  let now = new Date();
  beforeAll(async () => {
    forum = await Forum.open();
    query = new SqlMeasuresBeside(forum.database.sql, { now: () => now });
  });
  afterAll(() => forum.close());

  async function decided(itemId: string | null, action: string, more: Record<string, string> = {}) {
    const { overturned_at = null, until = null, subject_id = null, category_id = null } = more;
    const row = await forum.database.sql.row<{ id: string; number: number }>(
      `insert into moderation.decision (id, action, target_kind, target_id, path, statement, review_item_id, decided_at, overturned_at, until,
         subject_id, category_id)
       values ($1::uuid, $2, 'topic', $1::uuid::text, 'review', '{}', $3, now(), $4, $5, $6, $7) returning id, number::int as number`,
      [ids.next<never>(), action, itemId, overturned_at, until, subject_id, category_id],
    );
    return row!;
  }
  const before = new Date(Date.now() - 60_000).toISOString();

  it('are those of its case that stand still', async () => {
    const [itemId, elsewhere] = [ids.next<never>(), ids.next<never>()];
    const removal = await decided(itemId, 'remove');
    const silence = await decided(itemId, 'silence');
    await decided(itemId, 'warn', { overturned_at: before });
    await decided(itemId, 'suspend', { until: before });
    await decided(elsewhere, 'ban');
    expect(await query.execute(someone('moderator'), [removal.id])).toEqual([
      { decisionId: removal.id, number: silence.number },
    ]);
  });

  it('stand until their end, by the clock of who asks', async () => {
    const itemId = ids.next<never>();
    const removal = await decided(itemId, 'remove');
    const until = new Date(now.getTime() + 3_600_000);
    await decided(itemId, 'suspend', { until: until.toISOString() });
    const beside = () => query.execute(someone('moderator'), [removal.id]);
    expect(await beside()).toHaveLength(1);
    now = until;
    expect(await beside()).toEqual([]);
    now = new Date();
  });

  it('are none of a decision without a case', async () => {
    await decided(null, 'silence');
    expect(await query.execute(someone('moderator'), [(await decided(null, 'remove')).id])).toEqual([]);
  });

  it('are beside a lesser one too that was taken before it was of the case of the one that it took the place of', async () => {
    const [itemId, subject, other] = [ids.next<string>(), ids.next<string>(), ids.next<string>()];
    const of = { subject_id: subject };
    const [removal, silence] = [await decided(itemId, 'remove', of), await decided(itemId, 'silence', of)];
    const [lesser, least] = [await decided(null, 'edit', of), await decided(null, 'hide', of)];
    const [alone, elsewhere] = [await decided(null, 'warn', of), await decided(other, 'warn', of)];
    for (const [former, instead] of [
      [removal, lesser],
      [lesser, least],
      [alone, elsewhere],
    ] as const)
      await forum.database.sql.row(
        `update moderation.decision set overturned_at = now(), replaced_by = $2 where id = $1 returning id`,
        [former.id, instead.id],
      );
    await forum.database.sql.row(
      `insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at)
       values ($1, $2, 'silence-1-jour', 'silence', 'standing', $3, now()) returning id`,
      [ids.next<string>(), subject, least.id],
    );
    const rows = new SqlDecisionRows(forum.database.sql);
    expect(await rows.besides(least.id)).toEqual([]);
    await migrate(forum.url, {}, [{ ...migration403LesserDecisionsOfTheirCase, name: 'again' }]);
    expect((await rows.besides(least.id)).map(({ id }) => id)).toEqual([silence.id]);
    expect((await rows.besides(silence.id)).map(({ id }) => id)).toEqual([least.id]);
    expect(await query.execute(someone('moderator'), [least.id])).toMatchObject([{ number: silence.number }]);
    const cases = await forum.database.sql.rows<{ id: string; of: string | null }>(
      `select id, review_item_id as of from moderation.decision where id = any($1::uuid[])`,
      [[alone.id, elsewhere.id]],
    );
    expect(new Map(cases.map((one) => [one.id, one.of]))).toEqual(
      new Map([
        [alone.id, null],
        [elsewhere.id, other],
      ]),
    );
    const { of: given } = (await forum.database.sql.row<{ of: string }>(
      `select review_item_id as of from moderation.sanction where decision_id = $1`,
      [least.id],
    ))!;
    expect(given).toBe(itemId);
  });

  it('are given for what their case is about, unless that is the person', async () => {
    const rows = new SqlDecisionRows(forum.database.sql);
    const givenFor = async (targetKind: string, caseKind: string) => {
      const itemId = ids.next<string>();
      await forum.database.sql.rows(
        `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
         values ($1::uuid, 'report', $2, $1::uuid::text, 'T', 'open', 1, 1, now(), now(), '{report}', '{}')`,
        [itemId, caseKind],
      );
      const { id } = await decided(itemId, 'warn');
      await forum.database.sql.rows(`update moderation.decision set target_kind = $2 where id = $1`, [
        id,
        targetKind,
      ]);
      const found = await rows.givenFor(id);
      return found && { ...found, id: found.id === itemId };
    };
    expect(await givenFor('profile', 'post')).toEqual({ kind: 'post', id: true });
    expect(await givenFor('profile', 'profile')).toBeNull();
    expect(await givenFor('post', 'post')).toBeNull();
    expect(await rows.givenFor((await decided(null, 'warn')).id)).toBeNull();
  });

  it('are told to nobody of themselves, though they read the cases of others', async () => {
    const itemId = ids.next<never>();
    const [own, other] = [someone('moderator'), someone('moderator')];
    const removal = await decided(itemId, 'remove');
    const { number } = await decided(itemId, 'silence', { subject_id: own.memberId! });
    expect(await query.execute(own, [removal.id])).toEqual([]);
    expect(await query.execute(other, [removal.id])).toEqual([{ decisionId: removal.id, number }]);
  });

  it('are told to who reads the cases of the category in which each was taken', async () => {
    const [itemId, here, elsewhere] = [ids.next<string>(), ids.next<string>(), ids.next<string>()];
    const removal = await decided(itemId, 'remove');
    const { number } = await decided(itemId, 'silence', { category_id: here });
    await decided(itemId, 'warn', { category_id: elsewhere });
    await decided(itemId, 'remind');
    expect(await query.execute(someone('moderator', [here]), [removal.id])).toEqual([
      { decisionId: removal.id, number },
    ]);
    expect(await query.execute(someone('moderator'), [removal.id])).toHaveLength(3);
  });

  it('are told to nobody who reads no cases', async () => {
    const itemId = ids.next<never>();
    const removal = await decided(itemId, 'remove');
    await decided(itemId, 'silence');
    expect(await query.execute(someone('member'), [removal.id])).toEqual([]);
  });
});
