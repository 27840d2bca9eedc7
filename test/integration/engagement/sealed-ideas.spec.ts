import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetSealedIdeas } from '#application/engagement/ideas/forget-sealed-ideas';
import {
  CONTESTABLE_DECISIONS,
  type ContestableDecisions,
} from '#application/moderation/published/contestable-decisions.api';
import { OPEN_CASES, type OpenCases } from '#application/moderation/published/open-cases.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';
import { SqlSealedIdeas } from '#infrastructure/engagement/ideas/sql-sealed-ideas';
import { IDEAS } from '#infrastructure/engagement/ideas/ideas.module';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { IdeaHouse } from './idea-house.ts';

jest.setTimeout(60_000);
const DELETED = new Date('2030-01-10T12:00:00Z');
const A_DAY_BEFORE = new Date('2031-01-09T12:00:00Z');
const A_YEAR_ON = new Date('2031-01-10T12:00:00Z');
let house: IdeaHouse;
beforeAll(async () => {
  house = await IdeaHouse.open();
});
afterAll(() => house.close());

const troubles: string[] = [];
function forget(at: Date, change: (ideas: Ideas) => Ideas = (ideas) => ideas): Promise<void> {
  const { container } = house.house;
  return new ForgetSealedIdeas(
    new SqlSealedIdeas(container.get(SQL)),
    change(container.get<Ideas>(IDEAS)),
    container.get<OpenCases>(OPEN_CASES),
    container.get<ContestableDecisions>(CONTESTABLE_DECISIONS),
    { now: () => at },
    { tell: (what) => void troubles.push(what) },
    container.get<UnitOfWork>(UNIT_OF_WORK),
  ).execute();
}

const comment = async (ideaId: IdeaId, body: string, actor = house.member()) =>
  (await house.ideas.commentOnIdea.execute({ actor, ideaId, body })).id;
/** Decided on that day, and contestable until the day named. */
async function decided(action: string, kind: string, id: string, until = '2030-07-10') {
  const decisionId = randomUUID();
  await house.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, path, statement, decided_at, appealable_until)
     values ($1, $2, $3, $4, 'report', '{}', $5, $6)`,
    [decisionId, action, kind, id, DELETED, until],
  );
  await house.decided(action, { kind, id }, decisionId);
  return decisionId;
}
const idea = async (title: string) => (await house.propose(title)).id;
const reported = (kind: string, id: string) =>
  house.rows(
    `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
     values (gen_random_uuid(), 'report', $1, $2, 'A title', 'open', 1, 1, now(), now(), '{report}', '{}')`,
    [kind, id],
  );
const said = async (table: 'idea' | 'idea_comment', id: IdeaId | IdeaCommentId) =>
  (await house.rows<{ plain: string }>(`select plain from engagement.${table} where id = $1`, [id]))[0]!
    .plain;

describe('ideas that were deleted', () => {
  it('say for twelve months to the day what they said, and then nothing, nor does what was said of them', async () => {
    const gone = await idea('A canary that sings by night');
    const of = await comment(gone, 'That canary would help me as well.');
    const stands = await idea('An idea that nobody deleted');
    const ofStanding = await comment(stands, 'Something that nobody deleted.');
    await decided('delete', 'idea', gone);
    await forget(A_DAY_BEFORE);
    expect(await said('idea', gone)).not.toBe('');
    expect(await said('idea_comment', of)).toContain('canary');
    await forget(A_YEAR_ON);
    const left = await house.rows(
      `select id from engagement.idea where to_jsonb(idea)::text ilike '%canary%'
       union all select id from engagement.idea_comment where to_jsonb(idea_comment)::text ilike '%canary%'`,
    );
    expect(left).toEqual([]);
    expect([await said('idea', stands), await said('idea_comment', ofStanding)]).not.toContain('');
    await forget(A_YEAR_ON);
  });

  it('stay while they, or what was said of them, is judged or may come back', async () => {
    const [judged, contested, around, free] = [
      await idea('Somebody reported this one'),
      await idea('This decision can be contested still'),
      await idea('Somebody reported what was said of it'),
      await idea('Nobody asks for this one'),
    ];
    await reported('idea', judged);
    await reported('idea-comment', await comment(around, 'Somebody reported this.'));
    await decided('delete', 'idea', contested, '2031-06-01');
    for (const one of [judged, around, free]) await decided('delete', 'idea', one);
    await forget(A_YEAR_ON);
    for (const one of [judged, contested, around]) expect(await said('idea', one)).not.toBe('');
    expect(await said('idea', free)).toBe('');
    await forget(new Date('2031-06-02T00:00:00Z'));
    expect(await said('idea', contested)).toBe('');
  });

  it('go although others cannot, and what stayed is told and tried again', async () => {
    const [fails, goes] = [await idea('One that fails'), await idea('One after it')];
    for (const one of [fails, goes]) await decided('delete', 'idea', one);
    const failing = (ideas: Ideas): Ideas =>
      new Proxy(ideas, {
        get: (of, name: keyof Ideas) =>
          name === 'getForChange'
            ? (id: IdeaId) => (id === fails ? Promise.reject(new Error('held')) : of.getForChange(id))
            : (of[name] as (...args: unknown[]) => unknown).bind(of),
      });
    await expect(forget(A_YEAR_ON, failing)).rejects.toThrow('sealed ideas and comments stayed in 1 places');
    expect(troubles).toEqual([expect.stringContaining(fails)]);
    expect(await said('idea', goes)).toBe('');
    await forget(A_YEAR_ON);
    expect(await said('idea', fails)).toBe('');
  });
});

describe('what was said of an idea', () => {
  it('goes twelve months after it was taken back or deleted; what is hidden stays, and so does what a decision holds', async () => {
    const on = await idea('An idea of which a lot is said');
    const author = house.member();
    const [takenBack, deleted, hidden, held] = [
      await comment(on, 'Its author takes this back.', author),
      await comment(on, 'A decision deletes this.'),
      await comment(on, 'Only its author reads this.'),
      await comment(on, 'Taken back, and contested.', author),
    ];
    for (const commentId of [takenBack, held])
      await house.ideas.withdrawIdeaComment.execute({ actor: author, commentId });
    await house.rows(`update engagement.idea_comment set withdrawn_at = $1 where withdrawn_at is not null`, [
      DELETED,
    ]);
    await decided('delete', 'idea-comment', deleted);
    await decided('hide', 'idea-comment', hidden);
    await decided('hide', 'idea-comment', held, '2031-06-01');
    const all = () => Promise.all([takenBack, deleted, hidden, held].map((id) => said('idea_comment', id)));
    const before = await all();
    await forget(A_DAY_BEFORE);
    expect(await all()).toEqual(before);
    await forget(A_YEAR_ON);
    expect(await all()).toEqual(['', '', 'Only its author reads this.', 'Taken back, and contested.']);
    expect(await said('idea', on)).not.toBe('');
  });
});
