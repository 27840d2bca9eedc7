import { describe, expect, it } from '@jest/globals';
import { ChangeRule } from '#application/community/official/change-rule';
import { PublishReference } from '#application/community/official/publish-reference';
import { PublishReferenceAgain } from '#application/community/official/publish-reference-again';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ReviseReference } from '#application/community/official/revise-reference';
import { WithdrawReference } from '#application/community/official/withdraw-reference';
import type { RuleId } from '#domain/community/official/ids';
import { Actor } from '#domain/shared/actor';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { SqlDeskCounts } from '#infrastructure/community/official/desk-replies.sql';
import { SqlNearReferences } from '#infrastructure/community/official/near-references.sql';
import { SqlOfficialToKnow } from '#infrastructure/community/official/official-to-know.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { SqlSitemapShelves } from '#infrastructure/community/feeds/sitemap.sql';
import { SqlReferences } from '#infrastructure/community/official/references.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlRule } from '#infrastructure/community/official/rules.sql';
import { SqlWithdrawnReferences } from '#infrastructure/community/official/withdrawn-references.sql';
import { SqlDocuments } from '#infrastructure/community/search/search-documents';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { refusedAs } from '../../../support/refusal.ts';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
let reader: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  agent = await forum.member('agent');
  reader = await forum.member();
});

const clock = { now: () => forum.now };

let made = 0;
const draft = (more: { ruleIds?: RuleId[]; categoryId?: string; reviewBy?: string } = {}) => {
  const { ruleIds = [], categoryId = null, reviewBy = '2030-12-31' } = more;
  return {
    title: `What capybaras owe ${(made += 1)}`,
    summary: 'Which box they fill in.',
    tags: [],
    categoryId,
    body: 'They owe nothing.',
    variants: [],
    terms: terms({ ruleIds, reviewBy }),
    note: 'First version',
  };
};
const published = (more: Parameters<typeof draft>[0] = {}, by: Member = agent) =>
  forum.get(PublishReference).execute({ actor: by, ...draft(more) });
const withdraw = (
  referenceId: string,
  p: { reason?: string; instead?: string; by?: Actor; version?: number } = {},
) =>
  forum.get(WithdrawReference).execute({
    actor: p.by ?? agent,
    referenceId: referenceId as never,
    reason: p.reason ?? 'The law is gone.',
    insteadId: (p.instead ?? null) as never,
    version: p.version ?? 1,
  });
const again = (referenceId: string, by: Member = agent) =>
  forum.get(PublishReferenceAgain).execute({ actor: by, referenceId: referenceId as never });

/** Where it stands, beside its own page. */
async function places(slug: string, categoryId: string) {
  const sql = forum.database.sql;
  const listed = (await new SqlReferences(sql, clock, new SqlSpelling(sql)).execute(reader, { limit: 100 }))
    .items;
  const found = (await new SqlDocuments(sql).execute(reader, 'reference', 'capybaras')).items;
  const known = await new SqlOfficialToKnow(sql, UNHEARD, clock).execute(reader, []);
  const near = await new SqlNearReferences(sql, UNHEARD, clock).execute(reader, { categoryId, most: 9 });
  const mapped = await new SqlSitemapShelves(sql, clock).references();
  return {
    list: listed.some((row) => row.slug === slug),
    search: found.some(({ address }) => address === slug),
    home: known.some((row) => row.what === 'reference' && row.slug === slug),
    near: near.some((row) => row.slug === slug),
    sitemap: mapped.some((row) => row.slug === slug),
  };
}
const everywhere = { list: true, search: true, home: true, near: true, sitemap: true };
const nowhere = { list: false, search: false, home: false, near: false, sitemap: false };

describe('a reference answer that is withdrawn', () => {
  it('leaves every place, its address tells why and where to read on, and it stands as before when published again', async () => {
    const categoryId = await forum.category();
    const other = await published({ categoryId });
    const { id, slug } = await published({ categoryId });
    expect(await places(slug, categoryId)).toEqual(everywhere);
    const page = new SqlReferencePage(forum.database.sql, clock);
    const before = await page.execute(reader, slug, {});

    await withdraw(id, { reason: 'Another article says more.', instead: other.id });
    expect(await places(slug, categoryId)).toEqual(nowhere);
    const gone = { found: 'withdrawn', withdrawn: { id, slug, reason: 'Another article says more.' } };
    for (const on of [null, '2030-01-01'])
      expect(await page.execute(reader, slug, { on })).toMatchObject({
        ...gone,
        withdrawn: { ...gone.withdrawn, instead: { slug: other.slug }, category: { id: categoryId } },
      });
    const shelf = new SqlWithdrawnReferences(forum.database.sql);
    expect((await shelf.execute(agent)).items.map((row) => row.slug)).toContain(slug);
    await expect(shelf.execute(reader)).rejects.toThrow(refusedAs('access.not-allowed'));

    await forum.rows(`update community.category set audience = 'branch:music' where id = $1`, [categoryId]);
    expect(await page.execute(reader, slug, {})).toEqual({ found: 'nothing' });
    await forum.rows(`update community.category set audience = 'public' where id = $1`, [categoryId]);

    await again(id);
    expect(await places(slug, categoryId)).toEqual(everywhere);
    expect(await page.execute(reader, slug, {})).toEqual(before);
  });

  it('is listed page by page, withdrawn last first, in both ways and none twice', async () => {
    const shelf = new SqlWithdrawnReferences(forum.database.sql);
    const start = forum.now;
    const slugs: string[] = [];
    for (let hour = 1; hour <= 5; hour += 1) {
      const { id, slug } = await published();
      forum.now = new Date(start.getTime() + Math.ceil(hour / 2) * 3_600_000);
      await withdraw(id);
      slugs.unshift(slug);
    }
    forum.now = start;
    const seen: string[] = [];
    let page = await shelf.execute(agent, { limit: 2 });
    expect(page.previous).toBeNull();
    for (seen.push(...page.items.map(({ slug }) => slug)); page.next;) {
      const former = page;
      page = await shelf.execute(agent, { limit: 2, cursor: page.next });
      expect(await shelf.execute(agent, { limit: 2, cursor: page.previous })).toMatchObject({
        items: former.items,
      });
      seen.push(...page.items.map(({ slug }) => slug));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 5)).toEqual(slugs);
    await expect(shelf.execute(agent, { cursor: 'nonsense' })).rejects.toThrow(refusedAs('cursor.broken'));
  });

  it('is told to who answers for it, once, unless they did it; and every act is written down', async () => {
    const other = await forum.member('agent');
    const { id, slug } = await published();
    await withdraw(id, { by: other });
    await forum.relay(2);
    const { items } = await new SqlNotifications(forum.database.sql).execute(agent, {});
    expect(items.filter(({ kinds }) => kinds[0] === 'reference-withdrawn')).toMatchObject([
      { topic: null, toCheck: { of: 'reference', key: slug } },
    ]);
    await again(id);
    await withdraw(id);
    await forum.relay(2);
    const told = await forum.rows(`select 1 from community.notification where kind = 'reference-withdrawn'`);
    expect(told).toHaveLength(1);
    const acts = await forum.rows<{ action: string }>(
      `select action from platform.audit_log where object_id = $1 order by id`,
      [id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'reference.withdraw',
      'reference.publish-again',
      'reference.withdraw',
    ]);
  });

  it('takes note in silence of what changes under it, and is to be read again once it is published', async () => {
    const rule = await house.rule(agent);
    const owner = await forum.member('agent');
    const { id } = await published({ ruleIds: [rule] }, owner);
    const desk = () => new SqlDeskCounts(forum.database.sql).toReview(agent);
    const waiting = await desk();
    await withdraw(id);
    const change = { actor: agent, ruleId: rule, effectiveFrom: '2031-01-01', summary: 'Else.', version: 1 };
    const { key, references } = await forum.get(ChangeRule).execute(change);
    expect(references).toBe(0);
    await forum.relay();
    expect(
      (await new SqlNotifications(forum.database.sql).execute(owner, { kind: 'official-rule' })).items,
    ).toEqual([]);
    const found = await new SqlRule(forum.database.sql, clock).execute(agent, key);
    expect(found?.rule.answers).toEqual({ linked: 0, toReview: 0 });
    expect(await desk()).toBe(waiting);
    await again(id);
    const row = () =>
      forum.row(`select state, review_why, review_cause from community.reference_answer where id = $1`, [id]);
    expect(await row()).toEqual({ state: 'to_review', review_why: 'rule-changed', review_cause: key });
    expect(await desk()).toBe(waiting + 1);

    const due = await published({ reviewBy: '2030-01-31' });
    await withdraw(due.id);
    const start = forum.now;
    forum.now = new Date('2030-03-01T06:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    await again(due.id);
    const [{ state }] = (await forum.rows<{ state: string }>(
      `select state from community.reference_answer where id = $1`,
      [due.id],
    )) as [{ state: string }];
    expect(state).toBe('to_review');
    forum.now = start;
  });

  it('is neither revised nor withdrawn twice, names no other one that is gone, and is for agents alone', async () => {
    const [one, two] = [await published(), await published()];
    await withdraw(one.id);
    await expect(withdraw(one.id)).rejects.toThrow(refusedAs('community.reference-withdrawn'));
    await expect(withdraw(two.id, { instead: one.id })).rejects.toThrow(refusedAs('official.not-instead'));
    await expect(withdraw(two.id, { instead: two.id })).rejects.toThrow(refusedAs('official.not-instead'));
    await expect(withdraw(two.id, { reason: ' ' })).rejects.toThrow(refusedAs('text.missing'));
    await expect(withdraw(two.id, { reason: 'It is {{valeur.wage}}.' })).rejects.toThrow(
      refusedAs('official.cites-here'),
    );
    await expect(again(two.id)).rejects.toThrow(refusedAs('community.reference-not-withdrawn'));
    const revised = { actor: agent, referenceId: one.id, version: 1, ...draft() };
    await expect(forum.get(ReviseReference).execute(revised)).rejects.toThrow(
      refusedAs('community.reference-withdrawn'),
    );
    for (const by of [reader, await forum.member('moderator'), await forum.member('administrator')]) {
      await expect(withdraw(two.id, { by })).rejects.toThrow(refusedAs('access.not-allowed'));
      await expect(again(one.id, by)).rejects.toThrow(refusedAs('access.not-allowed'));
    }
  });
});

describe('a reference answer', () => {
  it('is published, revised, withdrawn and said again by agents of its category alone', async () => {
    const [here, there] = [await forum.category(), await forum.category()];
    const { id } = await published({ categoryId: here });
    const ofNone = await published();
    const elsewhere = (await forum.member('agent')).memberId;
    const foreign = Actor.member(
      elsewhere,
      'agent',
      new Map([['official.author' as const, new Set([there])]]),
      ['public', 'members', 'staff'],
    );
    const revise = (categoryId: string, referenceId = id) =>
      forum
        .get(ReviseReference)
        .execute({ actor: foreign, referenceId, version: 1, ...draft({ categoryId: categoryId as never }) });
    const refused = expect.objectContaining({ code: 'access.not-allowed' });
    await expect(withdraw(id, { by: foreign })).rejects.toEqual(refused);
    await expect(withdraw(ofNone.id, { by: foreign })).rejects.toEqual(refused);
    await expect(revise(here)).rejects.toEqual(refused);
    await expect(revise(there)).rejects.toEqual(refused);
    await expect(
      forum.get(PublishReference).execute({ actor: foreign, ...draft({ categoryId: here }) }),
    ).rejects.toEqual(refused);
    await withdraw(id);
    await expect(again(id, foreign as Member)).rejects.toEqual(refused);
    const own = await forum
      .get(PublishReference)
      .execute({ actor: foreign, ...draft({ categoryId: there }) });
    await withdraw(own.id, { by: foreign });
  });

  it('is not withdrawn by who has not seen its newest version', async () => {
    const { id } = await published();
    await expect(withdraw(id, { version: 2 })).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
  });
});
