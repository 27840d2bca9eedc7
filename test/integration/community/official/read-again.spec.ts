import { describe, expect, it } from '@jest/globals';
import { ChangeRule } from '#application/community/official/change-rule';
import { ConfirmReference } from '#application/community/official/confirm-reference';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ReviseReference } from '#application/community/official/revise-reference';
import type { GivenTerms } from '#domain/community/official/seal-terms';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { refusedAs } from '../../../support/refusal.ts';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
let colleague: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  [agent, colleague] = (await forum.members(2, 'agent')) as [Member, Member];
});

const clock = { now: () => forum.now };

let made = 0;
const draft = (more: Partial<GivenTerms> = {}) => ({
  title: `Who does what, ${++made}`,
  summary: 'Which body answers.',
  tags: [],
  categoryId: null,
  body: 'Ask them.',
  variants: [],
  terms: terms(more),
  note: 'First version',
});
const published = (more: Partial<GivenTerms> = {}) =>
  forum.get(PublishReference).execute({ actor: agent, ...draft(more) });
const confirm = (
  id: string,
  p: { by?: Member; number?: number; version?: number; reviewBy?: string; readAt?: Date } = {},
) =>
  forum.get(ConfirmReference).execute({
    actor: p.by ?? colleague,
    referenceId: id as never,
    number: p.number ?? 1,
    version: p.version ?? 1,
    reviewBy: p.reviewBy ?? '2031-06-30',
    readAt: p.readAt ?? forum.now,
  });
const pageOf = async (slug: string, on: string | null = null) => {
  const outcome = await new SqlReferencePage(forum.database.sql, clock).execute(agent, slug, { on });
  if (outcome.found !== 'page') throw new Error(outcome.found);
  return outcome.page;
};
const onDesk = async (slug: string) =>
  (await new SqlDeskReviews(forum.database.sql).execute(agent, { limit: 100 })).items.some(
    (row) => row.what === 'reference' && row.slug === slug,
  );
const waitingVersion = async (slug: string) =>
  (await new SqlDeskReviews(forum.database.sql).execute(agent, { limit: 100 })).items.flatMap((row) =>
    row.what === 'reference' && row.slug === slug ? [row.number] : [],
  );
const later = (minutes: number) => void (forum.now = new Date(forum.now.getTime() + minutes * 60_000));

describe('a reference answer that was read again and does not change', () => {
  it('holds until its next review, leaves the desk, and tells so in its log', async () => {
    const start = forum.now;
    const { id, slug } = await published({ reviewBy: '2030-01-31' });
    forum.now = new Date('2030-02-01T06:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    expect(await pageOf(slug)).toMatchObject({ overdue: true, review: { why: 'past-review' } });
    expect(await onDesk(slug)).toBe(true);
    await confirm(id);
    expect(await pageOf(slug)).toMatchObject({
      overdue: false,
      review: null,
      reviewBy: '2031-06-30',
      log: [{ number: 1, confirmations: [{ at: forum.now, department: 'Department of Health' }] }],
    });
    expect(await onDesk(slug)).toBe(false);
    later(1);
    await confirm(id, { reviewBy: '2031-12-31' });
    const [first] = (await pageOf(slug)).log;
    expect(first!.confirmations.map(({ at }) => at)).toEqual([forum.now, new Date('2030-02-01T06:00:00Z')]);
    forum.now = new Date('2032-01-01T06:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    expect(await onDesk(slug)).toBe(true);
    forum.now = start;
  });

  it('is read again first where more changed under it since, or another version was published', async () => {
    const [one, two] = [await house.rule(agent), await house.rule(agent)];
    const { id, slug } = await published({ ruleIds: [one, two] });
    const changing = { actor: agent, version: 1, effectiveFrom: '2029-12-01', summary: 'Something else.' };
    await forum.get(ChangeRule).execute({ ...changing, ruleId: one });
    const readAt = new Date(forum.now.getTime() + 30_000);
    later(1);
    await forum.get(ChangeRule).execute({ ...changing, ruleId: two });
    await expect(confirm(id, { readAt })).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
    expect(await pageOf(slug)).toMatchObject({ overdue: true, log: [{ confirmations: [] }] });
    await confirm(id);
    expect(await pageOf(slug)).toMatchObject({ overdue: false, review: null });
    await expect(confirm(id, { version: 2 })).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
  });

  it('is read again first where a passage was taken out of it since', async () => {
    const rule = await house.rule(agent);
    const { id, slug } = await published({ ruleIds: [rule] });
    const change = { actor: agent, ruleId: rule, version: 1, effectiveFrom: '2029-12-01', summary: 'Else.' };
    await forum.get(ChangeRule).execute(change);
    const readAt = forum.now;
    later(1);
    await forum.rows(`update community.reference_version set redacted_at = $2 where reference_id = $1`, [
      id,
      forum.now,
    ]);
    await expect(confirm(id, { readAt })).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
    await confirm(id);
    expect(await pageOf(slug)).toMatchObject({ review: null });
  });

  it('is one version alone: what another one waits for stays', async () => {
    const rule = await house.rule(agent);
    const { id, slug } = await published({ ruleIds: [rule] });
    await forum.get(ReviseReference).execute({
      actor: agent,
      referenceId: id,
      version: 1,
      ...draft({ ruleIds: [rule], validFrom: '2030-07-01' }),
    });
    const change = { actor: agent, ruleId: rule, version: 1, effectiveFrom: '2029-12-01', summary: 'Else.' };
    await forum.get(ChangeRule).execute(change);
    expect(await waitingVersion(slug)).toEqual([1]);
    await confirm(id, { version: 2 });
    expect([(await pageOf(slug)).review, (await pageOf(slug, '2030-07-01')).review?.why]).toEqual([
      null,
      'rule-changed',
    ]);
    expect(await waitingVersion(slug)).toEqual([2]);
    await confirm(id, { version: 2, number: 2 });
    expect(await onDesk(slug)).toBe(false);
    await expect(confirm(id, { version: 2, number: 9 })).rejects.toThrow(
      refusedAs('shared.changed-meanwhile'),
    );
  });

  it('needs a day to come, a text that still holds, and an agent', async () => {
    const start = forum.now;
    const { id, slug } = await published({ validTo: '2030-02-15' });
    await expect(confirm(id, { reviewBy: '2029-12-31' })).rejects.toThrow(
      refusedAs('official.review-in-the-past'),
    );
    await expect(confirm(id, { reviewBy: '2039-12-31' })).rejects.toThrow(
      refusedAs('official.review-too-far'),
    );
    await expect(confirm(id, { by: await forum.member() })).rejects.toMatchObject({ kind: 'forbidden' });
    forum.now = new Date('2030-02-16T06:00:00Z');
    await expect(confirm(id)).rejects.toThrow(refusedAs('community.version-ended'));
    expect((await pageOf(slug)).log).toMatchObject([{ confirmations: [] }]);
    forum.now = start;
  });
});
