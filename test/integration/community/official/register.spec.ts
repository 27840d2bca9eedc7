import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ChangeRule } from '#application/community/official/change-rule';
import { SetResponseTarget } from '#application/community/official/set-response-target';
import { EscalateQuestions } from '#application/community/official/escalate-questions';
import { ForeseeRegulatoryValue } from '#application/community/official/foresee-regulatory-value';
import { PublishReference } from '#application/community/official/publish-reference';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ReviseReference } from '#application/community/official/revise-reference';
import { WithdrawReference } from '#application/community/official/withdraw-reference';
import type { RuleId } from '#domain/community/official/ids';
import type { GivenTerms } from '#domain/community/official/seal-terms';
import { parisDay } from '#domain/shared/day';
import { SqlDeskCounts } from '#infrastructure/community/official/desk-replies.sql';
import { SqlCauseName, SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlNearReferences } from '#infrastructure/community/official/near-references.sql';
import { SqlOverdueReferences } from '#infrastructure/community/official/overdue-references.sql';
import {
  type OfficialJson,
  officialOf,
  officialView,
} from '#infrastructure/community/official/official-view.sql';
import { PostgresSeals } from '#infrastructure/community/official/postgres-seals';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { SqlReferences } from '#infrastructure/community/official/references.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { SqlCitingTexts, SqlRule, SqlRules } from '#infrastructure/community/official/rules.sql';
import { SqlDocuments } from '#infrastructure/community/search/search-documents';
import { refusedAs } from '../../../support/refusal.ts';
import { waitingForLock } from '../accounts/accounts-house.ts';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse, terms } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

const clock = { now: () => forum.now };
const changing = (actor: Member, ruleId: RuleId, version = 1) => ({
  actor,
  ruleId,
  version,
  effectiveFrom: '2029-12-01',
  summary: 'Something else.',
});
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

    const change = changing(iris!, rule);
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
    expect(page?.rule.current?.number).toBe(2);

    // Another change is told of once more, and still listed as one cause.
    forum.now = new Date(forum.now.getTime() + 1000);
    const again = await forum.get(ChangeRule).execute({ ...change, version: 2 });
    expect([...again.sealIds].sort()).toEqual([...linked].sort());
    await forum.relay(2);
    expect((await told('official-rule')).map((row) => row.member_id)).toEqual([
      paul!.memberId,
      paul!.memberId,
    ]);
    const listed = await new SqlDeskReviews(forum.database.sql).execute(iris!, {
      cause: { of: 'rule', key: 'rule-1' },
    });
    expect(listed.items.map(({ causes }) => causes)).toEqual(
      linked.map(() => [{ why: 'rule-changed', name: 'Rule 1', from: null }]),
    );
  });

  it('is told to the agents of the department, or to all where it has none, when whose answer it was has left', async () => {
    const [manager, gone, same, elsewhere] = await forum.members(4, 'agent');
    const rule = await house.rule(manager!);
    const place = (member: Member, department: string) =>
      forum.rows(`update community.member set department = $2 where id = $1`, [member.memberId, department]);
    await place(same!, 'Department of Health');
    await place(elsewhere!, 'Department of Pensions');
    const { replyId } = await house.replied();
    await house.seal(gone!, replyId, { ruleIds: [rule] });
    await forum.rows(`update community.member set status = 'deleted' where id = $1`, [gone!.memberId]);
    const since = (await told('official-rule')).map((row) => row.member_id);
    const toldSince = async () => {
      await forum.relay(2);
      const now = (await told('official-rule')).map((row) => row.member_id);
      for (const before of since) now.splice(now.indexOf(before), 1);
      return now;
    };
    await forum.get(ChangeRule).execute(changing(manager!, rule));
    expect(await toldSince()).toEqual([same!.memberId]);
    const { items } = await new SqlNotifications(forum.database.sql).execute(same!, {
      kind: 'official-rule',
    });
    expect(items[0]).toMatchObject({ toCheck: { count: 1 } });
    await place(same!, 'Department of Pensions');
    forum.now = new Date(forum.now.getTime() + 1000);
    await forum.get(ChangeRule).execute(changing(manager!, rule, 2));
    expect(await toldSince()).toEqual(expect.arrayContaining([same!.memberId, elsewhere!.memberId]));
  });

  it('is told to who waits already for another one, and lists their answers and articles with both causes', async () => {
    const [manager, owner] = await forum.members(2, 'agent');
    const [first, second] = [await house.rule(manager!), await house.rule(manager!)];
    const { replyId } = await house.replied();
    const { sealId } = await house.seal(owner!, replyId, { ruleIds: [first, second] });
    const { slug } = await forum.get(PublishReference).execute({
      actor: owner!,
      ...draft({ ruleIds: [first, second] }),
      tags: [],
      title: 'Rests on two rules',
    });
    const start = forum.now;
    const one = await forum.get(ChangeRule).execute(changing(manager!, first));
    forum.now = new Date(start.getTime() + 60_000);
    const two = await forum.get(ChangeRule).execute(changing(manager!, second));
    expect([one, two]).toMatchObject([
      { sealIds: [sealId], references: 1 },
      { sealIds: [sealId], references: 1 },
    ]);
    await forum.relay(2);

    const { items } = await new SqlNotifications(forum.database.sql).execute(owner!, {
      kind: 'official-rule',
    });
    expect(items.map(({ toCheck }) => [toCheck?.key, toCheck?.count])).toEqual([
      [two.key, 2],
      [one.key, 2],
    ]);
    const names = [one, two].map(({ key }) => key.replace('rule-', 'Rule '));
    for (const { key } of [one, two]) {
      const waiting = await new SqlDeskReviews(forum.database.sql).execute(manager!, {
        cause: { of: 'rule', key },
      });
      expect(
        waiting.items
          .map((row) => [
            row.what === 'answer' ? row.sealId : row.slug,
            ...row.causes.map(({ name }) => name),
          ])
          .sort(),
      ).toEqual(
        [
          [sealId, ...names],
          [slug, ...names],
        ].sort(),
      );
      expect(waiting.items.map(({ since }) => since)).toEqual([start, start]);
      expect(await new SqlCauseName(forum.database.sql).execute({ of: 'rule', key })).toBe(
        key.replace('rule-', 'Rule '),
      );
    }
    expect(await new SqlCauseName(forum.database.sql).execute({ of: 'value', key: one.key })).toBeNull();

    // Sealed again, it waits for nothing; the article still does.
    await house.seal(owner!, replyId, { ruleIds: [second] }, { replaces: sealId });
    const left = await new SqlDeskReviews(forum.database.sql).execute(manager!, {
      cause: { of: 'rule', key: two.key },
    });
    expect(left.items).toMatchObject([{ what: 'reference', slug }]);
    forum.now = start;
  });

  it('is not changed by who has not seen what it says now', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    await forum.get(ChangeRule).execute(changing(agent, rule));
    await expect(forum.get(ChangeRule).execute(changing(agent, rule))).rejects.toThrow(
      refusedAs('shared.changed-meanwhile'),
    );
  });

  it('is not for members, and an answer is never sealed on a rule that does not exist', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    const member = await forum.member();
    await expect(forum.get(ChangeRule).execute(changing(member, rule))).rejects.toThrow(
      refusedAs('access.not-allowed'),
    );
    const { replyId, postId } = await house.replied();
    await expect(house.seal(agent, replyId, { ruleIds: [postId] })).rejects.toThrow(
      refusedAs('community.unknown-rule'),
    );
  });
});

describe('a change of the register that lies ahead', () => {
  const standing = async (postId: string) => {
    const row = await forum.row<{ official: OfficialJson }>(
      `select ${officialOf('p')} as official from community.post p where p.id = $1`,
      [postId],
    );
    return officialView(row.official, parisDay(forum.now))!;
  };
  const nextYear = async () => {
    const before = forum.now;
    forum.now = new Date('2031-01-01T08:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    return { back: () => void (forum.now = before) };
  };

  it('is on the desk at once, and leaves the answers valid until its day', async () => {
    const manager = await forum.member('agent');
    const rule = await house.rule(manager);
    const resting = await house.validated({ ruleIds: [rule], reviewBy: '2031-12-31' });
    const change = { ...changing(manager, rule), effectiveFrom: '2031-01-01' };
    const { key } = (await forum.row<{ key: string }>('select key from community.rule where id = $1', [
      rule,
    ]))!;
    const listed = () => new SqlRule(forum.database.sql, { now: () => forum.now }).execute(manager, key);
    expect((await forum.get(ChangeRule).execute(change)).sealIds).toEqual([resting.sealId]);
    expect(await standing(resting.replyId)).toMatchObject({
      state: 'to_review',
      overdue: false,
      review: {
        why: 'rule-changed',
        changesOn: '2031-01-01',
        changes: [
          { what: 'rule', name: key.replace('rule-', 'Rule '), from: '2031-01-01', at: expect.any(String) },
        ],
      },
    });
    expect(await listed()).toMatchObject({ answers: [{ state: 'to_review', overdue: false }] });
    expect(await house.stateOf(resting.id)).toBe('validated');
    const { back } = await nextYear();
    expect(await listed()).toMatchObject({ answers: [{ state: 'to_review', overdue: true }] });
    expect(await standing(resting.replyId)).toMatchObject({
      overdue: true,
      review: {
        changesOn: null,
        since: new Date('2030-12-31T23:00:00Z'),
        changes: [{ from: '2031-01-01' }],
      },
    });
    expect(await house.stateOf(resting.id)).toBe('overdue');
    back();
  });

  it('that was entered late tells the day from which it holds, and only what has begun', async () => {
    const manager = await forum.member('agent');
    const [past, ahead] = [await house.rule(manager), await house.rule(manager)];
    const { replyId } = await house.validated({ ruleIds: [past, ahead], reviewBy: '2031-12-31' });
    await forum.get(ChangeRule).execute(changing(manager, past));
    await forum.get(ChangeRule).execute({ ...changing(manager, ahead), effectiveFrom: '2031-01-01' });
    expect((await standing(replyId)).review?.changes).toEqual([
      { what: 'rule', name: expect.stringMatching(/^Rule /), from: '2029-12-01', at: expect.any(String) },
    ]);
  });

  it('of a value that was corrected too is told as changed: not as what is to come', async () => {
    const agent = await forum.member('agent');
    await house.value('rate');
    const { replyId } = await house.validated({ reviewBy: '2031-12-31' }, 'It is {{valeur.rate}} today.');
    const at = forum.now.toISOString();
    await forum.rows(
      `update community.seal set state = 'to_review', review_since = $2, review_why = 'value-changed', review_cause = 'rate',
         review_causes = $3 where post_id = $1`,
      [
        replyId,
        forum.now,
        JSON.stringify([
          { why: 'value-changed', cause: 'rate', at: '2029-11-01T08:00:00.000Z', from: '2031-01-01' },
          { why: 'value-changed', cause: 'rate', at, from: null },
        ]),
      ],
    );
    expect((await standing(replyId)).review).toMatchObject({
      changesOn: null,
      changes: [{ what: 'value', name: 'Rate', from: null, at }],
    });
    const { items } = await new SqlDeskReviews(forum.database.sql).execute(agent, {
      cause: { of: 'value', key: 'rate' },
    });
    expect(items).toMatchObject([{ causes: [{ name: 'Rate', from: null }] }]);
  });

  it('of a value touches the texts that say something else by it, as was foreseen, and those of the year before not', async () => {
    const manager = await forum.member('agent');
    await house.value('ceiling', '7000');
    const ofYear = await house.validated({}, 'It is {{valeur.ceiling.2030}} in 2030.');
    const ofToday = await house.validated({ reviewBy: '2031-12-31' }, 'It is {{valeur.ceiling}} today.');
    const change = { from: '2030-01-02', to: null, value: '7212', source: 'Decree', replaces: null };
    const foreseen = await forum
      .get(ForeseeRegulatoryValue)
      .execute({ actor: manager, key: 'ceiling', ...change });
    expect(foreseen).toEqual({ sealIds: [ofToday.sealId], slugs: [] });
    const { sealIds } = await house.setValue(manager, 'ceiling', {
      from: '2030-01-02',
      value: '7212',
      version: 1,
    });
    expect(sealIds).toEqual(foreseen.sealIds);
    expect(await house.stateOf(ofYear.id)).toBe('validated');
    expect(await standing(ofYear.replyId)).toMatchObject({ state: 'valid', review: null });
    expect(await standing(ofToday.replyId)).toMatchObject({
      state: 'to_review',
      overdue: false,
      review: { changesOn: '2030-01-02' },
    });
  });
});

describe('a regulatory value', () => {
  it('that says something else puts exactly the answers that cite it to review', async () => {
    const agent = await forum.member('agent');
    await house.value('wage');
    await house.value('wages');
    const citing = await house.validated({}, 'It is {{valeur.wage.2030}} an hour.');
    const other = await house.validated({}, 'It is {{valeur.wages}} an hour.');
    const set = (value: string, version: number) =>
      house.setValue(agent, 'wage', { from: '2030-01-01', replaces: '2030-01-01', value, version });
    expect((await set('12', 1)).sealIds).toEqual([]);
    expect(await house.stateOf(citing.id)).toBe('validated');
    expect((await set('12.50', 2)).sealIds).toEqual([citing.sealId]);
    expect((await set('12.50', 3)).sealIds).toEqual([]);
    const kept = await forum.row<{ version: number }>(
      `select version from community.regulatory_value where key = 'wage'`,
    );
    expect(kept.version).toBe(3);
    await expect(set('13', 1)).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
    expect(await house.stateOf(other.id)).toBe('validated');
    expect(await house.stateOf(citing.id)).toBe('overdue');
  });
});

describe('a rule and a value of one key', () => {
  it('put to review each its own answers, tell of each by its own name, and are asked for apart', async () => {
    const manager = await forum.member('agent');
    const rule = await house.rule(manager);
    const { key } = await forum.row<{ key: string }>('select key from community.rule where id = $1', [rule]);
    await house.value(key);
    const resting = await house.validated({ ruleIds: [rule] });
    const citing = await house.validated({}, `It is {{valeur.${key}}}.`);
    await forum.get(ChangeRule).execute(changing(manager, rule));
    await house.setValue(manager, key, { from: '2030-06-01', value: '3', version: 1 });
    await forum.relay(2);
    const waiting = async (of: 'rule' | 'value') =>
      (await new SqlDeskReviews(forum.database.sql).execute(manager, { cause: { of, key } })).items.map(
        (row) => (row.what === 'answer' ? [row.sealId, ...row.causes.map(({ name }) => name)] : []),
      );
    const [ruleName, valueName] = [key.replace('rule-', 'Rule '), key.replace('rule', 'Rule')];
    expect(await waiting('rule')).toEqual([[resting.sealId, ruleName]]);
    expect(await waiting('value')).toEqual([[citing.sealId, valueName]]);
    for (const [{ agent }, of, name] of [
      [resting, 'rule', ruleName],
      [citing, 'value', valueName],
    ] as const) {
      const { items } = await new SqlNotifications(forum.database.sql).execute(agent, {
        kind: 'official-rule',
      });
      expect(items.map(({ toCheck }) => toCheck)).toMatchObject([{ of, key, name, count: 1 }]);
    }
  });
});

describe('what changes in the register', () => {
  const body = 'It is {{valeur.income}}.';
  let made = 0;
  const titled = (more: Partial<GivenTerms> = {}, text?: string) => ({
    ...draft(more, text),
    tags: [],
    title: `Rests on the register ${(made += 1)}`,
  });
  /** Each makes ready what it needs first. */
  const deeds = {
    sealed: async (agent: Member, ruleIds: RuleId[]) => {
      const { replyId } = await house.replied({ body });
      return () => house.seal(agent, replyId, { ruleIds });
    },
    'written as an answer': async (agent: Member, ruleIds: RuleId[]) => {
      const { id } = await house.question();
      return () => house.answer(agent, id, { ruleIds }, body);
    },
    'published as a reference': async (agent: Member, ruleIds: RuleId[]) => () =>
      forum.get(PublishReference).execute({ actor: agent, ...titled({ ruleIds }, body) }),
    'revised as a reference': async (agent: Member, ruleIds: RuleId[]) => {
      const { id } = await forum.get(PublishReference).execute({ actor: agent, ...titled() });
      const revised = { actor: agent, referenceId: id, version: 1, ...titled({ ruleIds }, body) };
      return () => forum.get(ReviseReference).execute(revised);
    },
  };
  const changes = {
    'a rule': (agent: Member, rule: RuleId) => forum.get(ChangeRule).execute(changing(agent, rule)),
    'a value': (agent: Member) =>
      house.setValue(agent, 'income', { from: '2030-06-01', value: '12', version: 1 }),
  };
  const cases = Object.keys(changes).flatMap((what) =>
    Object.keys(deeds).map((deed) => [what, deed] as const),
  );

  it.each(cases)('%s waits for a text that is being %s on it, and puts it to review', async (what, deed) => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    await forum.rows(`update community.seal set value_keys = '{}'`);
    await forum.rows(`update community.reference_answer set value_keys = '{}', rule_ids = '{}'`);
    await house.value('income');
    const vouch = await deeds[deed as keyof typeof deeds](agent, [rule]);
    const holding = new pg.Client({ connectionString: forum.url });
    await holding.connect();
    await holding.query('begin; lock table community.seal, community.reference_version in exclusive mode');
    const vouching = vouch();
    await waitingForLock(forum);
    const changed = changes[what as keyof typeof changes](agent, rule);
    await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 300))]);
    await holding.query('commit');
    await holding.end();
    await vouching;
    const { sealIds, references } = await changed;
    expect(sealIds.length + references).toBe(1);
  });
});

describe('what answers of the organisation are worth on a day', () => {
  it('is told by the clock of the application, not by that of the database', async () => {
    const categoryId = await forum.category();
    const { id, number, agent } = await house.validated({ reviewBy: '2030-11-29' });
    const { slug } = await forum.get(PublishReference).execute({
      actor: agent,
      ...draft({ reviewBy: '2030-11-29' }),
      tags: [],
      categoryId,
      title: 'Wombats and their boxes',
    });
    const gone = await forum.get(PublishReference).execute({
      actor: agent,
      ...draft({ reviewBy: '2030-11-29' }),
      tags: [],
      title: 'Wombats of which nothing is said any more',
    });
    await forum.get(WithdrawReference).execute({
      actor: agent,
      referenceId: gone.id,
      reason: 'The law is gone.',
      insteadId: null,
      version: 1,
    });
    const [sql, start] = [forum.database.sql, forum.now];
    const told = async () => {
      const page = await new SqlTopicPage(sql, clock).execute(agent, number, 1);
      const article = await new SqlReferencePage(sql, clock).execute(agent, slug, {});
      const [near] = await new SqlNearReferences(sql, UNHEARD, clock).execute(agent, { categoryId, most: 1 });
      const [listed] = (
        await new SqlReferences(sql, clock, new SqlSpelling(sql)).execute(agent, { categoryId })
      ).items;
      const overdue = await new SqlOverdueReferences(sql, clock).execute(agent, [
        slug,
        'nothing-there',
        gone.slug,
      ]);
      expect(overdue).not.toContain(gone.slug);
      return [
        overdue.has(slug),
        page.found === 'page' && page.page.official[0]!.official!.overdue,
        article.found === 'page' && article.page.overdue,
        near!.overdue,
        listed!.overdue,
      ];
    };
    expect(await told()).toEqual([false, false, false, false, false]);
    forum.now = new Date('2030-11-30T06:00:00Z');
    expect(await told()).toEqual([true, true, true, true, true]);
    await new PostgresSeals(undefined as never, sql, clock).recountTopics([id]);
    expect(await house.stateOf(id)).toBe('overdue');
    forum.now = start;
    await new PostgresSeals(undefined as never, sql, clock).recountTopics([id]);
    expect(await house.stateOf(id)).toBe('validated');
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

  it('the owner of a reference answer past its days is told, once, with its name and the way to it', async () => {
    const agent = await forum.member('agent');
    const { slug } = await forum
      .get(PublishReference)
      .execute({ actor: agent, ...draft({ reviewBy: '2030-01-31' }), tags: [], title: 'Past its days' });
    const start = forum.now;
    forum.now = new Date('2030-02-01T06:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    await forum.get(ReviewDueAnswers).execute();
    forum.now = start;
    await forum.relay(2);
    expect((await told('official-review')).filter((row) => row.member_id === agent.memberId)).toHaveLength(1);
    const { items } = await new SqlNotifications(forum.database.sql).execute(agent, {});
    expect(items[0]).toMatchObject({
      kinds: ['official-review'],
      topic: null,
      toCheck: { key: slug, name: 'Past its days', count: 1 },
    });
  });

  it('an answer past its days takes note of a rule that changes, and its agent is told of that too', async () => {
    const manager = await forum.member('agent');
    const rule = await house.rule(manager);
    const due = await house.validated({ ruleIds: [rule], reviewBy: '2030-01-31' });
    const start = forum.now;
    forum.now = new Date('2030-02-01T06:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    expect(await house.sealRow(due.sealId)).toMatchObject({ review_why: 'past-review' });
    const { sealIds } = await forum.get(ChangeRule).execute(changing(manager, rule));
    expect(sealIds).toEqual([due.sealId]);
    const noted = { review_why: 'rule-changed', review_cause: expect.stringMatching(/^rule-/) };
    expect(await house.sealRow(due.sealId)).toMatchObject(noted);
    await forum.relay(2);
    expect((await told('official-rule')).map((row) => row.member_id)).toContain(due.agent.memberId);
    forum.now = new Date(forum.now.getTime() + 1000);
    const next = await forum.get(ChangeRule).execute(changing(manager, rule, 2));
    expect(next.sealIds).toEqual([due.sealId]);
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

  it('a category that promises an answer sooner is told of sooner, and no other', async () => {
    await forum.rows(`update community.topic set solved = true`);
    const agent = await forum.member('agent');
    const [promised, common] = [await house.question(), await house.question()];
    const { categoryId } = promised;
    await forum.get(SetResponseTarget).execute({ actor: agent, categoryId, workingDays: 2 });
    await forum.rows(`update community.topic set opened_at = '2030-04-30T10:00:00Z' where id = any($1)`, [
      [promised.id, common.id],
    ]);
    const start = forum.now;
    const tellOn = (day: string) => {
      forum.now = new Date(`${day}T06:00:00Z`);
      return forum.get(EscalateQuestions).execute();
    };
    const escalated = () =>
      forum.rows(`select topic_id from community.desk_question where topic_id = any($1)`, [
        [promised.id, common.id],
      ]);
    // Two working days after Tuesday 30 April 2030, over 1 May: Friday 3 May.
    expect(await tellOn('2030-05-03')).toBe(0);
    expect(await tellOn('2030-05-06')).toBe(1);
    expect(await escalated()).toEqual([{ topic_id: promised.id }]);
    expect(await tellOn('2030-05-10')).toBe(1);
    expect(await escalated()).toHaveLength(2);
    forum.now = start;
  });
});

describe('a reference answer', () => {
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
    await forum.get(ReviseReference).execute({ actor: agent, referenceId: id, version: 1, ...revised });
    await expect(
      forum.get(ReviseReference).execute({ actor: agent, referenceId: id, version: 1, ...revised }),
    ).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
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
      texts: [{ branch: 'music', html: expect.stringContaining('For musicians.') }],
    });
    await forum.get(ReviseReference).execute({
      actor: agent,
      referenceId: id,
      version: 2,
      ...draft({}, 'The corrected text.'),
      note: 'A slip',
    });
    expect(await shown({})).toMatchObject({
      plain: 'The corrected text.',
      version: { validTo: '2030-06-30' },
    });
    expect(await shown({ on: '2030-07-01' })).toMatchObject({ plain: 'The later text.', toCome: true });
    const corrected = await page.execute(reader, slug, {});
    expect(corrected).toMatchObject({
      page: { log: [{ corrected: false }, { corrected: false }, { number: 1, corrected: true }] },
    });

    const early = { ...draft({ validFrom: '2029-01-01' }), note: 'Backwards' };
    await expect(
      forum.get(ReviseReference).execute({ actor: agent, referenceId: id, version: 3, ...early }),
    ).rejects.toThrow(refusedAs('community.version-starts-too-early'));
    const list = await new SqlReferences(
      forum.database.sql,
      clock,
      new SqlSpelling(forum.database.sql),
    ).execute(reader, { tag: 'bodies' });
    expect(list.items.map((row) => row.slug)).toEqual([slug]);
  });

  it('is called, rests and is reviewed as the version that is shown, and found by the one that applies', async () => {
    const agent = await forum.member('agent');
    const reader = await forum.member();
    const [old, next] = [await house.rule(agent), await house.rule(agent)];
    const first = draft({ ruleIds: [old], reviewBy: '2030-02-15' }, 'The squirrel rule.');
    const { id, slug } = await forum
      .get(PublishReference)
      .execute({ actor: agent, ...first, title: 'Squirrels of today' });
    const later = draft(
      { ruleIds: [next], validFrom: '2030-07-01', branches: ['music'] },
      'The badger rule.',
    );
    await forum.get(ReviseReference).execute({
      actor: agent,
      referenceId: id,
      version: 1,
      ...later,
      title: 'Badgers to come',
      summary: 'What begins in July.',
    });
    const page = new SqlReferencePage(forum.database.sql, clock);
    const shown = async (on?: string) => {
      const outcome = await page.execute(reader, slug, { on });
      if (outcome.found !== 'page') throw new Error(outcome.found);
      const { title, summary, rules, branches, reviewBy, review } = outcome.page;
      return { title, summary, rules: rules.map((rule) => rule.id), branches, reviewBy, why: review?.why };
    };
    const found = async (words: string) =>
      (await new SqlDocuments(forum.database.sql).execute(reader, 'reference', words)).items.map(
        (document) => document.title,
      );
    const today = {
      title: 'Squirrels of today',
      summary: first.summary,
      rules: [old],
      branches: [],
      reviewBy: '2030-02-15',
    };
    const coming = { title: 'Badgers to come', rules: [next], branches: ['music'], reviewBy: '2030-12-31' };
    expect(await shown()).toMatchObject(today);
    expect(await shown('2030-07-01')).toMatchObject(coming);
    expect([await found('squirrel'), await found('badger')]).toEqual([['Squirrels of today'], []]);

    expect(await forum.get(ChangeRule).execute(changing(agent, old))).toMatchObject({ references: 1 });
    expect([(await shown()).why, (await shown('2030-07-01')).why]).toEqual(['rule-changed', undefined]);
    expect(await forum.get(ChangeRule).execute(changing(agent, next))).toMatchObject({ references: 1 });
    expect((await shown('2030-07-01')).why).toBe('rule-changed');

    const start = forum.now;
    forum.now = new Date('2030-07-01T01:00:00Z');
    await forum.get(ReviewDueAnswers).execute();
    expect([await found('squirrel'), await found('badger')]).toEqual([[], ['Badgers to come']]);
    expect(await forum.get(ChangeRule).execute(changing(agent, old, 2))).toMatchObject({ references: 0 });
    forum.now = start;
  });

  it('rewrites the past only where that is meant, and what was published stays readable by its number', async () => {
    const agent = await forum.member('agent');
    const { id, slug } = await forum
      .get(PublishReference)
      .execute({ actor: agent, ...draft({}, 'The first text.'), title: 'What was and what is' });
    const start = forum.now;
    forum.now = new Date('2030-03-01T09:00:00Z');
    const revise = (version: number, body: string, p: { validFrom: string; ofThePast?: boolean }) =>
      forum.get(ReviseReference).execute({
        actor: agent,
        referenceId: id,
        version,
        ofThePast: p.ofThePast,
        ...draft({ validFrom: p.validFrom }, body),
      });
    const past = { validFrom: '2030-01-01' };
    await expect(revise(1, 'Another past.', past)).rejects.toThrow(refusedAs('official.begins-in-the-past'));
    await revise(1, 'From today on.', { validFrom: '2030-03-01' });
    const page = new SqlReferencePage(forum.database.sql, { now: () => forum.now });
    const read = async (p: { on?: string; number?: number }) => {
      const outcome = await page.execute(agent, slug, p);
      return outcome.found === 'page' ? outcome.page.shown.plain : outcome.found;
    };
    expect([await read({}), await read({ on: '2030-02-01' })]).toEqual([
      'From today on.',
      expect.stringContaining('The first text.'),
    ]);
    await revise(2, 'The past as it was.', { ...past, ofThePast: true });
    expect(await read({ on: '2030-02-01' })).toContain('The past as it was.');
    expect([await read({ number: 1 }), await read({ number: 3 }), await read({ number: 4 })]).toEqual([
      expect.stringContaining('The first text.'),
      expect.stringContaining('The past as it was.'),
      'nothing',
    ]);
    forum.now = start;
  });

  it('stays to be read again when only a version to come is published', async () => {
    const agent = await forum.member('agent');
    const { id, slug } = await forum
      .get(PublishReference)
      .execute({ actor: agent, ...draft({ reviewBy: '2030-02-10' }), title: 'To be read again' });
    const start = forum.now;
    forum.now = new Date('2030-02-11T06:00:00Z');
    expect(await forum.get(ReviewDueAnswers).execute()).toBeGreaterThan(0);
    const later = {
      actor: agent,
      referenceId: id,
      version: 1,
      ...draft({ validFrom: '2030-07-01' }, 'The later text.'),
    };
    await forum.get(ReviseReference).execute(later);
    const state = () =>
      forum.row<{ state: string }>('select state from community.reference_answer where slug = $1', [slug]);
    expect(await state()).toEqual({ state: 'to_review' });
    await forum.get(ReviseReference).execute({
      ...later,
      version: 2,
      ...draft({ validFrom: '2030-02-11' }, 'Read again.'),
    });
    expect(await state()).toEqual({ state: 'valid' });
    forum.now = start;
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
    const counted = () => new SqlDeskCounts(forum.database.sql).toReview(agent);
    const before = await counted();

    const { key } = await forum.get(ChangeRule).execute(changing(agent, rule));

    const waiting = async (filter: object) =>
      (await desk.execute(agent, { cause: { of: 'rule', key }, ...filter })).items;
    const all = await waiting({});
    expect(all.map((row) => (row.what === 'answer' ? row.sealId : row.slug)).sort()).toEqual(
      [sealId, ofNone.slug, ofCategory.slug].sort(),
    );
    expect(all.every(({ causes }) => causes.length === 1 && causes[0]!.name.startsWith('Rule '))).toBe(true);
    expect(await waiting({ categoryId })).toMatchObject([{ what: 'reference', slug: ofCategory.slug }]);
    expect(JSON.stringify(await desk.execute(agent, { limit: 100 }))).not.toContain(untouched.slug);
    expect(await counted()).toBe(before + 3);
    const page = await new SqlRule(forum.database.sql, clock).execute(agent, key);
    expect(page?.rule.answers).toEqual({ linked: 3, toReview: 3 });

    const [first] = (await desk.execute(agent, { cause: { of: 'rule', key }, limit: 1 })).items;
    const { next } = await desk.execute(agent, { cause: { of: 'rule', key }, limit: 1 });
    const rest = await waiting({ cursor: next });
    expect([first, ...rest]).toEqual(all);
  });

  it('is counted beside a rule or a value where that is why it waits, as the desk lists it', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    await house.value('quarter', '600');
    await forum.get(PublishReference).execute({
      actor: agent,
      ...draft({ ruleIds: [rule] }, 'A quarter takes {{valeur.quarter}}.'),
      title: 'How many quarters',
    });
    const { sql } = forum.database;
    const [{ key }] = (await forum.rows('select key from community.rule where id = $1', [rule])) as [
      { key: string },
    ];
    const shown = async () => ({
      rule: (await new SqlRule(sql, clock).execute(agent, key))!.rule.answers.toReview,
      value: await new SqlCitingTexts(sql, clock).toReview(agent, 'quarter'),
    });
    const listed = async (of: 'rule' | 'value', entry: string) =>
      (await new SqlDeskReviews(sql).execute(agent, { cause: { of, key: entry } })).items.length;
    await forum.rows(
      `update community.reference_answer set state = 'to_review', review_since = now(), review_why = 'past-review'
       where title = 'How many quarters'`,
    );
    expect(await shown()).toEqual({ rule: 0, value: 0 });

    await house.setValue(agent, 'quarter', {
      from: '2030-01-01',
      replaces: '2030-01-01',
      value: '650',
      version: 1,
    });
    expect(await shown()).toEqual({ rule: 0, value: 1 });
    await forum.get(ChangeRule).execute(changing(agent, rule));
    expect(await shown()).toEqual({ rule: 1, value: 1 });
    expect([await listed('rule', key), await listed('value', 'quarter')]).toEqual([1, 1]);
  });

  it('is counted on the desk of its category alone, of no category on each, and so is an answer', async () => {
    const agent = await forum.member('agent');
    const categoryId = await forum.category();
    const rule = await house.rule(agent);
    await house.value('parental', '600');
    const cites = 'It takes {{valeur.parental}}.';
    const { id: topicId } = await house.question({ categoryId });
    await house.answer(agent, topicId, { ruleIds: [rule] }, cites);
    await forum.get(PublishReference).execute({
      actor: agent,
      ...draft({ ruleIds: [rule] }, cites),
      title: 'How many months',
      categoryId,
    });
    await forum.get(PublishReference).execute({
      actor: agent,
      ...draft({ ruleIds: [rule] }, cites),
      title: 'How many months anywhere',
    });
    await forum.get(ChangeRule).execute(changing(agent, rule));
    const period = { from: '2030-01-01', replaces: '2030-01-01', value: '650', version: 1 } as const;
    await house.setValue(agent, 'parental', period);
    const { sql } = forum.database;
    const { key } = await forum.row<{ key: string }>('select key from community.rule where id = $1', [rule]);
    const here = await forum.member('agent', { categories: [categoryId] });
    const elsewhere = await forum.member('agent', { categories: [await forum.category()] });
    for (const [who, waiting] of [
      [agent, 3],
      [here, 3],
      [elsewhere, 1],
    ] as const) {
      const reviews = new SqlDeskReviews(sql);
      const listed = async (of: 'rule' | 'value', entry: string) =>
        (await reviews.execute(who, { cause: { of, key: entry } })).items.length;
      const all = await new SqlRules(sql, clock).execute(who);
      expect([
        await listed('rule', key),
        await listed('value', 'parental'),
        (await new SqlRule(sql, clock).execute(who, key))!.rule.answers.toReview,
        all.find((one) => one.key === key)!.answers.toReview,
        await new SqlCitingTexts(sql, clock).toReview(who, 'parental'),
      ]).toEqual(Array(5).fill(waiting));
    }
  });

  it('cites no value that nobody registered, nor does any text under a seal', async () => {
    const agent = await forum.member('agent');
    const cites = 'It rises to {{valeur.neverHeardOf}} this year.';
    const refused = refusedAs('official.unknown-value');
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
        refusedAs('access.not-allowed'),
      );
  });
});
