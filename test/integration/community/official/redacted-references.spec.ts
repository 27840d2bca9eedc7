import { describe, expect, it } from '@jest/globals';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviseReference } from '#application/community/official/revise-reference';
import { RedactPassage } from '#application/community/topics/redact-passage';
import type { PostId } from '#domain/community/topics/ids';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import type { Forum } from '../topics/forum.ts';
import { codeOf } from '../../../support/refusal.ts';
import { type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

const SECRET = 'Zéphirine O’Canary';
const published = async () => {
  const agent = await forum.member('agent');
  const { id, slug } = await forum.get(PublishReference).execute({
    actor: agent,
    title: `Who answers what, by ${agent.memberId}`,
    tags: [],
    categoryId: null,
    summary: 'Which body answers which question.',
    body: `Ask ${SECRET} first.`,
    variants: [],
    terms: terms(),
    note: 'First version',
  });
  return { agent, id, slug };
};
const redact = async (role: 'moderator' | 'community_manager') => {
  const { replyId } = await house.replied({ body: `I asked ${SECRET}.` });
  return forum.get(RedactPassage).execute({
    actor: await forum.member(role),
    postId: replyId as PostId,
    passage: SECRET,
    reason: 'It names somebody who asked not to be named.',
  });
};
const page = async (slug: string) => {
  const outcome = await new SqlReferencePage(forum.database.sql, { now: () => forum.now }).execute(
    await forum.member(),
    slug,
    {},
  );
  if (outcome.found !== 'page') throw new Error(outcome.found);
  return outcome.page;
};

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
          actor: agent,
          referenceId: id,
          title: `Who answers what, by ${agent.memberId}`,
          tags: [],
          categoryId: null,
          summary: 'Which body answers which question.',
          body,
          variants: [],
          terms: terms(),
          note: 'Another version',
          version: 1,
          redactedAt,
          ofThePast: true,
        }),
      );
    await redact('community_manager');
    expect(await revise(`Ask ${SECRET} first, and be patient.`, null)).toBe('shared.changed-meanwhile');
    const { redactedAt } = (await page(slug)).log[0]!;
    expect(await revise('Ask our service first, and be patient.', redactedAt)).toBeNull();
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
