import { SENT_TWICE_MINUTES } from '#domain/shared/sent-twice';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import type { TrialId } from '#domain/engagement/trials/ids';
import { signedIn, visitor } from '../../support/actors.ts';
import { maskedBy } from '../../support/masked-in.ts';
import { outcome } from './poll-house.ts';
import { TrialHouse } from './trial-house.ts';

jest.setTimeout(120_000);
let house: TrialHouse;
beforeAll(async () => {
  house = await TrialHouse.open();
});
afterAll(() => house.close());

const seatsOf = (id: TrialId) =>
  house.rows<{ seat: number; branch: string | null }>(
    'select seat, branch from engagement.tester where trial_id = $1 and seat is not null order by seat',
    [id],
  );
const page = (actor = house.member(), id: string) => house.trials.trialPage.execute(actor, id);
const anything = { kind: null, state: null, cursor: null };

const terms = (title: string) => ({
  title,
  goal: 'To see where people hesitate in it.',
  sought: '',
  seats: 20,
  quotas: {},
  audiences: ['members'],
  confidentiality: 'I keep it to myself until the announcement.',
  tasks: [{ title: 'Open it', steps: 'Do as it says.', expected: '' }],
});

describe('a product test', () => {
  it('is read back by the team as it was drafted, and unknown to everybody else', async () => {
    const id = await house.draft({ seats: 5, quotas: { music: 2 } });
    const read = await page(house.agent(), id);
    expect(read).toMatchObject({
      id,
      title: 'A new simulator',
      state: 'draft',
      seats: 5,
      taken: 0,
      quotas: { music: 2 },
      own: null,
      promiseVersion: 1,
      taskCount: 2,
      report: null,
      tester: null,
      audiences: ['members'],
      tasks: [{ title: 'Open it', steps: 'Do as it says.', expected: '' }, { title: 'Read it' }],
    });
    expect(await outcome(page(house.member(), id))).toBe('engagement.trial-not-found');
    expect(await outcome(house.join(id, house.member()))).toBe('engagement.trial-not-found');
    expect(await outcome(page(house.member(), read.slug))).toBe('engagement.trial-not-found');
    expect(await outcome(house.lead(id, 'recruiting', house.member()))).toBe('access.not-allowed');
    expect(await outcome(house.lead(id, 'running'))).toBe('engagement.trial-not-now');
  });

  it('never gives more seats than there are to 200 who come at once; the others wait in line', async () => {
    const id = await house.recruiting({ seats: 20 });
    const told = await Promise.all(Array.from({ length: 200 }, () => house.join(id, house.member())));
    expect(told.filter(({ seated }) => seated)).toHaveLength(20);
    expect((await seatsOf(id)).map(({ seat }) => seat)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(await house.trials.trialReport.execute(house.agent(), id)).toMatchObject({
      testers: 20,
      waiting: 180,
    });
    await expect(
      house.rows(
        `insert into engagement.tester (id, trial_id, member_id, applied_at, seat, promised_version, promised_at)
         values (gen_random_uuid(), $1, gen_random_uuid(), now(), 20, 1, now())`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'tester_seat' });
  });

  it('gives no branch more seats than its quota, whoever comes at once', async () => {
    const id = await house.recruiting({ seats: 10, quotas: { music: 3, film: 2 } });
    const branches = ['music', 'film', 'writing'];
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => house.join(id, house.member(), [branches[at % 3]!])),
    );
    const seats = await seatsOf(id);
    const count = (branch: string) => seats.filter((each) => each.branch === branch).length;
    expect(seats).toHaveLength(10);
    expect(count('music')).toBeLessThanOrEqual(3);
    expect(count('film')).toBeLessThanOrEqual(2);
  });

  it('takes one who asks fifty times at once in once', async () => {
    const id = await house.recruiting({ seats: 20 });
    const member = house.member();
    await Promise.all(Array.from({ length: 50 }, () => outcome(house.join(id, member))));
    expect(await seatsOf(id)).toHaveLength(1);
  });

  it('gives a seat that comes free to the first who waits and whose branch has room', async () => {
    const id = await house.recruiting({ seats: 2, quotas: { music: 1 } });
    const [first, second, third, fourth] = [house.member(), house.member(), house.member(), house.member()];
    await house.join(id, first, ['music']);
    await house.join(id, second, ['film']);
    expect(await house.join(id, third, ['music'])).toEqual({ seated: false });
    expect(await house.join(id, fourth, ['writing'])).toEqual({ seated: false });
    await house.trials.leaveTrial.execute({ actor: second, trialId: id });
    expect(await seatsOf(id)).toEqual([
      { seat: 1, branch: 'music' },
      { seat: 2, branch: 'writing' },
    ]);
    expect(await outcome(house.trials.leaveTrial.execute({ actor: second, trialId: id }))).toBe(
      'engagement.no-tester',
    );
    await house.trials.leaveTrial.execute({ actor: first, trialId: id });
    expect(await seatsOf(id)).toMatchObject([{ branch: 'music' }, { branch: 'writing' }]);
    expect(await house.join(id, first, ['music'])).toEqual({ seated: false });
  });

  it('has nothing masked brought back by the form in which an answer was begun', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    await house.join(id, tester);
    await house.lead(id, 'running');
    const feedbackId = await house.say(id, tester);
    const answer = 'Thank you, Zelphirine Ocanary.';
    const said = { actor: house.agent(), feedbackId, state: 'kept', duplicateOf: null };
    const triage = (version: number, words = answer) =>
      outcome(house.trials.triageFeedback.execute({ ...said, version, answer: words }));
    expect(await triage(1)).toBe('done');
    const read = async () =>
      (await house.trials.trialFeedback.execute(house.agent(), id, anything)).items[0]!;
    const open = await read();
    expect(open).toMatchObject({ version: 2, answer });
    expect(await maskedBy(house.house, 'engagement.trial_feedback', 'Zelphirine Ocanary')).toHaveLength(1);
    expect(await triage(open.version)).toBe('shared.changed-meanwhile');
    const now = await read();
    expect(now.answer).toBe('Thank you, […].');
    expect(await triage(now.version, now.answer!)).toBe('done');
  });

  it('is told of to those who test it, each thing once: a seat, its start, an answer, what it brought', async () => {
    const id = await house.recruiting({ seats: 1 });
    const [first, waiting] = [house.member(), house.member()];
    for (const each of [first, waiting]) await house.join(id, each);
    await house.trials.leaveTrial.execute({ actor: first, trialId: id });
    await house.lead(id, 'running');
    const feedbackId = await house.say(id, waiting);
    for (const [version, state] of ['kept', 'done'].entries())
      await house.trials.triageFeedback.execute({
        actor: house.agent(),
        feedbackId,
        version: version + 1,
        state,
        duplicateOf: null,
        answer: `Thank you, we look into it: ${state}.`,
      });
    await house.lead(id, 'closed');
    await house.lead(id, 'reported');
    const told = await house.rows(
      `select payload ->> 'news' as news, payload -> 'memberIds' as members from platform.outbox
       where name = 'engagement.trial-told.v1' and payload ->> 'trialId' = $1 order by position`,
      [id],
    );
    expect(told).toEqual(
      ['seated', 'started', 'answered', 'reported'].map((news) => ({ news, members: [waiting.memberId] })),
    );
    await house.known([waiting]);
    for (let twice = 0; twice < 2; twice++) await house.notify(id);
    expect(
      await house.rows(
        `select kind, piece_state as state from community.notification where member_id = $1 order by told_at, id`,
        [waiting.memberId],
      ),
    ).toEqual(['seated', 'started', 'answered', 'reported'].map((state) => ({ kind: 'trial', state })));
    expect(await house.trials.trialTitles.execute(waiting, [id])).toEqual(
      new Map([[id, expect.any(String)]]),
    );
    expect(await house.trials.trialTitles.execute(visitor(), [id])).toEqual(new Map());
  });

  it('is known to those it is for while it recruits, then to its testers alone, then for what it brought', async () => {
    const id = await house.recruiting({ seats: 1 });
    const [tester, waiting, other] = [house.member(), house.member(), house.member()];
    await house.join(id, tester);
    await house.join(id, waiting);
    const known = (actor = other) => outcome(page(actor, id));
    const listed = async (actor = other) =>
      (await house.trials.trialList.execute(actor, { state: null, mine: false, cursor: null })).items.some(
        (one) => one.id === id,
      );
    expect([await known(), await listed(), await known(visitor())]).toEqual([
      'done',
      true,
      'engagement.trial-not-found',
    ]);
    expect((await page(tester, id)).tasks).toBeNull();
    await house.lead(id, 'running');
    expect([await known(), await listed(), await listed(tester)]).toEqual([
      'engagement.trial-not-found',
      false,
      true,
    ]);
    expect((await page(tester, id)).tasks).toHaveLength(2);
    expect((await page(waiting, id)).tasks).toBeNull();
    for (const act of [
      house.tell(id, other, 1),
      house.tell(id, waiting, 1),
      house.say(id, other),
      house.say(id, waiting),
    ])
      expect(await outcome(act)).toBe('engagement.no-tester');
    expect(await outcome(house.trials.trialFeedback.execute(other, id, anything))).toBe(
      'engagement.trial-not-found',
    );
    await house.lead(id, 'closed');
    expect(await known()).toBe('engagement.trial-not-found');
    expect(await outcome(house.tell(id, tester, 1))).toBe('engagement.trial-not-now');
    await house.lead(id, 'reported');
    expect(await page(other, id)).toMatchObject({ report: 'What we learned from all of you.', tasks: null });
  });

  const testersOf = async (id: TrialId) =>
    (
      await house.rows<{ memberId: string }>(
        `select member_id as "memberId" from engagement.tester where trial_id = $1 and seat is not null order by seat`,
        [id],
      )
    ).map(({ memberId }) => memberId);

  it('gives the seat of who is excluded to who waits, and them the next that is free once they are back', async () => {
    const id = await house.recruiting({ seats: 1 });
    const [first, out, second, third] = [house.member(), house.member(), house.member(), house.member()];
    for (const each of [first, out, second, third]) await house.join(id, each);
    await house.excluded(out);
    for (let twice = 0; twice < 2; twice++) await house.excluded(first);
    expect(await testersOf(id)).toEqual([second.memberId]);
    expect(await house.trials.trialReport.execute(house.agent(), id)).toMatchObject({ waiting: 1 });
    await house.excluded(first, false);
    expect(await testersOf(id)).toEqual([second.memberId]);
    await house.trials.leaveTrial.execute({ actor: second, trialId: id });
    expect(await testersOf(id)).toEqual([first.memberId]);
  });

  it('gives the seat of who left the group that it is for to the first who is still in it', async () => {
    const id = await house.recruiting({ seats: 1, audiences: ['group:panel'] });
    const inside = () => house.member([], 'member', ['group:panel']);
    const [first, former, second] = [inside(), inside(), inside()];
    for (const each of [first, former, second]) {
      await house.grouped(each, 'panel', true);
      await house.join(id, each);
    }
    await house.rows(`update community.member set groups = '{}' where id = $1`, [former.memberId]);
    await house.grouped(first, 'panel', false);
    expect(await testersOf(id)).toEqual([second.memberId]);
    await house.trials.leaveTrial.execute({ actor: second, trialId: id });
    expect(await testersOf(id)).toEqual([]);
    await house.grouped(first, 'panel', true);
    expect(await testersOf(id)).toEqual([first.memberId]);
  });

  it('lets who left its group in again where it is for all since, by its team or by themselves', async () => {
    const id = await house.recruiting({ seats: 2, audiences: ['group:panel'] });
    const [former, other] = [
      house.member([], 'member', ['group:panel']),
      house.member([], 'member', ['group:panel']),
    ];
    for (const each of [former, other]) {
      await house.grouped(each, 'panel', true);
      await house.join(id, each);
      await house.rows(`update community.member set groups = '{}' where id = $1`, [each.memberId]);
      await house.grouped(each, 'panel', false);
    }
    expect(await testersOf(id)).toEqual([]);
    await house.excluded(other);
    await house.rows(`update community.member set status = 'banned' where id = $1`, [other.memberId]);
    await house.change(id, { seats: 2, audiences: ['members'] });
    expect(await testersOf(id)).toEqual([former.memberId]);
    await house.rows(`update engagement.tester set seat = null, kept_out_at = now() where trial_id = $1`, [
      id,
    ]);
    expect(await house.join(id, former)).toEqual({ seated: true });
    expect(await testersOf(id)).toEqual([former.memberId]);
  });

  it('gives the seat of who closed their account to the first who waits and is not excluded', async () => {
    const id = await house.recruiting({ seats: 1 });
    const [first, excluded, second] = [house.member(), house.member(), house.member()];
    for (const each of [first, excluded, second]) await house.join(id, each);
    await house.rows(`update community.member set status = 'banned' where id = $1`, [excluded.memberId]);
    await house.gone(first);
    expect(await testersOf(id)).toEqual([second.memberId]);
    await house.gone(first);
    expect(await testersOf(id)).toEqual([second.memberId]);
  });

  it('is kept by a segment for who came by it alone, where it is for a group too', async () => {
    const id = await house.recruiting({ seats: 2 });
    const roll = 'segment:0199eeee-0000-7000-8000-000000000001';
    await house.rows(`update engagement.trial set audiences = $2 where id = $1`, [id, ['group:panel', roll]]);
    const byGroup = house.member([], 'member', ['group:panel']);
    const bySegment = house.member([], 'member', [roll]);
    for (const each of [byGroup, bySegment]) await house.join(id, each);
    await house.lead(id, 'running');
    const outside = ({ memberId }: Actor) => signedIn(memberId!, { grants: [['trial.join', 'everywhere']] });
    expect(await outcome(page(outside(byGroup), id))).toBe('engagement.trial-not-found');
    expect(await outcome(house.tell(id, outside(byGroup), 1))).toBe('engagement.trial-not-found');
    expect(await outcome(page(outside(bySegment), id))).toBe('done');
    expect(await outcome(house.tell(id, outside(bySegment), 1))).toBe('done');
  });

  it('keeps its tasks from a tester who left the group that it is for', async () => {
    const id = await house.recruiting({ seats: 1, audiences: ['group:panel'] });
    const tester = house.member([], 'member', ['public', 'members', 'group:panel']);
    await house.join(id, tester);
    await house.lead(id, 'running');
    expect((await page(tester, id)).tasks).toHaveLength(2);
    const outside = signedIn(tester.memberId!, {
      audiences: ['public', 'members'],
      grants: [
        ['topic.read', 'everywhere'],
        ['trial.join', 'everywhere'],
      ],
    });
    expect(await outcome(page(outside, id))).toBe('engagement.trial-not-found');
    for (const act of [house.tell(id, outside, 1), house.say(id, outside), house.join(id, outside)])
      expect(await outcome(act)).toBe('engagement.trial-not-found');
    const mine = { state: null, mine: true, cursor: null };
    expect((await house.trials.trialList.execute(outside, mine)).items).toEqual([]);
    const seat = await house.trials.ownSeat.execute(outside, id);
    const unseen = (actor: Actor) => house.trials.unseenSeats.execute(actor);
    expect([await unseen(outside), await unseen(tester), await unseen(visitor())]).toEqual([[seat], [], []]);
    expect(await house.trials.ownSeat.execute(outside, seat.slug)).toEqual({ ...seat, id });
    await house.trials.leaveTrial.execute({ actor: outside, trialId: id });
    expect(await outcome(house.trials.ownSeat.execute(outside, seat.slug))).toBe('engagement.no-tester');
    expect(await outcome(house.trials.ownSeat.execute(visitor(), id))).toBe('engagement.no-tester');
    expect(await outcome(house.trials.ownSeat.execute(outside, '\0'))).toBe('engagement.no-tester');
  });

  it('is for some branches or groups alone, where it says so', async () => {
    const id = await house.recruiting({ audiences: ['group:panel'] });
    expect(await outcome(page(house.member(), id))).toBe('engagement.trial-not-found');
    const invited = house.member([], 'member', ['group:panel']);
    expect(await outcome(page(invited, id))).toBe('done');
    expect(await house.join(id, invited)).toEqual({ seated: true });
    expect(await outcome(house.join(id, house.member()))).toBe('engagement.trial-not-found');
  });

  it('shows nothing and takes nothing until a changed promise is made anew', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    expect(await outcome(house.join(id, tester, ['music'], 2))).toBe('engagement.promise-changed');
    await house.join(id, tester);
    const save = { actor: house.agent(), trialId: id, version: 2, terms: terms('A new simulator') };
    await house.trials.saveTrial.execute(save);
    await house.lead(id, 'running');
    expect((await page(tester, id)).tasks).toBeNull();
    expect(await outcome(house.tell(id, tester, 1))).toBe('engagement.promise-changed');
    expect(await outcome(house.say(id, tester))).toBe('engagement.promise-changed');
    await house.join(id, tester, ['music'], 2);
    expect((await page(tester, id)).tasks).toHaveLength(1);
    expect(await outcome(house.tell(id, tester, 1))).toBe('done');
    expect(await outcome(house.tell(id, tester, 2))).toBe('engagement.task-not-found');
    const [row] = await house.rows<{ version: number; at: Date }>(
      'select promised_version as version, promised_at as at from engagement.tester where trial_id = $1',
      [id],
    );
    expect(row).toEqual({ version: 2, at: expect.any(Date) });
  });
});

describe('two of the team at once', () => {
  it('never overwrite what the other changed in a test', async () => {
    const id = await house.draft();
    const { version } = await page(house.agent(), id);
    const change = (title: string, seen = version) =>
      outcome(
        house.trials.saveTrial.execute({
          actor: house.agent(),
          trialId: id,
          version: seen,
          terms: terms(title),
        }),
      );
    const titles = Array.from({ length: 20 }, (_, at) => `Title number ${at}`);
    const told = await Promise.all(titles.map((title) => change(title)));
    expect(told.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['done', 'shared.changed-meanwhile']));
    const seen = await page(house.agent(), id);
    expect(seen).toMatchObject({ title: titles[told.indexOf('done')], version: version + 1 });
    expect(await change('Once it was read', seen.version)).toBe('done');
  });

  it('never overwrite what the other answered to feedback', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    await house.join(id, tester);
    await house.lead(id, 'running');
    const feedbackId = await house.say(id, tester);
    const { version } = await house.trials.oneFeedback.execute(house.agent(), feedbackId);
    const sort = (answer: string) =>
      outcome(
        house.trials.triageFeedback.execute({
          actor: house.agent(),
          feedbackId,
          version,
          state: 'kept',
          duplicateOf: null,
          answer,
        }),
      );
    expect(await sort('We mend it this month.')).toBe('done');
    expect(await sort('We do nothing of it.')).toBe('shared.changed-meanwhile');
    expect(await house.trials.oneFeedback.execute(house.agent(), feedbackId)).toMatchObject({
      answer: 'We mend it this month.',
      version: version + 1,
    });
  });
});

describe('what testers say', () => {
  it('is one where it is sent twice within ten minutes, at once or after, and another of another task', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    await house.join(id, tester);
    await house.lead(id, 'running');
    const [first, second] = await Promise.all([house.say(id, tester), house.say(id, tester)]);
    expect(second).toBe(first);
    expect(await house.say(id, tester)).toBe(first);
    for (const more of [{ task: 1 }, { kind: 'praise' }, { title: 'Another way to it' }]) {
      const body = `I met with something else there, ${JSON.stringify(more)}, and it took a while.`;
      const one = await house.say(id, tester, { ...more, body });
      expect(one).not.toBe(first);
      expect(await house.say(id, tester, { ...more, body })).toBe(one);
    }
    await house.rows(
      `update engagement.trial_feedback set given_at = given_at - make_interval(mins => $2) where id = $1`,
      [first, SENT_TWICE_MINUTES + 1],
    );
    const again = await house.say(id, tester).catch((error: { code?: string }) => error.code);
    expect(again).not.toBe(first); // it is another one, or refused for being a copy
  });

  it('is read by the rules of words, whose findings Moderation hears of, and tells of help', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    await house.join(id, tester);
    await house.lead(id, 'running');
    const give = (body: string) =>
      house.trials.giveFeedback.execute({
        actor: tester,
        trialId: id,
        kind: 'idea',
        severity: null,
        task: null,
        title: 'A shorter way',
        body,
      });
    expect((await give('I looked for it for two minutes.')).told).toEqual([]);
    const { id: feedbackId, told } = await give('Je n’en peux plus, je n’ai plus envie de vivre');
    expect(told).toContain('resources');
    expect(
      await house.rows(
        `select payload ->> 'targetKind' as kind from platform.outbox where name = 'engagement.words-found.v1'
           and payload ->> 'targetId' = $1`,
        [feedbackId],
      ),
    ).toEqual([{ kind: 'trial-feedback' }]);
  });

  it('is out of sight of the team by a decision, stays its tester’s own, and is back when that falls', async () => {
    const id = await house.recruiting();
    const tester = house.member();
    await house.join(id, tester);
    await house.lead(id, 'running');
    const feedbackId = await house.say(id, tester);
    const seen = async (actor: Actor) =>
      (await house.trials.trialFeedback.execute(actor, id, { kind: null, state: null, cursor: null })).items
        .length;
    await house.judged('hide', feedbackId);
    expect([await seen(house.agent()), await seen(tester)]).toEqual([0, 1]);
    expect(await outcome(house.trials.oneFeedback.execute(house.agent(), feedbackId))).toBe(
      'engagement.feedback-not-found',
    );
    await house.judged('hide', feedbackId, true);
    expect([await seen(house.agent()), await seen(tester)]).toEqual([1, 1]);
  });

  it('is between each of them and the team, who sorts and answers it', async () => {
    const id = await house.recruiting();
    const [one, other] = [house.member(), house.member()];
    for (const tester of [one, other]) await house.join(id, tester);
    expect(await outcome(house.say(id, one))).toBe('engagement.trial-not-now');
    await house.lead(id, 'running');
    const first = await house.say(id, one, { kind: 'problem', severity: 'major', task: 2 });
    const second = await house.say(id, other, { body: 'The same as others will have told you.' });
    const of = async (actor = house.agent(), more: object = {}) =>
      (await house.trials.trialFeedback.execute(actor, id, { ...anything, ...more })).items;
    expect((await of(one)).map((each) => each.id)).toEqual([first]);
    expect((await of()).map((each) => each.id)).toEqual([second, first]);
    expect(await of(house.agent(), { kind: 'problem' })).toMatchObject([
      { id: first, severity: 'major', task: 2, state: 'new', answer: null, authorId: one.memberId },
    ]);
    const number = (await of(one))[0]!.number;
    const triage = { actor: house.agent(), feedbackId: second, version: 1, state: 'duplicate', answer: '' };
    expect(await outcome(house.trials.triageFeedback.execute({ ...triage, duplicateOf: 999_999 }))).toBe(
      'engagement.no-such-duplicate',
    );
    const choose = async (said: string, actor = house.agent()) =>
      (await house.trials.feedbackChoices.execute(actor, second, said)).map((each) => each.number);
    const { title } = (await of(one))[0]!;
    expect([await choose(`#${number}`), await choose(title.slice(0, 9))]).toEqual([[number], [number]]);
    expect([await choose('999999'), await choose('xyzzy'), await choose(' ')]).toEqual([[], [], []]);
    expect(await outcome(choose('1', one))).toBe('access.not-allowed');
    await house.trials.triageFeedback.execute({ ...triage, duplicateOf: number });
    expect(await house.trials.feedbackChoices.execute(house.agent(), first, title)).toEqual([]);
    await house.trials.triageFeedback.execute({
      actor: house.agent(),
      feedbackId: first,
      version: 1,
      state: 'kept',
      duplicateOf: null,
      answer: 'Thank you, we mend it.',
    });
    expect(await of(one)).toMatchObject([{ state: 'kept', answer: 'Thank you, we mend it.' }]);
    expect(await of(other)).toMatchObject([{ state: 'duplicate', duplicateOf: number, answer: null }]);
    expect(
      await outcome(house.trials.triageFeedback.execute({ ...triage, actor: one, duplicateOf: 1 })),
    ).toBe('access.not-allowed');
    expect(await outcome(house.trials.oneFeedback.execute(one, first))).toBe('access.not-allowed');
    expect(await house.trials.trialReport.execute(house.agent(), id)).toMatchObject({
      kinds: { problem: 1, idea: 1, praise: 0, question: 0 },
      severities: { minor: 0, major: 1, blocking: 0 },
      states: { new: 0, kept: 1, done: 0, declined: 0, duplicate: 1 },
    });
    const rows: unknown[] = [];
    for await (const piece of house.trials.feedbackExport.execute(house.agent(), id)) rows.push(...piece);
    expect(rows).toHaveLength(2);
  });

  it('brings thanks, points and a badge to who went through every task, once, whatever they said', async () => {
    const id = await house.recruiting();
    const [through, halfway, quiet] = [house.member(), house.member(), house.member()];
    for (const tester of [through, halfway, quiet]) await house.join(id, tester);
    await house.lead(id, 'running');
    await house.tell(id, through, 1, 'blocked');
    await house.tell(id, through, 2);
    await house.tell(id, halfway, 1);
    expect(await house.trials.trialReport.execute(house.agent(), id)).toMatchObject({
      completed: 1,
      tasks: [
        { title: 'Open it', results: { done: 1, blocked: 1 } },
        { title: 'Read it', results: { done: 1, blocked: 0 } },
      ],
    });
    await house.lead(id, 'closed');
    await house.lead(id, 'reported');
    expect((await page(through, id)).tester?.thankedAt).toEqual(expect.any(Date));
    expect((await page(halfway, id)).tester?.thankedAt).toBeNull();
    expect(await house.credit()).toBe(1);
    expect(await house.credit()).toBe(1);
    expect(
      await house.rows(
        `select member_id as id, event, kind from engagement.act where event = 'product_test.completed'`,
      ),
    ).toEqual([{ id: through.memberId, event: 'product_test.completed', kind: 'done' }]);
  });
});
