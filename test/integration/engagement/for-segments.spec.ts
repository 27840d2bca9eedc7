import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetRolls } from '#application/community/segments/forget-rolls';
import { CIRCLE_USES, type CircleUses } from '#application/shared/circle-uses';
import { CLOCK, IDS, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { SqlRolls } from '#infrastructure/community/segments/sql-rolls';
import type { AskedChallenge } from '#domain/engagement/challenges/challenge';
import type { PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import { outcome as codeOf } from './poll-house.ts';
import { SegmentHouse } from './segment-house.ts';

jest.setTimeout(60_000);
const DAY = 86_400_000;
let house: SegmentHouse;
beforeAll(async () => {
  house = await SegmentHouse.open();
});
afterAll(() => house.house.close());

const terms = (more: Partial<AskedTerms> = {}): AskedTerms => ({
  question: 'Which hour suits you best?',
  description: '',
  kind: 'single',
  options: ['Noon', 'Evening'],
  results: 'always',
  secret: true,
  audiences: ['members'],
  closesAt: new Date(Date.now() + 10 * DAY),
  ...more,
});
const ask = async (segment: string, more: Partial<AskedTerms> = {}) =>
  house.app.openPoll.execute({
    actor: await house.team(),
    ...terms({ audiences: [`segment:${segment}`], ...more }),
  });
const vote = async (pollId: PollId, id: string) =>
  house.app.castBallot.execute({ voter: await house.voter(id), pollId, version: 1, choices: [0] });

describe('a poll for a segment', () => {
  it('is voted in by those who were in it when it opened, whatever becomes of the segment and of them', async () => {
    const [one, two, ...others] = await house.members(5, 'music');
    const [stranger] = await house.members(1, 'writing');
    const segment = await house.segment('music');
    const poll = await ask(segment);
    expect(others).toHaveLength(3);
    await vote(poll.id, one!);
    expect(await codeOf(vote(poll.id, stranger!))).toBe('engagement.poll-not-found');

    await house.change(segment, 'writing');
    await house.rows(`update community.member set branches = '{film}' where id = $1`, [two]);
    await house.follow();
    await vote(poll.id, two!);
    expect(await codeOf(vote(poll.id, stranger!))).toBe('engagement.poll-not-found');

    await house.remove(segment);
    await vote(poll.id, others[0]!);
    const { asked, votes } = await house.app.pollPage.execute(await house.voter(others[1]!), poll.slug);
    expect({ asked, votes }).toEqual({ asked: true, votes: 3 });
  });

  it('is in the lists of those whom it asks and of the team, which has no vote in it', async () => {
    const [one] = await house.members(5, 'photography');
    const [stranger] = await house.members(1, 'writing');
    const poll = await ask(await house.segment('photography', 'Who take pictures'));
    const sees = async (voter: Parameters<typeof house.app.pollList.execute>[0]) => {
      const { items } = await house.app.pollList.execute(voter, { state: 'open', cursor: null });
      return items.some(({ id }) => id === poll.id);
    };
    const team = { actor: await house.team(), memberSince: null, branchesSince: {} };
    expect(await sees(await house.voter(one!))).toBe(true);
    expect(await sees(await house.voter(stranger!))).toBe(false);
    expect(await sees(team)).toBe(true);
    expect((await house.app.pollPage.execute(team, poll.slug)).asked).toBe(false);
    const refused = house.app.castBallot.execute({ voter: team, pollId: poll.id, version: 1, choices: [0] });
    expect(await codeOf(refused)).toBe('engagement.poll-not-asked');
  });

  it('asks nobody of a few in secret, nor of none, nor what is gone, nor what the asker may not', async () => {
    const few = await house.segment('visual_arts', 'Few');
    expect(await codeOf(ask(few, { secret: false }))).toBe('engagement.segment-too-small');
    const [member] = await house.members(4, 'visual_arts');
    expect(await codeOf(ask(few))).toBe('engagement.segment-too-small');
    const named = await ask(few, { secret: false });
    await vote(named.id, member!);
    expect(await codeOf(ask('0199eeee-0000-7000-8000-0000000000aa'))).toBe('engagement.segment-gone');
    expect(await codeOf(ask('photographers'))).toBe('field.choice');
    const { actor } = await house.voter(member!, ['poll.create', 'poll.manage']);
    const asked = house.app.openPoll.execute({ actor, ...terms({ audiences: [`segment:${few}`] }) });
    expect(await codeOf(asked)).toMatch(/asker-too-new|segment-not-own/);
  });

  it('does not become secret among a few before the first vote, and keeps its roll as it is changed', async () => {
    const few = await house.segment('visual_arts', 'Still few');
    const poll = await ask(few, { secret: false });
    const audiences = await house.audiencesOf('poll', poll.id);
    const actor = await house.team();
    const change = (more: Partial<AskedTerms>) =>
      house.app.changePoll.execute({
        actor,
        pollId: poll.id,
        ...terms({ audiences, secret: false, ...more }),
      });
    expect(await codeOf(change({ secret: true }))).toBe('engagement.segment-too-small');
    await change({ question: 'Which hour suits you worst?' });
    expect(await house.audiencesOf('poll', poll.id)).toEqual(audiences);
  });

  it('asks them again once a rewriting is undone, however long it stood', async () => {
    const [one] = await house.members(5, 'music');
    const [other] = await house.members(1, 'writing');
    const poll = await ask(await house.segment('music', 'Asked before'));
    await house.app.changePoll.execute({
      actor: await house.team(other),
      pollId: poll.id,
      reason: 'It is for everybody.',
      ...terms({ secret: false }),
    });
    expect(await house.audiencesOf('poll', poll.id)).toEqual(['members']);
    await house.rows(`update community.roll set drawn_at = now() - interval '2 days'`);
    await house.forget();
    await house.overturn(poll.id);
    const { asked } = await house.app.pollPage.execute(await house.voter(one!), poll.slug);
    expect(asked).toBe(true);
  });
});

describe('a survey for a segment', () => {
  const draft = async (segment: string, anonymous: boolean) => {
    const actor = await house.team();
    const { id } = await house.app.draftSurvey.execute({
      actor,
      title: 'How it went',
      intro: '',
      anonymous,
      quotas: {},
      pageTitles: ['You'],
      audiences: [`segment:${segment}`],
    });
    const question = {
      kind: 'scale',
      label: 'Your mood?',
      required: true,
      options: [],
      from: 1,
      to: 5,
    } as const;
    await house.app.writeQuestion.execute({
      actor,
      surveyId: id,
      key: 'mood',
      page: 0,
      version: 1,
      question: { ...question, when: [] },
    });
    return id;
  };
  const open = async (surveyId: Awaited<ReturnType<typeof draft>>) =>
    house.app.openSurvey.execute({
      actor: await house.team(),
      surveyId,
      closesAt: new Date(Date.now() + 10 * DAY),
    });
  const answer = async (surveyId: Awaited<ReturnType<typeof draft>>, id: string) => {
    const voter = await house.voter(id);
    const given = [{ question: 'mood', values: ['3'] }];
    await house.app.answerSurvey.execute({ voter, surveyId, given, whole: true });
  };

  it('follows its segment until it opens, invites those on it then, and asks them alone', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    await house.members(5, 'music');
    const segment = await house.segment('music', 'Musicians of today');
    const id = await draft(segment, true);
    const [late] = await house.members(1, 'music');
    await open(id);
    const [later] = await house.members(1, 'music');
    await house.follow();
    await answer(id, late!);
    expect(await codeOf(answer(id, later!))).toBe('engagement.survey-not-found');
    const invite = { actor: await house.team(), surveyId: id };
    expect(await house.app.inviteToSurvey.execute(invite)).toEqual({ invited: 6 });
  });

  it('is not weighted: nobody knows how many people of each branch a segment stands for', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    await house.rows(
      `insert into engagement.population (counted_on, branch, people)
       values ('2026-01-01', 'music', 900), ('2026-01-01', 'film', 100) on conflict do nothing`,
    );
    const musicians = await house.members(5, 'music');
    const id = await draft(await house.segment('music', 'Musicians who are asked'), true);
    await open(id);
    for (const member of musicians) {
      await answer(id, member);
      await house.app.handInSurvey.execute({ voter: await house.voter(member), surveyId: id });
    }
    const actor = await house.team();
    await house.app.closeSurvey.execute({ actor, surveyId: id });
    const { slug } = await house.app.surveyPage.execute(await house.voter(musicians[0]!), id);
    const { populationOn, counts } = await house.app.surveyResults.whole(actor, slug);
    expect({ populationOn, answered: counts[0]!.answered }).toEqual({ populationOn: null, answered: 5 });
  });

  it('that is anonymous does not open once few are left, and its copy is drawn anew', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const [gone] = await house.members(5, 'writing');
    const segment = await house.segment('writing', 'Writers of today');
    const id = await draft(segment, true);
    await house.rows(`update community.member set branches = '{}' where id = $1`, [gone]);
    expect(await codeOf(open(id))).toBe('engagement.segment-too-small');
    await house.members(1, 'writing');
    await open(id);
    const before = await house.audiencesOf('survey', id);
    const copy = await house.app.copySurvey.execute({ actor: await house.team(), surveyId: id });
    const [staff, roll] = await house.audiencesOf('survey', copy.id);
    expect(staff).toBe('staff');
    expect(before).not.toContain(roll);
    expect(await house.audiencesOf('survey', id)).toEqual(before);
    const [other] = await house.members(1, 'writing');
    const { actor } = await house.voter(other!, ['survey.manage']);
    expect(await codeOf(house.app.copySurvey.execute({ actor, surveyId: id }))).toBe(
      'engagement.segment-not-own',
    );
  });
});

describe('a product test for a segment', () => {
  it('that runs stays its testers’ own once the segment moved on, to go through and to leave', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const [tester] = await house.members(1, 'photography');
    const segment = await house.segment('photography', 'Photographers of then');
    const actor = await house.team();
    const trialId = await house.app.saveTrial.execute({
      actor,
      trialId: null,
      terms: {
        title: 'A new simulator',
        goal: 'To see where people hesitate in it.',
        sought: '',
        seats: 20,
        quotas: {},
        audiences: [`segment:${segment}`],
        confidentiality: 'I keep to myself what I see in this test.',
        tasks: [{ title: 'Open it', steps: 'Do as it says.', expected: '' }],
      },
    });
    await house.app.leadTrial.execute({ actor, trialId, state: 'recruiting', report: '' });
    await house.app.joinTrial.execute({ voter: await house.voter(tester!), trialId, promised: 1 });
    await house.app.leadTrial.execute({ actor, trialId, state: 'running', report: '' });
    await house.change(segment, 'music', 'Musicians who came after');
    const { actor: moved } = await house.voter(tester!);
    expect((await house.app.trialPage.execute(moved, trialId)).tasks).toHaveLength(1);
    await house.app.leaveTrial.execute({ actor: moved, trialId });
    expect(await codeOf(house.app.trialPage.execute(moved, trialId))).toBe('engagement.trial-not-found');
  });

  it('takes in who comes into it while it recruits, and nobody beside it', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const segment = await house.segment('photography', 'Photographers of today');
    const actor = await house.team();
    const trialId = await house.app.saveTrial.execute({
      actor,
      trialId: null,
      terms: {
        title: 'A new simulator',
        goal: 'To see where people hesitate in it.',
        sought: '',
        seats: 20,
        quotas: {},
        audiences: [`segment:${segment}`],
        confidentiality: 'I keep to myself what I see in this test.',
        tasks: [{ title: 'Open it', steps: 'Do as it says.', expected: '' }],
      },
    });
    await house.app.leadTrial.execute({ actor, trialId, state: 'recruiting', report: '' });
    const [came] = await house.members(1, 'photography');
    const [stranger] = await house.members(1, 'music');
    const join = async (id: string) =>
      house.app.joinTrial.execute({ voter: await house.voter(id), trialId, promised: 1 });
    expect(await codeOf(join(came!))).toBe('engagement.trial-not-found');
    await house.follow();
    expect(await join(came!)).toEqual({ seated: true });
    expect(await codeOf(join(stranger!))).toBe('engagement.trial-not-found');
  });
});

describe('a roll that something is asked of', () => {
  const trialTerms = (audiences: readonly string[]) => ({
    title: 'A new form',
    goal: 'To see where people hesitate in it.',
    sought: '',
    seats: 20,
    quotas: {},
    audiences,
    confidentiality: 'I keep to myself what I see in this test.',
    tasks: [{ title: 'Open it', steps: 'Do as it says.', expected: '' }],
  });
  const surveyTerms = (audiences: readonly string[]) => ({
    title: 'How it went',
    intro: '',
    anonymous: false,
    quotas: {},
    pageTitles: ['You'],
    audiences,
  });
  const challenge = (audience: string): AskedChallenge => ({
    title: 'Of others',
    description: 'Help.',
    event: 'answer.helped',
    goal: 2,
    period: 'month',
    side: 'each',
    branch: null,
    from: '2020-01-01',
    until: null,
    audience,
  });
  const rollOf = (audiences: readonly string[]) => audiences.find((one) => one.startsWith('segment:'))!;

  it('is none to ask anything else of for who composes no segments', async () => {
    await house.members(5, 'music');
    const [id] = await house.members(1, 'writing');
    const poll = await ask(await house.segment('music', 'Known by a poll'));
    const roll = rollOf(await house.audiencesOf('poll', poll.id));
    const { actor } = await house.voter(id!, ['trial.manage', 'survey.manage', 'engagement.manage']);
    const { app } = house;
    const tried = [
      app.saveTrial.execute({ actor, trialId: null, terms: trialTerms([roll]) }),
      app.draftSurvey.execute({ actor, ...surveyTerms([roll]) }),
      app.saveChallenge.execute({ actor, key: null, asked: challenge(roll), note: 'To try', version: 0 }),
    ];
    for (const one of tried) expect(await codeOf(one)).toBe('engagement.segment-not-own');
    const own = await app.saveTrial.execute({ actor, trialId: null, terms: trialTerms(['members']) });
    const changed = app.saveTrial.execute({ actor, trialId: own, version: 1, terms: trialTerms([roll]) });
    expect(await codeOf(changed)).toBe('engagement.segment-not-own');
  });

  it('still follows for what it was drawn for, and is drawn anew for a survey that opens', async () => {
    await house.members(5, 'music');
    const segment = await house.segment('music', 'Followed by a test');
    const actor = await house.team();
    const { app } = house;
    const trialId = await app.saveTrial.execute({
      actor,
      trialId: null,
      terms: trialTerms([`segment:${segment}`]),
    });
    const audiences = await house.audiencesOf('trial', trialId);
    const { id: surveyId } = await app.draftSurvey.execute({ actor, ...surveyTerms([rollOf(audiences)]) });
    const drawn = await house.audiencesOf('survey', surveyId);
    expect(rollOf(drawn)).not.toBe(rollOf(audiences));
    const question = {
      kind: 'scale',
      label: 'Your mood?',
      required: true,
      options: [],
      from: 1,
      to: 5,
    } as const;
    await app.writeQuestion.execute({
      actor,
      surveyId,
      key: 'mood',
      page: 0,
      version: 1,
      question: { ...question, when: [] },
    });
    await app.openSurvey.execute({ actor, surveyId, closesAt: new Date(Date.now() + 10 * DAY) });
    const follows = async (audience: string) =>
      (await house.rows(`select follows from community.roll where id = $1`, [audience.slice(8)]))[0];
    expect(await follows(rollOf(audiences))).toEqual({ follows: true });
    expect(await follows(rollOf(drawn))).toEqual({ follows: false });

    const [id] = await house.members(1, 'writing');
    const agent = await house.voter(id!, ['trial.manage']);
    await app.saveTrial.execute({ actor: agent.actor, trialId, version: 1, terms: trialTerms(audiences) });
    expect(await house.audiencesOf('trial', trialId)).toEqual(audiences);
  });
});

describe('a challenge for a segment', () => {
  const running = async (id: string) => {
    const { actor } = await house.voter(id);
    return (await house.app.challenges.running(actor, [])).map(({ title }) => title);
  };

  it('is shown to who is in it now, and to nobody else', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const [inIt] = await house.members(1, 'film');
    const [stranger] = await house.members(1, 'music');
    const segment = await house.segment('film', 'Film makers of today');
    const actor = await house.team();
    const asked: AskedChallenge = {
      title: 'For some',
      description: 'Help.',
      event: 'answer.helped',
      goal: 2,
      period: 'month',
      side: 'together',
      branch: null,
      from: '2020-01-01',
      until: null,
      audience: `segment:${segment}`,
    };
    const key = await house.app.saveChallenge.execute({
      actor,
      key: null,
      asked,
      note: 'To try',
      version: 0,
    });
    expect(await running(inIt!)).toEqual(['For some']);
    expect(await running(stranger!)).toEqual([]);
    await house.change(segment, 'music');
    expect(await running(inIt!)).toEqual([]);
    expect(await running(stranger!)).toEqual(['For some']);
    const { audience, version } = await house.app.challenges.one(actor, key);
    await house.app.saveChallenge.execute({
      actor,
      key,
      asked: { ...asked, audience },
      note: 'Again',
      version,
    });
    expect((await house.app.challenges.one(actor, key)).audience).toBe(audience);
    await ask(segment, { secret: false });
    const uses = await house.house.app.members.segmentUses.execute(actor, segment);
    expect(uses).toHaveLength(2);
    expect(uses).toEqual(
      expect.arrayContaining([
        { what: 'challenges', count: 1 },
        { what: 'polls', count: 1 },
      ]),
    );
  });
});

describe('rolls', () => {
  it('of one segment follow it together: it is looked through once', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const segment = await house.segment('photography', 'Followed twice');
    const { sql } = house.house.database;
    const ids = { next: () => randomUUID() as never };
    const rolls = new SqlRolls(sql, ids, { now: () => new Date() });
    const [one, two] = [await rolls.draw(segment, true), await rolls.draw(segment, true)];
    const [late] = await house.members(1, 'photography');
    const asked = jest.spyOn(sql, 'rowsOnce');
    await rolls.follow(segment);
    const written = asked.mock.calls.filter(([text]) => text.includes('into community.roll_member'));
    asked.mockRestore();
    expect(written).toHaveLength(1);
    const members = await house.rows<{ id: string }>(
      `select member_id as id from community.roll_member where roll_id = any($1::uuid[])`,
      [[one!.id, two!.id]],
    );
    expect(members).toEqual([{ id: late }, { id: late }]);
    await rolls.forget([one!.id, two!.id]);
  });

  it('that somebody takes up again while the sweep goes over them are drawn anew, and nothing names one that is gone', async () => {
    await house.members(5, 'music');
    const poll = await ask(await house.segment('music', 'Taken up again'));
    const audiences = await house.audiencesOf('poll', poll.id);
    const actor = await house.team();
    const askThese = (whom: readonly string[]) =>
      house.app.changePoll.execute({ actor, pollId: poll.id, ...terms({ audiences: [...whom] }) });
    await askThese(['members']);
    await house.rows(`update community.roll set drawn_at = now() - interval '2 days'`);
    const taken = takenFrom(house.house.container);
    const uses: CircleUses = {
      of: async (circles) => {
        const found = await taken(CIRCLE_USES).of(circles);
        if (circles.some((circle) => audiences.includes(circle))) await askThese(audiences);
        return found;
      },
    };
    const rolls = new SqlRolls(house.house.database.sql, taken(IDS), taken(CLOCK));
    await new ForgetRolls(rolls, uses, taken(CLOCK), taken(UNIT_OF_WORK)).execute();
    const named = await house.audiencesOf('poll', poll.id);
    expect(named).not.toEqual(audiences);
    expect(named).toEqual(['staff', expect.stringMatching(/^segment:/)]);
    const there = await house.rows(`select from community.roll where 'segment:' || id = any($1::text[])`, [
      [...named, ...audiences],
    ]);
    expect(there).toHaveLength(1);
  });

  it('that nothing asks are forgotten after a day, those that something asks stay', async () => {
    const before = await house.rows<{ id: string }>(`select id from community.roll order by id`);
    const segment = await house.segment('music', 'For a moment');
    await house.rows(
      `insert into community.roll (id, segment_id, name, follows, drawn_at) values (gen_random_uuid(), $1, 'Unused', true, now())`,
      [segment],
    );
    await house.forget();
    expect(await house.rows(`select id from community.roll`)).toHaveLength(before.length + 1);
    await house.rows(`update community.roll set drawn_at = now() - interval '2 days'`);
    await house.forget();
    const left = await house.rows<{ id: string }>(`select id from community.roll order by id`);
    expect(left).toEqual(before);
  });
});
