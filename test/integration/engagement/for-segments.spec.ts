import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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
  ...{
    question: 'Which hour suits you best?',
    description: '',
    kind: 'single',
    options: ['Noon', 'Evening'],
  },
  ...{ results: 'always', secret: true, audiences: ['members'], closesAt: new Date(Date.now() + 10 * DAY) },
  ...more,
});
const ask = async (segment: string, more: Partial<AskedTerms> = {}) =>
  house.app.openPoll.execute({
    ...{ actor: await house.team(), ...terms({ audiences: [`segment:${segment}`], ...more }) },
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
    const team = { actor: await house.team(), branchesSince: {} };
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
        ...{ actor, pollId: poll.id, ...terms({ audiences, secret: false, ...more }) },
      });
    expect(await codeOf(change({ secret: true }))).toBe('engagement.segment-too-small');
    await change({ question: 'Which hour suits you worst?' });
    expect(await house.audiencesOf('poll', poll.id)).toEqual(audiences);
  });
});

describe('a survey for a segment', () => {
  const draft = async (segment: string, anonymous: boolean) => {
    const actor = await house.team();
    const { id } = await house.app.draftSurvey.execute({
      ...{ actor, title: 'How it went', intro: '', anonymous, quotas: {}, pageTitles: ['You'] },
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
      ...{ actor, surveyId: id, key: 'mood', page: 0, version: 1, question: { ...question, when: [] } },
    });
    return id;
  };
  const open = async (surveyId: Awaited<ReturnType<typeof draft>>) =>
    house.app.openSurvey.execute({
      ...{ actor: await house.team(), surveyId, closesAt: new Date(Date.now() + 10 * DAY) },
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
  });
});

describe('a product test for a segment', () => {
  it('takes in who comes into it while it recruits, and nobody beside it', async () => {
    await house.rows(`update community.member set branches = '{}'`);
    const segment = await house.segment('photography', 'Photographers of today');
    const actor = await house.team();
    const trialId = await house.app.saveTrial.execute({
      ...{ actor, trialId: null },
      terms: {
        ...{ title: 'A new simulator', goal: 'To see where people hesitate in it.', sought: '', seats: 20 },
        ...{ quotas: {}, audiences: [`segment:${segment}`] },
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
      ...({
        title: 'For some',
        description: 'Help.',
        event: 'answer.helped',
        goal: 2,
        period: 'month',
      } as const),
      ...({
        side: 'together',
        branch: null,
        from: '2020-01-01',
        until: null,
        audience: `segment:${segment}`,
      } as const),
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
