import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ForgetOldDecisions } from '#application/moderation/decisions/forget-old-decisions';
import { SqlOldDecisions } from '#infrastructure/moderation/decisions/sql-old-decisions';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { SCHEMAS } from '#interfaces/composition/container';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const OVER = '2026-03-10T12:00:00Z';
const A_DAY_BEFORE = new Date('2031-03-09T12:00:00Z');
const A_DAY_AFTER = new Date('2031-03-11T12:00:00Z');
const [MEMBER, MODERATOR] = ['01990000-0000-7000-8000-0000000000aa', '01990000-0000-7000-8000-0000000000bb'];
const STATEMENT = {
  reason: 'insult',
  facts: 'The canary was called names.',
  ground: { kind: 'terms', legalGround: null, clause: '3', explanation: 'A canary is nobody’s fool.' },
  source: 'notice',
  automatedDetection: false,
  automatedDecision: 'no',
  category: 'STATEMENT_CATEGORY_OTHER',
};

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, SCHEMAS, 4);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});
beforeEach(() =>
  rows(
    'truncate moderation.decision, moderation.exported_statement, moderation.sanction, moderation.review_item, moderation.appeal cascade',
  ),
);

const rows = <Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []) =>
  database.sql.rows<Row>(text, params);
const forget = (at: Date) =>
  new ForgetOldDecisions(new SqlOldDecisions(database.sql), { now: () => at }).execute();
const left = async (needle: string) =>
  (
    await rows<{ from: string }>(
      `select 'decision' as from from moderation.decision d where to_jsonb(d)::text like '%' || $1 || '%'
       union all select 'sanction' from moderation.sanction s where to_jsonb(s)::text like '%' || $1 || '%'
       union all select 'case' from moderation.review_item i where to_jsonb(i)::text like '%' || $1 || '%' order by 1`,
      [needle],
    )
  ).map(({ from }) => from);

async function decided(more: { action?: string; kind?: string; at?: string; target?: string } = {}) {
  const { action = 'delete', kind = 'post', at = OVER, target = randomUUID() } = more;
  const [caseId, id] = [randomUUID(), randomUUID()];
  await rows(
    `insert into moderation.review_item (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at,
       due_at, barred, decided_by, decided_at, outcome, history)
     values ($1, 'report', $2, $3, 'What a canary sang', $4, 'decided', 1, 1, $5, $5, array[$6::uuid], $6, $5, 'hide', $7)`,
    [caseId, kind, target, MEMBER, at, MODERATOR, JSON.stringify([{ by: MODERATOR }])],
  );
  await rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, decided_by, path, review_item_id, statement,
       decided_at, appealable_until)
     values ($1, $2, $3, $4, $5, $6, 'review', $7, $8, $9::timestamptz, $9::timestamptz)`,
    [id, action, kind, target, MEMBER, MODERATOR, caseId, JSON.stringify(STATEMENT), at],
  );
  return { id, caseId, target };
}
const sanctioned = (decisionId: string, action: string, status: string, endedAt: string | null) =>
  rows(
    `insert into moderation.sanction (id, member_id, step, action, status, proposed_by, decision_id, begun_at, proposed_at, ended_at)
     values (gen_random_uuid(), $1, 'ban', $2, $3, $4, $5, $6, $6, $7)`,
    [MEMBER, action, status, MODERATOR, decisionId, OVER, endedAt],
  );

describe('who was decided of, and by whom', () => {
  it('is known for five years to the day, and then the decision is counted alone', async () => {
    const { id, target } = await decided();
    await forget(A_DAY_BEFORE);
    expect(await left(MEMBER)).toEqual(['case', 'decision']);
    expect(await left('canary')).toEqual(['case', 'decision']);
    await forget(A_DAY_AFTER);
    for (const needle of [MEMBER, MODERATOR, 'canary']) expect(await left(needle)).toEqual([]);
    const kept = await rows('select * from moderation.decision where id = $1', [id]);
    expect(kept).toMatchObject([
      {
        action: 'delete',
        target_id: target,
        forgotten_at: A_DAY_AFTER,
        statement: {
          ...STATEMENT,
          facts: '',
          ground: { ...STATEMENT.ground, explanation: '' },
        },
      },
    ]);
    await forget(A_DAY_AFTER);
    expect(await rows('select * from moderation.decision where id = $1', [id])).toEqual(kept);
  });

  it('is found nowhere by the profile that it befell, and the sanction goes', async () => {
    const { id } = await decided({ action: 'suspend', kind: 'profile', target: MEMBER });
    await sanctioned(id, 'suspend', 'ended', '2026-03-10T12:00:00Z');
    await forget(A_DAY_AFTER);
    expect(await left(MEMBER)).toEqual([]);
    expect(await rows('select action from moderation.decision')).toEqual([{ action: 'suspend' }]);
    expect(await rows('select 1 from moderation.sanction')).toEqual([]);
  });

  it('stays while the sanction holds, and five years after it was over', async () => {
    const { id } = await decided({ action: 'ban', kind: 'profile', target: MEMBER });
    await sanctioned(id, 'ban', 'standing', null);
    await forget(new Date('2041-01-01T00:00:00Z'));
    expect(await left(MEMBER)).toEqual(['case', 'decision', 'sanction']);
    await rows(`update moderation.sanction set status = 'lifted', ended_at = '2041-01-01T00:00:00Z'`);
    await forget(new Date('2045-12-31T00:00:00Z'));
    expect(await left(MEMBER)).toEqual(['case', 'decision', 'sanction']);
    await forget(new Date('2046-01-02T00:00:00Z'));
    expect(await left(MEMBER)).toEqual([]);
  });

  it('stays while a complaint waits, and while the case is open again', async () => {
    const [contested, open] = [await decided(), await decided()];
    await rows(
      `insert into moderation.appeal (id, decision_id, party, language, text, filed_at, due_at)
       values (gen_random_uuid(), $1, 'subject', 'fr', 'I do not agree.', $2, $2)`,
      [contested.id, OVER],
    );
    await rows(`update moderation.review_item set status = 'open' where id = $1`, [open.caseId]);
    await forget(A_DAY_AFTER);
    expect(await left(MEMBER)).toEqual(['case', 'case', 'decision', 'decision']);
    await rows(`update moderation.appeal set outcome = 'rejected', decided_at = $1`, [OVER]);
    await forget(A_DAY_AFTER);
    expect(await left(MEMBER)).toEqual(['case', 'decision']);
  });

  it.each([
    ['hide', 'post'],
    ['lock', 'topic'],
    ['delete', 'event'],
    ['rename', 'profile'],
    ['clear-bio', 'profile'],
  ])(
    'stays while what was decided holds without an end (%s of a %s), and five years after it fell',
    async (action, kind) => {
      const { id } = await decided({ action, kind, ...(kind === 'profile' && { target: MEMBER }) });
      await forget(new Date('2041-01-01T00:00:00Z'));
      expect(await left(MEMBER)).toEqual(['case', 'decision']);
      await rows(`update moderation.decision set overturned_at = '2041-01-01T00:00:00Z' where id = $1`, [id]);
      await forget(new Date('2045-12-31T00:00:00Z'));
      expect(await left('canary')).toEqual(['case', 'decision']);
      await forget(new Date('2046-01-02T00:00:00Z'));
      for (const needle of [MEMBER, MODERATOR, 'canary']) expect(await left(needle)).toEqual([]);
    },
  );

  it.each(['ended_at', 'until'])('goes five years after its end (%s)', async (column) => {
    const { id } = await decided({ action: 'lock', kind: 'topic' });
    await rows(`update moderation.decision set ${column} = '2030-01-01T00:00:00Z' where id = $1`, [id]);
    await forget(new Date('2034-12-31T00:00:00Z'));
    expect(await left('canary')).toEqual(['case', 'decision']);
    await forget(new Date('2035-01-02T00:00:00Z'));
    expect(await left('canary')).toEqual([]);
  });

  it('holds no longer than there is something left of what it was decided of', async () => {
    const target = randomUUID();
    await decided({ action: 'hide', target });
    const later = await decided({ action: 'purge', target, at: '2027-05-01T12:00:00Z' });
    await forget(new Date('2032-04-30T00:00:00Z'));
    expect(await left('canary')).toEqual(['case', 'case', 'decision', 'decision']);
    await rows(`update moderation.decision set overturned_at = '2031-01-01T00:00:00Z' where id = $1`, [
      later.id,
    ]);
    await forget(new Date('2032-05-02T00:00:00Z'));
    expect(await left('canary')).toEqual(['case', 'case', 'decision', 'decision']);
    await rows('update moderation.decision set overturned_at = null where id = $1', [later.id]);
    await forget(new Date('2032-05-02T00:00:00Z'));
    for (const needle of [MEMBER, MODERATOR, 'canary']) expect(await left(needle)).toEqual([]);
  });

  it('is known for five years where it restricted nobody', async () => {
    const { id } = await decided({ action: 'move', kind: 'topic' });
    await rows(
      `update moderation.decision set statement = statement || '{"opensOnly": true}' where id = $1`,
      [id],
    );
    await forget(A_DAY_BEFORE);
    expect(await left('canary')).toEqual(['case', 'decision']);
    await forget(A_DAY_AFTER);
    expect(await left('canary')).toEqual([]);
  });

  it('leaves no words in what was made ready for the Commission, and its fields in their order', async () => {
    const { id } = await decided();
    const record = {
      puid: 'one',
      incompatible_content_explanation: 'A canary is nobody’s fool.',
      illegal_content_explanation: null,
      decision_facts: 'The canary was called names.',
      application_date: '2026-03-10',
    };
    await rows(
      `with batch as (insert into moderation.statement_batch (id, prepared_by, prepared_at) values ($1, $2, $3))
       insert into moderation.exported_statement (decision_id, batch_id, position, record, withheld) values ($4, $1, 0, $5, true)`,
      [randomUUID(), MODERATOR, OVER, id, JSON.stringify(record)],
    );
    await forget(A_DAY_BEFORE);
    const kept = () =>
      rows<{ text: string }>('select record::text as text from moderation.exported_statement');
    expect((await kept())[0]!.text).toContain('canary');
    await forget(A_DAY_AFTER);
    const [{ text }] = (await kept()) as [{ text: string }];
    expect(text.replace(/\s/g, '')).toBe(
      JSON.stringify({ ...record, incompatible_content_explanation: '', decision_facts: '' }),
    );
  });

  it('goes in lots, all of it in one night', async () => {
    for (let nth = 0; nth < 7; nth += 1) await decided();
    const old = new SqlOldDecisions(database.sql);
    const lots = [];
    for (let nth = 0; nth < 4; nth += 1) lots.push(await old.forgetPeople(A_DAY_AFTER, 3, A_DAY_AFTER));
    expect(lots).toEqual([3, 3, 1, 0]);
  });
});
