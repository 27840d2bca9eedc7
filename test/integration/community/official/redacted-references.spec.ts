import { describe, expect, it } from '@jest/globals';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviseReference } from '#application/community/official/revise-reference';
import { RedactPassage } from '#application/community/topics/redact-passage';
import type { PostId } from '#domain/community/topics/ids';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import type { Forum } from '../topics/forum.ts';
import { codeOf } from '../../../support/refusal.ts';
import { whileMaskedIn } from '../../../support/masked-in.ts';
import { type Member, type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

const SECRET = 'Zéphirine O’Canary';
const saying = (agent: Member, body: string) => ({
  actor: agent,
  title: `Who answers what, by ${agent.memberId}`,
  tags: [],
  categoryId: null,
  summary: 'Which body answers which question.',
  body,
  variants: [],
  terms: terms(),
  note: 'A version',
});
const published = async (body = `Ask ${SECRET} first.`) => {
  const agent = await forum.member('agent');
  const { id, slug } = await forum.get(PublishReference).execute(saying(agent, body));
  return { agent, id, slug };
};
const redact = async (role: 'moderator' | 'community_manager', passage = SECRET) => {
  const { replyId } = await house.replied({ body: `I asked ${passage}.` });
  return forum.get(RedactPassage).execute({
    actor: await forum.member(role),
    postId: replyId as PostId,
    passage,
    reason: 'It names somebody who asked not to be named.',
  });
};
const page = async (slug: string, sql: Sql = forum.database.sql) => {
  const outcome = await new SqlReferencePage(sql, { now: () => forum.now }).execute(
    await forum.member(),
    slug,
    {},
  );
  if (outcome.found !== 'page') throw new Error(outcome.found);
  return outcome.page;
};

const redactedLast = ({ log }: Awaited<ReturnType<typeof page>>) => log[0]!.redactedAt;

describe('a passage in a reference answer', () => {
  it('stays under whoever moderates, also when its author is an agent no longer', async () => {
    const { agent, slug } = await published();
    await forum.rows(`update community.member set role = 'member' where id = $1`, [agent.memberId]);
    expect(await redact('moderator')).toMatchObject({ isBeyondReach: true });
    expect((await page(slug)).shown.plain).toContain(SECRET);
  });

  it('does not come back with the form in which the answer was being revised', async () => {
    const { agent, id, slug } = await published();
    const revise = (body: string, redactedAt: Date | null) =>
      codeOf(
        forum.get(ReviseReference).execute({
          ...saying(agent, body),
          referenceId: id,
          version: 1,
          redactedAt,
          ofThePast: true,
        }),
      );
    await redact('community_manager');
    expect(await revise(`Ask ${SECRET} first, and be patient.`, null)).toBe('community.reference-redacted');
    const { redactedAt } = (await page(slug)).log[0]!;
    expect(await revise('Ask our service first, and be patient.', redactedAt)).toBeNull();
  });

  it('does not come back with the form that is sent while the answer is being redacted', async () => {
    const { agent, id, slug } = await published();
    const revised = await whileMaskedIn(
      { sql: forum.database.sql, unitOfWork: forum.unitOfWork },
      { table: 'community.reference_version', text: SECRET },
      () =>
        codeOf(
          forum.get(ReviseReference).execute({
            ...saying(agent, `Ask ${SECRET} first, and be patient.`),
            referenceId: id,
            version: 1,
            redactedAt: null,
            ofThePast: true,
          }),
        ),
    );
    expect(revised).toBe('shared.changed-meanwhile');
    expect((await page(slug)).log).toHaveLength(1);
    expect((await page(slug)).shown.plain).toBe('Ask […] first.');
  });

  it('does not come back where its redaction began first and was done last', async () => {
    const { agent, id, slug } = await published('Ask Aldegonde Prime or Wandrille Second.');
    const [soon, late] = [new Date(forum.now.getTime() + 1000), new Date(forum.now.getTime() + 2000)];
    const began = forum.now;
    const redactedOnce = async (passage: string, at: Date) => {
      forum.now = at;
      await redact('community_manager', passage);
      forum.now = began;
      return redactedLast(await page(slug));
    };
    const open = {
      ...saying(agent, 'Ask Aldegonde Prime or […], and be patient.'),
      redactedAt: await redactedOnce('Wandrille Second', late),
    };
    expect(open.redactedAt).toEqual(late);
    const now = await redactedOnce('Aldegonde Prime', soon);
    const revise = (redactedAt: Date | null) =>
      forum
        .get(ReviseReference)
        .execute({ ...open, referenceId: id, version: 1, redactedAt, ofThePast: true });
    await expect(revise(open.redactedAt)).rejects.toMatchObject({
      code: 'community.reference-redacted',
      details: { numbers: [1] },
    });
    expect(await codeOf(revise(now))).toBeNull();
  });

  it('is out of what a page shows where it tells that it was taken out', async () => {
    const { slug } = await published();
    const { sql } = forum.database;
    let redacted: Promise<unknown> | null = null;
    const between = {
      row: (async (...asked: Parameters<Sql['row']>) => {
        const row = await sql.row(...asked);
        await (redacted ??= redact('community_manager'));
        return row;
      }) as Sql['row'],
      rows: (async (...asked: Parameters<Sql['rows']>) => {
        while (!redacted) await new Promise(setImmediate);
        await redacted;
        return sql.rows(...asked);
      }) as Sql['rows'],
    } as Sql;
    const { shown, log } = await page(slug, between);
    expect(shown.plain).toContain(SECRET);
    expect(log).toMatchObject([{ number: 1, redactedAt: null }]);
    expect((await page(slug)).log).toMatchObject([{ number: 1, redactedAt: forum.now }]);
  });

  it('goes by those who answer for the agents, and the answer is to be read again: its log and its desk say so', async () => {
    const { agent, id, slug } = await published();
    await redact('community_manager');
    const after = await page(slug);
    expect(after.shown.plain).toBe('Ask […] first.');
    expect(after.review).toMatchObject({ why: 'redacted' });
    expect(after.log).toMatchObject([{ number: 1, redactedAt: forum.now }]);
    const { items } = await new SqlDeskReviews(forum.database.sql).execute(agent, {});
    expect(items).toContainEqual(expect.objectContaining({ referenceId: id, why: 'redacted' }));
    await forum.relay(2);
    expect(
      await forum.rows(`select kind from community.notification where member_id = $1`, [agent.memberId]),
    ).toHaveLength(1);
  });
});
