import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ChangeRule } from '#application/community/official/change-rule';
import { EscalateQuestions } from '#application/community/official/escalate-questions';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ReviseReference } from '#application/community/official/revise-reference';
import { SetRegulatoryValue } from '#application/community/official/set-regulatory-value';
import type { GivenTerms } from '#domain/community/official/seal-terms';
import { SqlDeskCounts } from '#infrastructure/community/official/desk-replies.sql';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { SqlReferences } from '#infrastructure/community/official/references.sql';
import { SqlRule } from '#infrastructure/community/official/rules.sql';
import { SqlDocuments } from '#infrastructure/community/search/search-documents';
import { Forum } from '../topics/forum.ts';
import { type Member, OfficialHouse, terms } from './official-house.ts';

jest.setTimeout(60_000);
let forum: Forum;
let house: OfficialHouse;
beforeAll(async () => {
  forum = await Forum.open();
  house = new OfficialHouse(forum);
});
afterAll(() => forum.close());

const clock = { now: () => forum.now };
const code = (wanted: string) => expect.objectContaining({ code: wanted });
const toReview = async () =>
  (
    await forum.rows<{ id: string }>(`select id from community.seal where state = 'to_review' order by id`)
  ).map((row) => row.id);
const told = (kind: string) =>
  forum.rows<{ member_id: string }>(
    `select member_id from community.notification where kind = $1 order by member_id`,
    [kind],
  );

describe('a rule that changes', () => {
  it('puts exactly the linked answers to review, and tells each owner once, but for who changed it', async () => {
    const [iris, paul] = await forum.members(2, 'agent');
    const [rule, other] = [await house.rule(iris!), await house.rule(iris!)];
    const linked: string[] = [];
    for (const [agent, ruleIds] of [
      [iris!, [rule]],
      [iris!, [rule, other]],
      [paul!, [rule]],
    ] as const) {
      const { replyId } = await house.replied();
      linked.push((await house.seal(agent, replyId, { ruleIds })).sealId);
    }
    const untouched = [await house.validated(), await house.validated({ ruleIds: [other] })];
    const lifted = await house.validated({ ruleIds: [rule] });
    await forum.rows(
      `update community.seal set lifted_at = now(), lifted_why = 'withdrawn', state = 'withdrawn' where id = $1`,
      [lifted.sealId],
    );

    const change = { actor: iris!, ruleId: rule, effectiveFrom: '2031-01-01', summary: 'Twice as much.' };
    const { sealIds } = await forum.get(ChangeRule).execute(change);

    expect([...sealIds].sort()).toEqual([...linked].sort());
    expect(await toReview()).toEqual([...linked].sort());
    for (const { id } of untouched) expect(await house.stateOf(id)).toBe('validated');
    await forum.relay(2);
    expect((await told('official-rule')).map((row) => row.member_id)).toEqual([paul!.memberId]);
    const page = await new SqlRule(forum.database.sql, clock).execute(iris!, 'rule-1');
    expect(page?.answers.map((answer) => answer.sealId).sort()).toEqual([...linked].sort());
    expect(page?.rule.answers).toEqual({ linked: 3, toReview: 3 });
    expect(page?.rule.versions.map((version) => version.number)).toEqual([2, 1]);
    expect(page?.rule.current?.number).toBe(1);

    const again = await forum.get(ChangeRule).execute({ ...change, summary: 'Three times as much.' });
    expect(again.sealIds).toEqual([]);
  });

  it('is not for members, and an answer is never sealed on a rule that does not exist', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    const member = await forum.member();
    const change = { actor: member, ruleId: rule, effectiveFrom: '2031-01-01', summary: 'Nothing.' };
    await expect(forum.get(ChangeRule).execute(change)).rejects.toThrow(code('access.not-allowed'));
    const { replyId, postId } = await house.replied();
    await expect(house.seal(agent, replyId, { ruleIds: [postId] })).rejects.toThrow(
      code('community.unknown-rule'),
    );
  });

  it('waits for an answer that is being sealed on it', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    const replies = [await house.replied(), await house.replied(), await house.replied()];
    const change = { actor: agent, ruleId: rule, effectiveFrom: '2031-01-01', summary: 'Meanwhile.' };
    const [changed, ...sealed] = await Promise.all([
      forum.get(ChangeRule).execute(change),
      ...replies.map(({ replyId }) => house.seal(agent, replyId, { ruleIds: [rule] })),
    ]);
    const states = await Promise.all(sealed.map(({ sealId }) => house.sealRow(sealId)));
    const put = sealed.filter((_, index) => states[index]!.state === 'to_review').map((one) => one.sealId);
    expect([...changed.sealIds].sort()).toEqual(put.sort());
  });
});

describe('a regulatory value', () => {
  it('that says something else puts exactly the answers that cite it to review', async () => {
    const agent = await forum.member('agent');
    await forum.rows(
      `insert into community.regulatory_value (key, label, unit, year, changed_at)
       values ('wage', 'Wage', 'EUR', 2030, now()), ('wages', 'Wages', 'EUR', 2030, now())`,
    );
    const citing = await house.validated({}, 'It is {{valeur.wage.2030}} an hour.');
    const other = await house.validated({}, 'It is {{valeur.wages}} an hour.');
    const set = (value: string) =>
      forum
        .get(SetRegulatoryValue)
        .execute({ actor: agent, key: 'wage', value, year: 2030, source: 'Decree' });
    expect((await set('12.50')).sealIds).toEqual([citing.sealId]);
    expect((await set('12.50')).sealIds).toEqual([]);
    expect(await house.stateOf(other.id)).toBe('validated');
    expect(await house.stateOf(citing.id)).toBe('overdue');
  });
});

describe('every day', () => {
  it('answers past their days are put to review, each once, and their agent is told once', async () => {
    const due = await house.validated({ reviewBy: '2030-01-31' });
    const ended = await house.validated({ validTo: '2030-01-31' });
    const later = await house.validated({ reviewBy: '2030-02-15' });
    const start = forum.now;
    forum.now = new Date('2030-01-31T12:00:00Z');
    expect(await forum.get(ReviewDueAnswers).execute()).toBe(0);
    forum.now = new Date('2030-01-31T23:30:00Z'); // 1 February in Paris
    expect(await forum.get(ReviewDueAnswers).execute()).toBe(2);
    expect(await forum.get(ReviewDueAnswers).execute()).toBe(0);
    expect(await house.sealRow(due.sealId)).toMatchObject({ state: 'to_review', review_why: 'past-review' });
    expect(await house.sealRow(ended.sealId)).toMatchObject({
      state: 'to_review',
      review_why: 'past-validity',
    });
    expect([await house.stateOf(due.id), await house.stateOf(later.id)]).toEqual(['overdue', 'validated']);
    await forum.relay(2);
    for (const { agent } of [due, ended])
      expect((await told('official-review')).filter((row) => row.member_id === agent.memberId)).toHaveLength(
        1,
      );
    forum.now = start;
  });

  it('questions that waited longer than promised are told to those who run the community, once', async () => {
    await forum.rows(`update community.topic set solved = true`); // those of other tests wait no longer
    const manager = await forum.member('community_manager');
    const question = await house.question();
    const answered = await house.question();
    await house.answer(await forum.member('agent'), answered.id);
    await forum.rows(`update community.topic set opened_at = '2030-04-30T10:00:00Z' where id = any($1)`, [
      [question.id, answered.id],
    ]);
    const start = forum.now;
    const tellOn = async (day: string) => {
      forum.now = new Date(`${day}T06:00:00Z`);
      return forum.get(EscalateQuestions).execute();
    };
    // Five working days after Tuesday 30 April 2030, over 1 and 8 May: Thursday 9 May.
    expect(await tellOn('2030-05-09')).toBe(0);
    expect(await tellOn('2030-05-11')).toBe(0); // a Saturday: nobody would look
    expect(await tellOn('2030-05-10')).toBe(1);
    expect(await tellOn('2030-05-13')).toBe(0);
    await forum.relay(2);
    expect((await told('official-overdue')).map((row) => row.member_id)).toContain(manager.memberId);
    expect((await told('official-overdue')).filter((row) => row.member_id === manager.memberId)).toHaveLength(
      1,
    );
    forum.now = start;
  });
});

describe('a reference answer', () => {
  const draft = (more: Partial<GivenTerms> = {}, body = 'The common text.') => ({
    title: 'Who does what',
    summary: 'Which body answers which question.',
    tags: ['bodies'],
    categoryId: null,
    body,
    variants: [{ branch: 'music', body: `${body} For musicians.` }],
    terms: terms(more),
    note: 'First version',
  });

  it('says what applied on a day, to the branch of its reader, and keeps every version', async () => {
    const agent = await forum.member('agent');
    const reader = await forum.member();
    const { id, slug } = await forum.get(PublishReference).execute({ actor: agent, ...draft() });
    const page = new SqlReferencePage(forum.database.sql, clock);
    const shown = async (p: { branches?: string[]; on?: string }) => {
      const outcome = await page.execute(reader, slug, p);
      return outcome.found === 'page' ? outcome.page.shown : outcome.found;
    };
    expect(await shown({})).toMatchObject({ branch: null, plain: 'The common text.', superseded: false });
    expect(await shown({ branches: ['film', 'music'] })).toMatchObject({
      branch: 'music',
      plain: 'The common text. For musicians.',
    });
    expect(await shown({ on: '2029-12-31' })).toBe('not-yet');

    const revised = { ...draft({ validFrom: '2030-07-01' }, 'The later text.'), note: 'New law' };
    await forum.get(ReviseReference).execute({ actor: agent, referenceId: id, ...revised });
    expect(await shown({})).toMatchObject({ plain: 'The common text.', superseded: false });
    expect(await shown({ on: '2030-07-01' })).toMatchObject({ plain: 'The later text.' });
    const outcome = await page.execute(reader, slug, { on: '2030-06-30' });
    expect(outcome).toMatchObject({
      found: 'page',
      page: {
        shown: { version: { number: 1, validFrom: '2030-01-01', validTo: '2030-06-30' } },
        variants: ['music'],
        log: [
          { number: 2, note: 'New law', validTo: null },
          { number: 1, note: 'First version' },
        ],
      },
    });
    const early = { ...draft({ validFrom: '2029-01-01' }), note: 'Backwards' };
    await expect(
      forum.get(ReviseReference).execute({ actor: agent, referenceId: id, ...early }),
    ).rejects.toThrow(code('community.version-starts-too-early'));
    const { items: found } = await new SqlDocuments(forum.database.sql).execute(
      reader,
      'reference',
      'later question',
    );
    expect(found.map((document) => document.address)).toEqual([slug]);
    const list = await new SqlReferences(forum.database.sql).execute(reader, { tag: 'bodies' });
    expect(list.items.map((row) => row.slug)).toEqual([slug]);
  });

  it('is put to review with the answers when its rule changes, waits on the desk by that name, and counts', async () => {
    const agent = await forum.member('agent');
    const categoryId = await forum.category();
    const rule = await house.rule(agent);
    const publish = (more: object) =>
      forum.get(PublishReference).execute({ actor: agent, ...draft({ ruleIds: [rule] }), ...more });
    const ofNone = await publish({ title: 'Who pays what' });
    const ofCategory = await publish({ title: 'Who pays when', categoryId });
    const untouched = await publish({ title: 'Who pays why', terms: terms() });
    const { sealId } = await house.validated({ ruleIds: [rule] });
    const desk = new SqlDeskReviews(forum.database.sql);
    const counted = async () => (await new SqlDeskCounts(forum.database.sql).execute(agent)).toReview;
    const before = await counted();

    const change = { actor: agent, ruleId: rule, effectiveFrom: '2031-01-01', summary: 'Half as much.' };
    const { key } = await forum.get(ChangeRule).execute(change);

    const waiting = async (filter: object) => (await desk.execute(agent, { cause: key, ...filter })).items;
    const all = await waiting({});
    expect(all.map((row) => (row.what === 'answer' ? row.sealId : row.slug)).sort()).toEqual(
      [sealId, ofNone.slug, ofCategory.slug].sort(),
    );
    expect(all.every(({ cause }) => cause?.startsWith('Rule '))).toBe(true);
    expect(await waiting({ categoryId })).toMatchObject([{ what: 'reference', slug: ofCategory.slug }]);
    expect(JSON.stringify(await desk.execute(agent, { limit: 100 }))).not.toContain(untouched.slug);
    expect(await counted()).toBe(before + 3);
    const page = await new SqlRule(forum.database.sql, clock).execute(agent, key);
    expect(page?.rule.answers).toEqual({ linked: 3, toReview: 3 });

    const [first] = (await desk.execute(agent, { cause: key, limit: 1 })).items;
    const { next } = await desk.execute(agent, { cause: key, limit: 1 });
    const rest = await waiting({ cursor: next });
    expect([first, ...rest]).toEqual(all);
  });

  it('cites no value that nobody registered, nor does any text under a seal', async () => {
    const agent = await forum.member('agent');
    const cites = 'It rises to {{valeur.neverHeardOf}} this year.';
    const refused = code('official.unknown-value');
    await expect(forum.get(PublishReference).execute({ actor: agent, ...draft({}, cites) })).rejects.toThrow(
      refused,
    );
    const { id, replyId } = await house.replied({ body: cites });
    await expect(house.answer(agent, id, {}, cites)).rejects.toThrow(refused);
    await expect(house.seal(agent, replyId)).rejects.toThrow(refused);
    expect(await forum.rows('select id from community.seal where post_id = $1', [replyId])).toEqual([]);
  });

  it('is written by agents alone', async () => {
    const everybodyElse: Member[] = [
      await forum.member(),
      await forum.member('moderator'),
      await forum.member('administrator'),
    ];
    for (const actor of everybodyElse)
      await expect(forum.get(PublishReference).execute({ actor, ...draft() })).rejects.toThrow(
        code('access.not-allowed'),
      );
  });
});
