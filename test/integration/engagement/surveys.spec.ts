import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AnswersInWords, NamedResponse } from '#application/engagement/surveys/survey-view';
import { migration335AnswersInLots } from '#infrastructure/platform/persistence/migrations/335-answers-in-lots';
import type { Viewer } from '#application/shared/viewer';
import type { Actor } from '#domain/shared/actor';
import { visitor } from '../../support/actors.ts';
import { maskedBy } from '../../support/masked-in.ts';
import { outcome } from './poll-house.ts';
import { BRIEF, PAGES, SurveyHouse } from './survey-house.ts';

jest.setTimeout(120_000);
let house: SurveyHouse;
beforeAll(async () => {
  house = await SurveyHouse.open();
});
afterAll(() => house.house.close());

const viewing = (actor: Actor, confirmedAt: Date): Viewer => ({
  actor,
  member: null,
  session: { id: 'a-session', confirmedAt },
  audiences: actor.audiences,
});
const page = (voter: ReturnType<SurveyHouse['member']>, key: string) =>
  house.app.surveyPage.execute(voter, key);
const desk = (key: string) => house.app.surveyDesk.execute(house.manager.actor, key);
const whole = (key: string) => house.app.surveyResults.whole(house.manager.actor, key);
const published = (key: string) => house.app.surveyResults.published(house.member().actor, key);

describe('a survey', () => {
  it('is written, opened and read back as it was written, under an address of its own', async () => {
    const { slug } = await house.ask();
    const { id, slug: other } = await house.ask({ quotas: { music: 3 } });
    expect([slug, other]).toEqual(['how-it-went', 'how-it-went-2']);
    const shown = await page(house.member(), other);
    expect(shown).toMatchObject({
      id,
      title: 'How it went',
      intro: 'Ten minutes',
      state: 'open',
      anonymous: true,
      asked: true,
      branches: ['music'],
      full: [],
      draft: null,
      answered: false,
      responses: 0,
      openPage: 0,
      askedKeys: ['paid', 'mood', 'words'],
    });
    expect(shown.pages.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
      ['paid', 'how'],
      ['mood', 'words'],
    ]);
    expect((await desk(id)).quotas.find(({ branch }) => branch === 'music')).toMatchObject({
      responses: 0,
      wanted: 3,
    });
  });

  it('is put away once it is over, read as before by who answered, and brought back', async () => {
    const { id: surveyId, slug } = await house.ask({ anonymous: false });
    const voter = house.member();
    await house.answer(surveyId, voter);
    const { archiveSurvey, bringBackSurvey, surveyList, exportNamedResponses } = house.app;
    const listed = async (state: 'desk' | 'archived' | 'run' | 'closed', who = house.manager) => {
      const { items } = await surveyList.execute(who, { state, cursor: null });
      return items.some(({ id }) => id === surveyId);
    };
    const archive = (who = house.manager) => outcome(archiveSurvey.execute({ actor: who.actor, surveyId }));
    expect(await archive()).toBe('engagement.survey-goes-on');
    await house.close(surveyId);
    const asAnswered = await page(voter, slug);
    expect([await archive(voter), await archive()]).toEqual(['access.not-allowed', 'done']);
    expect([
      await listed('desk'),
      await listed('archived'),
      await listed('run'),
      await listed('closed', voter),
    ]).toEqual([false, true, true, true]);
    expect(await page(voter, slug)).toEqual(asAnswered);
    expect((await desk(slug)).archived).toBe(true);
    const viewer = viewing(house.manager.actor, new Date());
    const named: NamedResponse[] = [];
    for await (const lot of await exportNamedResponses.execute({ viewer, key: slug })) named.push(...lot);
    expect(named).toHaveLength(1);
    for (const state of ['desk', 'archived', 'run'] as const)
      expect(await outcome(listed(state, voter))).toBe('access.not-allowed');
    await bringBackSurvey.execute({ actor: house.manager.actor, surveyId });
    expect([await listed('desk'), await listed('archived')]).toEqual([true, false]);
  });

  it('is among the drafts of whoever began it, and of nobody else, until they hand it in', async () => {
    const { id } = await house.ask();
    const [one, other] = house.members(2);
    const begun = async (who: typeof one) =>
      (await house.app.begunSurveys.execute(who!.actor)).map((row) => row.id);
    expect(await begun(one)).toEqual([]);
    await house.rows(
      `insert into engagement.survey_draft (survey_id, member_id, branch, answers) values ($1, $2, 'music', '{"paid":"0"}')`,
      [id, one!.actor.memberId],
    );
    expect([await begun(one), await begun(other)]).toEqual([[id], []]);
    await house.rows(`update engagement.survey set closed_at = now() where id = $1`, [id]);
    expect(await begun(one)).toEqual([]);
  });

  it('is nobody’s but its writers’ as long as it is a draft', async () => {
    const { id, slug } = await house.draft();
    for (const key of [id, slug])
      expect(await outcome(page(house.manager, key))).toBe('engagement.survey-not-found');
    expect(await outcome(published(slug))).toBe('engagement.survey-not-found');
    expect(await outcome(house.answer(id, house.member()))).toBe('engagement.survey-not-found');
    const listed = async (voter: ReturnType<SurveyHouse['member']>, state: 'all' | 'desk') =>
      (await house.app.surveyList.execute(voter, { state, cursor: null })).items.some((row) => row.id === id);
    expect([await listed(house.manager, 'all'), await listed(house.manager, 'desk')]).toEqual([false, true]);
    expect(await outcome(listed(house.member(), 'desk'))).toBe('access.not-allowed');
    expect(await outcome(house.app.surveyDesk.execute(house.member().actor, slug))).toBe(
      'access.not-allowed',
    );
  });

  it('is not written again over what was masked in it', async () => {
    const { id } = await house.draft();
    const { actor } = house.manager;
    const [first] = PAGES[0]!.questions;
    const named = { ...first!, label: 'Were you paid by Zelphirine Ocanary?', when: [] };
    const asked = { actor, surveyId: id, key: first!.key, page: 0, question: named };
    const write = (version: number) => outcome(house.app.writeQuestion.execute({ ...asked, version }));
    expect(await write(5)).toBe('done');
    expect(await maskedBy(house.house, 'engagement.survey', 'Zelphirine Ocanary')).toHaveLength(1);
    expect([await write(6), await write(7)]).toEqual(['engagement.survey-changed', 'done']);
  });

  it('is written by those who may alone, one after the other, and not once it is open', async () => {
    const { id } = await house.draft();
    const question = { ...PAGES[0]!.questions[0]!, when: [] };
    const { key } = question;
    const write = (actor = house.manager.actor, version = 5) =>
      outcome(house.app.writeQuestion.execute({ actor, surveyId: id, key, question, page: 0, version }));
    expect(await write(house.member().actor)).toBe('access.not-allowed');
    expect(await write(house.manager.actor, 4)).toBe('engagement.survey-changed');
    const { actor } = house.manager;
    const at = await Promise.all(
      [1, 2].map((to) =>
        outcome(
          house.app.writeQuestion.execute({
            actor,
            surveyId: id,
            key,
            question: { ...question, label: `Paid ${to}?` },
            page: 0,
            version: 5,
          }),
        ),
      ),
    );
    expect(at.toSorted()).toEqual(['done', 'engagement.survey-changed']);
    await house.app.openSurvey.execute({ actor, surveyId: id, closesAt: new Date(Date.now() + 86_400_000) });
    expect(await write(actor, 6)).toBe('engagement.survey-stands');
    expect(await outcome(house.app.discardSurvey.execute({ actor, surveyId: id }))).toBe(
      'engagement.survey-stands',
    );
  });

  it('is copied with its questions, and thrown away as a draft', async () => {
    const { id } = await house.ask({ anonymous: false });
    const { actor } = house.manager;
    const copied = await house.app.copySurvey.execute({ actor, surveyId: id });
    expect(await desk(copied.slug)).toMatchObject({
      state: 'draft',
      anonymous: false,
      pages: (await desk(id)).pages,
    });
    await house.app.discardSurvey.execute({ actor, surveyId: copied.id });
    expect(await outcome(desk(copied.slug))).toBe('engagement.survey-not-found');
  });
});

describe('the answers of a member', () => {
  it('are kept page by page until they are handed in, and then gone from their side', async () => {
    const { id, slug } = await house.ask();
    const voter = house.member();
    await house.keep(id, voter, { paid: ['0'] });
    expect(await page(voter, slug)).toMatchObject({
      begun: true,
      openPage: 0,
      askedKeys: ['paid', 'how', 'mood', 'words'],
      draft: { branch: 'music', answers: { paid: '0' } },
    });
    expect(await outcome(house.app.handInSurvey.execute({ voter, surveyId: id }))).toBe(
      'engagement.answers-missing',
    );
    await house.keep(id, voter, { how: ['0', '1'] });
    await house.keep(id, voter, { mood: ['4'], words: ['Quite well'] });
    expect((await page(voter, slug)).openPage).toBeNull();
    await house.app.handInSurvey.execute({ voter, surveyId: id });
    expect(await page(voter, slug)).toMatchObject({
      answered: true,
      begun: false,
      draft: null,
      responses: 1,
    });
    const again = [house.keep(id, voter, BRIEF), house.app.handInSurvey.execute({ voter, surveyId: id })];
    expect(await Promise.all(again.map(outcome))).toEqual(Array(2).fill('engagement.already-answered'));
  });

  it('to an anonymous survey lead to nobody: who answered, and what, have no key, no moment and no order in common', async () => {
    const { id } = await house.ask();
    for (const [at, voter] of house.members(6).entries())
      await house.answer(id, voter, {
        paid: [String(at % 2)],
        how: ['0'],
        mood: ['2'],
        words: [`Answer ${9 - at}`],
      });
    expect(await house.rows('select * from engagement.survey_box where survey_id = $1', [id])).toEqual([
      {
        survey_id: id,
        branch: 'music',
        responses: 6,
        marks: { how: { '0': 3 }, mood: { '2': 6 }, paid: { '0': 3, '1': 3 } },
      },
    ]);
    expect(
      await house.rows('select answers from engagement.survey_words where survey_id = $1', [id]),
    ).toEqual([{ answers: ['Answer 4', 'Answer 5', 'Answer 6', 'Answer 7', 'Answer 8', 'Answer 9'] }]);
    for (const table of ['survey_draft', 'survey_response'])
      expect(await house.rows(`select 1 from engagement.${table} where survey_id = $1`, [id])).toEqual([]);
    const columns = await house.rows<{ at: string }>(
      `select table_name || '.' || column_name as at from information_schema.columns
       where table_schema = 'engagement' and table_name in ('survey_turnout', 'survey_box', 'survey_words', 'survey_draft')
         and (data_type like '%time%' or data_type = 'date')`,
    );
    expect(columns).toEqual([]);
    const outbox = await house.rows(`select 1 from platform.outbox o where o::text like '%' || $1 || '%'`, [
      id,
    ]);
    expect(outbox).toEqual([]);
  });

  it('keep their secrecy: once one is in, not even the database switches it', async () => {
    const { id } = await house.ask();
    await house.answer(id, house.member());
    await expect(
      house.rows('update engagement.survey set anonymous = false where id = $1', [id]),
    ).rejects.toThrow(/survey_turnout_anonymity/);
  });

  it('bear a name where that was said, for the team alone, and are withheld until it is over', async () => {
    const { id, slug } = await house.ask({ anonymous: false });
    const voter = house.member(['film']);
    await house.answer(id, voter, { ...BRIEF, words: ['Well'] });
    const taken = (who: Actor, key: string, confirmedAt = new Date()) =>
      house.app.exportNamedResponses.execute({ viewer: viewing(who, confirmedAt), key });
    const { actor } = house.manager;
    expect(await outcome(taken(actor, slug))).toBe('engagement.survey-not-found');
    await house.close(id);
    const longAgo = new Date(Date.now() - 11 * 60_000);
    expect(await outcome(taken(actor, slug, longAgo))).toBe('community.identity-not-confirmed');
    const told: NamedResponse[] = [];
    for await (const some of await taken(actor, slug)) told.push(...some);
    expect(
      await house.rows(
        `select outcome, details ->> 'named' as named from platform.audit_log
         where action = 'export.ask' and object_id = $1 and actor_id = $2`,
        [id, actor.memberId],
      ),
    ).toEqual([{ outcome: 'done', named: '1' }]);
    expect(told).toEqual([
      { member: voter.actor.memberId, branch: 'film', answers: { paid: '1', mood: '3', words: 'Well' } },
    ]);
    expect(await outcome(taken(voter.actor, slug))).toBe('access.not-allowed');
    const anonymous = await house.ask();
    await house.close(anonymous.id);
    expect(await outcome(taken(actor, anonymous.slug))).toBe('engagement.survey-not-found');
  });

  it('are one response, whatever comes at once', async () => {
    const { id } = await house.ask();
    const voter = house.member();
    await house.keep(id, voter, BRIEF);
    const tries = Array.from({ length: 200 }, () =>
      outcome(house.app.handInSurvey.execute({ voter, surveyId: id })),
    );
    const told = await Promise.all(tries);
    expect(told.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['done', 'engagement.already-answered']));
    expect(
      await house.rows('select responses from engagement.survey_box where survey_id = $1', [id]),
    ).toEqual([{ responses: 1 }]);
  });

  it('leave nothing behind with the member, however they are sent and mended at once', async () => {
    const { id } = await house.ask();
    for (const voter of house.members(20)) {
      await house.keep(id, voter, BRIEF);
      const mend = () => outcome(house.keep(id, voter, { mood: ['5'] }));
      const send = () => outcome(house.app.handInSurvey.execute({ voter, surveyId: id }));
      await Promise.all([mend(), send(), mend(), send(), mend()]);
    }
    expect(await house.rows('select 1 from engagement.survey_draft where survey_id = $1', [id])).toEqual([]);
    expect(
      await house.rows('select responses from engagement.survey_box where survey_id = $1', [id]),
    ).toEqual([{ responses: 20 }]);
  });

  it('are never more of a branch than are wanted, whoever comes at once; other branches go on', async () => {
    const { id, slug } = await house.ask({ quotas: { music: 7 } });
    const voters = house.members(40);
    await Promise.all(voters.map((voter) => house.keep(id, voter, BRIEF)));
    const told = await Promise.all(
      voters.map((voter) => outcome(house.app.handInSurvey.execute({ voter, surveyId: id }))),
    );
    expect(told.filter((one) => one === 'done')).toHaveLength(7);
    expect(told.filter((one) => one === 'engagement.quota-reached')).toHaveLength(33);
    const [{ many }] = (await house.rows<{ many: number }>(
      'select count(*)::int as many from engagement.survey_turnout where survey_id = $1',
      [id],
    )) as [{ many: number }];
    expect(many).toBe(7);
    expect((await page(house.member(), slug)).full).toEqual(['music']);
    const begun = async (voter: (typeof voters)[number]) => (await page(voter, slug)).begun;
    // Who was too late has nothing to finish, as long as no more are wanted.
    expect(await begun(voters[told.indexOf('engagement.quota-reached')]!)).toBe(false);
    expect(await outcome(house.answer(id, house.member(['film'])))).toBe('done');
    const refused = voters[told.indexOf('engagement.quota-reached')]!;
    const { actor } = house.manager;
    const closesAt = new Date(Date.now() + 86_400_000);
    await house.app.steerSurvey.execute({ actor, surveyId: id, quotas: { music: 8 }, closesAt });
    expect(await begun(refused)).toBe(true);
    expect(await outcome(house.app.handInSurvey.execute({ voter: refused, surveyId: id }))).toBe('done');
    expect(
      await house.rows(
        `select outcome, details from platform.audit_log where action = 'surveys.steer' and object_id = $1`,
        [id],
      ),
    ).toEqual([{ outcome: 'done', details: { closesAt: closesAt.toISOString(), quotas: 1 } }]);
  });

  it('are counted by branch at the desk once it is over, before that where so many are wanted', async () => {
    const { id } = await house.ask({ quotas: { music: 7 } });
    await house.answer(id, house.member(['music']));
    await house.answer(id, house.member(['film']));
    const counted = async () =>
      Object.fromEntries(
        (await house.app.surveyDesk.execute(house.manager.actor, id)).quotas.map(({ branch, responses }) => [
          branch,
          responses,
        ]),
      );
    expect(await counted()).toMatchObject({ music: 1, film: null, photography: null });
    await house.close(id);
    expect(await counted()).toMatchObject({ music: 1, film: 1, photography: 0 });
  });

  it('are given in the name of one of their branches', async () => {
    const { id } = await house.ask();
    const voter = house.member(['music', 'film']);
    expect(await outcome(house.keep(id, voter, BRIEF))).toBe('engagement.branch-missing');
    expect(await outcome(house.keep(id, voter, BRIEF, { branch: 'writing' }))).toBe(
      'engagement.branch-not-own',
    );
    await house.keep(id, voter, BRIEF, { branch: 'film' });
    await house.keep(id, voter, { mood: ['5'] });
    await house.app.handInSurvey.execute({ voter, surveyId: id });
    expect(await house.rows('select branch from engagement.survey_box where survey_id = $1', [id])).toEqual([
      { branch: 'film' },
    ]);
  });

  it('in words pass the rules of words, are masked or refused, and never wait for a moderator', async () => {
    const { id } = await house.ask();
    const voter = house.member();
    expect(await house.keep(id, voter, { words: ['Le 2 69 05 49 588 157 80'] })).toEqual({
      told: ['masked'],
    });
    const [draft] = await house.rows<{ answers: { words: string } }>(
      'select answers from engagement.survey_draft where survey_id = $1',
      [id],
    );
    expect(draft!.answers.words).not.toContain('588 157');
    const before = await house.rows('select from moderation.review_item');
    const phishing = { words: ['Tout se paie sur urssaf-paiement.com'] };
    expect(await outcome(house.keep(id, voter, phishing))).toBe('request.invalid');
    expect(await house.keep(id, voter, { paid: ['1'] })).toEqual({ told: [] });
    expect(await house.rows('select from moderation.review_item')).toEqual(before);
  });

  it('are not taken of who is not asked, nor too late; what was not handed in is forgotten', async () => {
    const { id } = await house.ask({ audiences: ['branch:film'] });
    expect(await outcome(house.answer(id, house.member(['music'])))).toBe('engagement.survey-not-found');
    expect(await outcome(house.answer(id, { actor: visitor(), memberSince: null, branchesSince: {} }))).toBe(
      'access.sign-in-needed',
    );
    const late = house.member(['film']);
    await house.keep(id, late, BRIEF);
    await house.close(id);
    expect(await outcome(house.app.handInSurvey.execute({ voter: late, surveyId: id }))).toBe(
      'engagement.survey-not-open',
    );
    expect(await house.rows('select 1 from engagement.survey_draft where survey_id = $1', [id])).toEqual([]);
  });
});

describe('the results of a survey', () => {
  const inWords = (
    slug: string,
    word: string | null,
    cursor: string | null = null,
    question = 'words',
    actor = house.manager.actor,
  ) => house.app.surveyResults.inWords(actor, slug, { question, word, cursor });
  const everyPage = async (page: (cursor: string | null) => ReturnType<typeof inWords>) => {
    const all: string[] = [];
    for (let cursor: string | null = null; ;) {
      const { page: some }: AnswersInWords = await page(cursor);
      all.push(...some.items);
      if (some.next === null) return all;
      cursor = some.next;
    }
  };
  const answeredBy = async (
    id: Awaited<ReturnType<SurveyHouse['ask']>>['id'],
    branch: string,
    yes: number,
    no: number,
  ) => {
    for (const [at, voter] of house.members(yes + no, [branch]).entries())
      await house.answer(id, voter, { paid: [at < yes ? '0' : '1'], how: ['1'], mood: ['4'] });
  };

  it('are shown to nobody before the end, and where five answered at least', async () => {
    const { id, slug } = await house.ask();
    await answeredBy(id, 'music', 2, 2);
    expect((await whole(slug)).withheld).toBe('not-yet');
    await house.close(id);
    expect((await whole(slug)).withheld).toBe('few');
    expect((await published(slug)).withheld).toBe('few');
  });

  it('are those of the questions that were published, and masked by branch', async () => {
    const { id, slug } = await house.ask();
    await answeredBy(id, 'music', 8, 2);
    await answeredBy(id, 'film', 6, 9);
    await answeredBy(id, 'writing', 7, 6);
    await house.close(id);
    expect((await published(slug)).withheld).toBe('unpublished');
    await house.app.publishSurvey.execute({
      actor: house.manager.actor,
      surveyId: id,
      published: ['paid', 'how'],
    });
    const shown = await published(slug);
    expect(shown.counts.map(({ key }) => key)).toEqual(['paid', 'how']);
    const paid = shown.counts[0]!.count!;
    expect(paid.options.map(({ votes }) => votes)).toEqual([21, 17]);
    const music = paid.branches.find(({ branches }) => branches.includes('music'))!;
    expect(music.cells).toEqual([null, null]);
    expect(paid.branches.filter(({ cells }) => cells.includes(null)).length).toBeGreaterThan(1);
    expect(shown.counts[1]!.count!.branches).toEqual([]);
    expect((await whole(slug)).counts.map(({ key }) => key)).toEqual(['paid', 'how', 'mood', 'words']);
    expect(await outcome(house.app.surveyResults.whole(house.member().actor, slug))).toBe(
      'access.not-allowed',
    );
    await house.app.publishSurvey.execute({ actor: house.manager.actor, surveyId: id, published: [] });
    expect((await published(slug)).withheld).toBe('unpublished');
  });

  it('say in words what many have in common, and the words themselves to the team alone', async () => {
    const { id, slug } = await house.ask();
    for (const [at, voter] of house.members(6).entries())
      await house.answer(id, voter, { ...BRIEF, words: [`Des délais trop longs, ${at}`] });
    await house.close(id);
    await house.app.publishSurvey.execute({ actor: house.manager.actor, surveyId: id, published: ['words'] });
    const shown = await published(slug);
    expect([shown.texts, shown.counts[0]!.themes]).toEqual([
      {},
      [
        { word: 'délais', count: 6 },
        { word: 'longs', count: 6 },
      ],
    ]);
    expect((await whole(slug)).texts['words']).toHaveLength(6);
  });

  it('hold answers in words by the hundred, in runs of the alphabet and never few, whatever came first', async () => {
    const { id, slug } = await house.ask({ anonymous: false });
    const said = Array.from(
      { length: 330 },
      (_, at) => `${at % 3 ? 'Autrement' : 'Délai'} ${(at * 7919) % 1009}`,
    );
    for (const words of said) await house.addWords(id, words);
    await Promise.all(Array.from({ length: 40 }, () => house.addWords(id, 'Non')));
    const all = [...said, ...Array<string>(40).fill('Non')].toSorted();
    const lots = await house.rows<{ answers: string[] }>(
      'select answers from engagement.survey_words where survey_id = $1 order by answers[1] collate "C"',
      [id],
    );
    expect(lots.flatMap(({ answers }) => answers)).toEqual(all);
    for (const { answers } of lots) {
      expect(answers.length).toBeGreaterThanOrEqual(50);
      expect(answers.length).toBeLessThanOrEqual(100);
    }
    expect(await outcome(inWords(slug, null))).toBe('engagement.survey-not-found');
    for (const voter of house.members(5)) await house.answer(id, voter);
    await house.close(id);
    const results = await whole(slug);
    expect(results.texts['words']).toEqual(all.slice(0, 20));
    expect(results.counts.find(({ key }) => key === 'words')).toMatchObject({
      answered: 370,
      themes: [
        { word: 'autrement', count: 220 },
        { word: 'délai', count: 110 },
      ],
    });
    expect(await everyPage((cursor) => inWords(slug, null, cursor))).toEqual(all);
    expect(await everyPage((cursor) => inWords(slug, 'délais', cursor))).toEqual(
      all.filter((one) => one.startsWith('Délai')),
    );
    expect(await outcome(inWords(slug, null, 'WyJ4Il0'))).toBe('cursor.broken');
    expect(await outcome(inWords(slug, null, null, 'paid'))).toBe('engagement.survey-not-found');
    expect(await outcome(inWords(slug, null, null, 'words', house.member().actor))).toBe(
      'access.not-allowed',
    );
  });

  it('count answers in words anew once one of them is changed', async () => {
    const { id, slug } = await house.ask();
    for (const voter of house.members(5)) await house.answer(id, voter, { ...BRIEF, words: ['Un délai'] });
    await house.close(id);
    const themes = async () => (await whole(slug)).counts.find(({ key }) => key === 'words')!.themes;
    expect(await themes()).toEqual([{ word: 'délai', count: 5 }]);
    await house.rows(`update engagement.survey_words set answers[1] = 'Rien' where survey_id = $1`, [id]);
    expect(await themes()).toEqual([]);
  });

  it('are all that is left a year after the end', async () => {
    const { id, slug } = await house.ask({ anonymous: false });
    for (const voter of house.members(5)) await house.answer(id, voter, { ...BRIEF, words: ['Well'] });
    await house.rows(
      `update engagement.survey set opened_at = now() - interval '400 days', closes_at = now() - interval '366 days' where id = $1`,
      [id],
    );
    await house.forget();
    for (const table of ['survey_response', 'survey_words', 'survey_turnout'])
      expect(await house.rows(`select 1 from engagement.${table} where survey_id = $1`, [id])).toEqual([]);
    expect((await whole(slug)).counts[0]!.answered).toBe(5);
  });

  it('that lay in one list lie in lots of much the same size, and no answer is lost', async () => {
    const [{ id }, { id: small }] = [await house.ask(), await house.ask()];
    const said = Array.from({ length: 250 }, (_, at) => `Réponse ${(at * 7919) % 1009}`).toSorted();
    const runs = async (sql: string) => {
      for (const statement of sql.split(';').filter((one) => one.trim() !== '')) await house.rows(statement);
    };
    await runs(`drop table engagement.survey_words; create table engagement.survey_words (
      survey_id uuid not null references engagement.survey, question text not null, answers text[] not null,
      primary key (survey_id, question))`);
    const put = `insert into engagement.survey_words (survey_id, question, answers) values ($1, 'words', $2)`;
    await house.rows(put, [id, said]);
    await house.rows(put, [small, ['Oui', 'Non']]);
    await runs(migration335AnswersInLots.sql);
    const lots = await house.rows<{ survey: string; answers: string[] }>(
      `select survey_id as survey, answers from engagement.survey_words order by answers[1] collate "C"`,
    );
    const of = (survey: string) => lots.filter((lot) => lot.survey === survey).map(({ answers }) => answers);
    expect(
      of(id)
        .map(({ length }) => length)
        .toSorted(),
    ).toEqual([83, 83, 84]);
    expect(of(id).flat()).toEqual(said);
    expect(of(small)).toEqual([['Non', 'Oui']]);
    await house.addWords(small, 'Peut-être');
    expect(
      await house.rows('select answers from engagement.survey_words where survey_id = $1', [small]),
    ).toEqual([{ answers: ['Non', 'Oui', 'Peut-être'] }]);
  });
});
