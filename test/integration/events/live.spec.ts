import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceQuestionDecisions } from '#application/events/consumers/enforce-question-decisions';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { RingSession } from '#application/events/consumers/ring-session';
import type { SessionChangedV1 } from '#application/events/published/events.facts';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import type { DecisionMadeV1 } from '#application/moderation/published/moderation.facts';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { RealtimeChannel, UnitOfWork } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import type { Actor } from '#domain/shared/actor';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import { MODERATED_QUESTIONS } from '#infrastructure/events/questions/questions.module';
import { REALTIME, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { visitor } from '../../support/actors.ts';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

/** An event that goes on now, with so many who have a seat. */
async function session(
  seated: number,
  organiser?: Actor,
): Promise<{ id: GatheringId; members: readonly Actor[] }> {
  const { id } = await house.published({
    startsAt: inHours(-1),
    endsAt: inHours(1),
    capacity: seated,
    ...(organiser && { actor: organiser }),
  });
  const members = Array.from({ length: seated }, () => house.member());
  for (const actor of members) await house.register(id, actor);
  return { id, members };
}

const ask = (gatheringId: GatheringId, actor: Actor, body = 'When do I have to declare?') =>
  house.events.askQuestion.execute({ actor, gatheringId, body });
const vote = (questionId: QuestionId, actor: Actor, wanted = true) =>
  house.events.voteForQuestion.execute({ actor, questionId, wanted });
const wall = async (id: GatheringId, actor: Actor) =>
  (await house.events.live.execute(actor, id))!.questions.map(({ body, votes }) => `${votes} ${body}`);

describe('the wall of a session', () => {
  it('is out of sight with its event, on the form of a report too', async () => {
    const { id, members } = await session(1);
    const { id: question } = await ask(id, members[0]!);
    const judged = house.house.container.get<ModeratedKind>(MODERATED_QUESTIONS);
    const state = async () => (await judged.look([question])).get(question)?.state;
    expect(await state()).toBe('published');
    for (const action of ['hide', 'delete']) {
      await house.rows(`update events.gathering set away = $2::jsonb where id = $1`, [
        id,
        JSON.stringify([{ decisionId: id, action }]),
      ]);
      expect(await state()).toBe(action === 'hide' ? 'hidden' : 'deleted');
    }
  });

  it('shows what is wanted most first, and what was answered last', async () => {
    const { id, members } = await session(4);
    const first = await ask(id, members[0]!, 'When do I have to declare?');
    const second = await ask(id, members[1]!, 'Where do I find my statement?');
    await ask(id, members[2]!, 'Who answers when I write?');
    for (const actor of [members[0]!, members[2]!]) await vote(second.id, actor);
    await vote(first.id, members[3]!);
    expect(await wall(id, members[3]!)).toEqual([
      '2 Where do I find my statement?',
      '1 When do I have to declare?',
      '0 Who answers when I write?',
    ]);
    await house.events.settleQuestion.execute({
      actor: house.manager,
      questionId: second.id,
      answered: true,
    });
    expect((await wall(id, members[3]!)).at(-1)).toBe('2 Where do I find my statement?');
    const mine = (await house.events.live.execute(members[3]!, id))!.questions;
    expect(mine.map(({ isWanted, isAnswered }) => [isWanted, isAnswered])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('counts one vote of each, however many are sent at once, and takes it back', async () => {
    const { id, members } = await session(20);
    const { id: question } = await ask(id, members[0]!);
    await Promise.all(members.flatMap((actor) => [vote(question, actor), vote(question, actor)]));
    expect(await wall(id, members[0]!)).toEqual(['20 When do I have to declare?']);
    await Promise.all([1, 2, 3].map(() => vote(question, members[1]!, false)));
    expect(await wall(id, members[0]!)).toEqual(['19 When do I have to declare?']);
  });

  it('is for who has a seat and who runs it, until a while after the end', async () => {
    const { id, members } = await session(1);
    const waiting = house.member();
    await house.register(id, waiting);
    const { id: question } = await ask(id, members[0]!);
    for (const stranger of [waiting, house.member()]) {
      expect(await outcome(ask(id, stranger))).toBe('events.not-in-session');
      expect(await outcome(vote(question, stranger))).toBe('events.not-in-session');
      expect(await house.events.live.execute(stranger, id)).toBeNull();
      expect(await house.events.liveChannel.execute(stranger, `event:${id}`)).toBeNull();
    }
    expect(await house.events.live.execute(visitor(), id)).toBeNull();
    expect(await house.events.liveChannel.execute(members[0]!, `event:${id}`)).toBe('session');
    expect(await house.events.liveChannel.execute(house.manager, `event:${id}`)).toBe('session');
    expect(await house.events.liveChannel.execute(members[0]!, 'event:no-id')).toBeNull();
    const settle = house.events.settleQuestion.execute({
      actor: members[0]!,
      questionId: question,
      answered: true,
    });
    expect(await outcome(settle)).toBe('access.not-allowed');
    await house.rows(
      `update events.gathering set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = $1`,
      [id],
    );
    expect(await outcome(ask(id, members[0]!))).toBe('events.session-closed');
    expect(await wall(id, members[0]!)).toHaveLength(1);
  });

  it('loses what Moderation took away, but for its author, finds it again, and is rung once that is so', async () => {
    const { id, members } = await session(2);
    const { id: question } = await ask(id, members[0]!);
    const ring = jest.spyOn(house.house.container.get<RealtimeChannel>(REALTIME), 'ring');
    const decided = (name: 'decision-made' | 'decision-overturned') =>
      house.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(() =>
        house.house.container.get(EnforceQuestionDecisions).on({
          name: `moderation.${name}.v1`,
          at: new Date().toISOString(),
          action: 'hide',
          by: null,
          decisionId: '0199dddd-1111-7000-8000-000000000009',
          targetKind: 'event-question',
          targetId: question,
          subjectId: null,
          path: 'report',
          until: null,
          explanation: null,
        } as never),
      );
    await decided('decision-made');
    expect([await wall(id, members[1]!), (await wall(id, members[0]!)).length]).toEqual([[], 1]);
    expect(await outcome(vote(question, members[1]!))).toBe('events.question-not-found');
    await decided('decision-overturned');
    expect(await wall(id, members[1]!)).toHaveLength(1);
    expect(ring).not.toHaveBeenCalled();
    const facts = await house.rows<{ fact: SessionChangedV1 }>(
      `select payload as fact from platform.outbox
       where name = 'events.session-changed.v1' and payload ->> 'gatheringId' = $1`,
      [id],
    );
    expect(facts).toHaveLength(2);
    await house.house.container.get(RingSession).on(facts[0]!.fact);
    expect(ring.mock.calls).toEqual([[`event:${id}`, {}, 'session']]);
    ring.mockRestore();
  });
});

describe('who runs a session', () => {
  const hide = (actor: Actor, gatheringId: GatheringId, questionId: QuestionId) =>
    house.events.hideQuestion.execute({
      actor,
      gatheringId,
      questionId,
      reason: 'This is about something else.',
      ground: 'publicite-ou-hors-sujet',
    });
  const show = (actor: Actor, gatheringId: GatheringId, questionId: QuestionId) =>
    house.events.showQuestion.execute({ actor, gatheringId, questionId });
  /** What Moderation made of it so far, each fact told twice. */
  const recorded = async (questionId: QuestionId) => {
    const facts = await house.rows<{ id: string; name: string; payload: object }>(
      `select id, name, payload from platform.outbox where name in ('events.question-restrained.v1', 'events.question-shown.v1')
         and $1 in (payload ->> 'targetId', payload ->> 'questionId') order by position`,
      [questionId],
    );
    const { container } = house.house;
    for (const { id: factId, name, payload } of [...facts, ...facts])
      await container
        .get<UnitOfWork>(UNIT_OF_WORK)
        .run(() => takenFrom(container)(RecordActs).on({ ...payload, name } as never, { factId }));
    return house.rows(
      `select action, subject_id, decided_by as by, path, overturned_at is null as stands, statement ->> 'facts' as facts
       from moderation.decision where target_id = $1`,
      [questionId],
    );
  };

  /** The one decision of it, as Moderation tells it, reaches the wall. @returns its id */
  const tellWhatWasMade = async (questionId: QuestionId, meanwhile = async () => {}) => {
    const facts = await house.rows<{ fact: DecisionMadeV1 }>(
      `select payload as fact from platform.outbox where name = 'moderation.decision-made.v1' and payload ->> 'targetId' = $1`,
      [questionId],
    );
    expect(facts).toHaveLength(1);
    const [{ fact }] = facts as [{ fact: DecisionMadeV1 }];
    expect(fact).toMatchObject({ action: 'hide', path: 'page' });
    await meanwhile();
    const { container } = house.house;
    await container.get<UnitOfWork>(UNIT_OF_WORK).run(() => container.get(EnforceQuestionDecisions).on(fact));
    return fact.decisionId;
  };

  it('takes a question off its wall with the reason its author reads, and puts it back: both are on record', async () => {
    const organiser = house.organiser();
    const { id, members } = await session(2, organiser);
    const [author, other] = members as [Actor, Actor];
    const { id: question } = await ask(id, author);
    await hide(organiser, id, question);
    expect([await wall(id, other), (await wall(id, author)).length]).toEqual([[], 1]);
    expect(await recorded(question)).toEqual([
      {
        action: 'hide',
        subject_id: author.memberId,
        by: organiser.memberId,
        path: 'page',
        stands: true,
        facts: expect.stringMatching(/question[^]*a été masqué par l’équipe qui anime[^]*something else/),
      },
    ]);
    const listed = await house.events.askedQuestions.execute(organiser, id);
    expect(listed.map(({ isHidden }) => isHidden)).toEqual([true]);
    await show(organiser, id, question);
    expect(await wall(id, other)).toHaveLength(1);
    expect(await recorded(question)).toEqual([expect.objectContaining({ action: 'hide', stands: false })]);
  });

  it('does so in their own session alone, and leaves what Moderation took away', async () => {
    const [organiser, elsewhere] = [house.organiser(), house.organiser()];
    const { id, members } = await session(1, organiser);
    const other = await session(1, elsewhere);
    const { id: question } = await ask(id, members[0]!);
    expect(await outcome(hide(members[0]!, id, question))).toBe('access.not-allowed');
    expect(await outcome(hide(elsewhere, id, question))).toBe('access.not-allowed');
    expect(await outcome(hide(elsewhere, other.id, question))).toBe('events.question-not-found');
    expect(
      await outcome(
        house.events.hideQuestion.execute({
          actor: organiser,
          gatheringId: id,
          questionId: question,
          reason: ' ',
        }),
      ),
    ).toBe('text.missing');
    expect(await outcome(show(organiser, id, question))).toBe('events.question-not-found');
    await house.rows(
      `update events.question set standing = 'hidden', decision_id = gen_random_uuid() where id = $1`,
      [question],
    );
    expect(await outcome(show(organiser, id, question))).toBe('events.question-not-found');
    expect(await house.events.askedQuestions.execute(organiser, id)).toEqual([]);
  });

  it('is not overtaken by the decision that records it, which an appeal undoes', async () => {
    const organiser = house.organiser();
    const { id, members } = await session(2, organiser);
    const { id: question } = await ask(id, members[0]!);
    await hide(organiser, id, question);
    await recorded(question);
    const decisionId = await tellWhatWasMade(question, () => show(organiser, id, question));
    expect(await wall(id, members[1]!)).toHaveLength(1);
    await hide(organiser, id, question);
    const [{ decision_id: later } = { decision_id: '' }] = await house.rows<{ decision_id: string }>(
      `select decision_id from events.question where id = $1`,
      [question],
    );
    expect(later).not.toBe(decisionId);
    await house.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(() =>
      house.house.container.get(EnforceQuestionDecisions).on({
        name: 'moderation.decision-overturned.v1',
        at: new Date().toISOString(),
        action: 'hide',
        decisionId,
        targetKind: 'event-question',
        targetId: question,
        subjectId: null,
        by: null,
      }),
    );
    expect(await wall(id, members[1]!)).toHaveLength(0);
  });

  it('does not stand in the way of a moderator who hides a question at once with their notice', async () => {
    const { id, members } = await session(2);
    const { id: question } = await ask(id, members[0]!);
    const moderator = house.member(['report.file', 'review.decide'], 'moderator');
    await house.house.app.moderation.fileReport.execute({
      actor: moderator,
      target: { kind: 'event-question', id: question },
      actsAtOnce: true,
      reason: 'injure-harcelement-menace',
      explanation: '',
      goodFaith: true,
      network: '192.0.2',
      language: 'fr',
    });
    await tellWhatWasMade(question);
    expect([await wall(id, members[1]!), (await wall(id, members[0]!)).length]).toEqual([[], 1]);
  });
});

describe('three months later', () => {
  it('what was asked and how many wanted it is there, and nothing says who did', async () => {
    const { id, members } = await session(2);
    const [one, two] = members as [Actor, Actor];
    const asked = await ask(id, one);
    await vote(asked.id, two);
    const forgotten = async (days: number) => {
      await house.rows(
        `update events.gathering set starts_at = now() - make_interval(days => $2), ends_at = now() - make_interval(days => $2)
           + interval '1 hour' where id = $1`,
        [id, days],
      );
      await house.house.container.get(ForgetParticipants).execute();
      const { questions } = (await house.events.live.execute(house.manager, id))!;
      const piece = (
        await house.house.container.get<ModeratedKind>(MODERATED_QUESTIONS).look([asked.id])
      ).get(asked.id);
      return questions.map(({ authorId, body, votes }) => [body, votes, authorId, piece?.authorId]);
    };
    const question = ['When do I have to declare?', 1];
    expect(await forgotten(80)).toEqual([[...question, one.memberId, one.memberId]]);
    expect(await forgotten(95)).toEqual([[...question, FORMER_MEMBER, null]]);
    const left = await house.rows(
      `select 1 from events.question_vote v join events.question q on q.id = v.question_id where q.gathering_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
  });
});

describe('the poll of a session', () => {
  it('is put before all by who runs it, and taken away again', async () => {
    const { id, members } = await session(1);
    const pollId = '0199dddd-2222-7000-8000-000000000001' as never;
    const put = (actor: Actor, poll: typeof pollId | null) =>
      house.events.askPoll.execute({ actor, gatheringId: id, pollId: poll });
    expect(await outcome(put(members[0]!, pollId))).toBe('access.not-allowed');
    await put(house.manager, pollId);
    expect((await house.events.live.execute(members[0]!, id))!.pollId).toBe(pollId);
    await put(house.manager, null);
    expect((await house.events.live.execute(members[0]!, id))!.pollId).toBeNull();
  });
});

describe('the desk of a session', () => {
  it('tells its code and how many are there to who runs it, and rings there as they come', async () => {
    const organiser = house.organiser();
    const { id, members } = await session(2, organiser);
    const { sessionDesk, liveChannel, checkIn } = house.events;
    const { code } = (await sessionDesk.execute(organiser, id))!;
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    const ring = jest.spyOn(house.house.container.get<RealtimeChannel>(REALTIME), 'ring');
    await checkIn.execute({ actor: members[0]!, gatheringId: id, code: code.toLowerCase() });
    expect(ring.mock.calls).toEqual([[`event:${id}:desk`, {}, 'desk']]);
    ring.mockRestore();
    for (const actor of [organiser, house.manager])
      expect(await sessionDesk.execute(actor, id)).toEqual({ code, seated: 2, attended: 1 });
    expect(await liveChannel.execute(organiser, `event:${id}:desk`)).toBe('desk');
    const [seated] = members as [Actor];
    for (const actor of [seated, house.organiser(), house.member(), visitor()]) {
      expect(await sessionDesk.execute(actor, id)).toBeNull();
      expect(await liveChannel.execute(actor, `event:${id}:desk`)).toBeNull();
    }
    expect(await liveChannel.execute(seated, `event:${id}:word`)).toBe(`word:${seated.memberId}`);
    expect(await liveChannel.execute(house.member(), `event:${id}:word`)).toBeNull();
    expect(await liveChannel.execute(seated, `event:${id}:other`)).toBeNull();
  });

  it('is none of a draft', async () => {
    const { id } = await house.planned();
    expect(await house.events.sessionDesk.execute(house.manager, id)).toBeNull();
  });
});

describe('the bell of a session', () => {
  it('rings for a vote and a hand that are new or taken back, and not for the same again', async () => {
    const { id, members } = await session(2);
    const [one, two] = members as [Actor, Actor];
    const { id: question } = await ask(id, one);
    const ring = jest.spyOn(house.house.container.get<RealtimeChannel>(REALTIME), 'ring');
    for (const wanted of [true, true, false, false]) await vote(question, two, wanted);
    expect(ring).toHaveBeenCalledTimes(2);
    for (const up of [true, true, false, false])
      await house.events.raiseHand.execute({ actor: two, gatheringId: id, up });
    expect(ring).toHaveBeenCalledTimes(4);
    ring.mockRestore();
  });
});

describe('a session that is ended now', () => {
  const end = (gatheringId: GatheringId, actor: Actor) =>
    house.events.endGathering.execute({ actor, gatheringId });
  const agenda = [{ minute: 90, title: 'What is left' }];

  it('keeps its agenda, and nobody is written to', async () => {
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1), agenda });
    const guest = house.member();
    await house.register(id, guest);
    const told = await house.told(id);
    await end(id, house.manager);
    expect(await house.told(id)).toEqual(told);
    const page = await house.events.gatheringPage.execute(guest, id);
    expect([page.stage, page.agenda]).toEqual(['ended', agenda]);
    expect(page.endsAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('ends on the minute, and can be said otherwise afterwards without anybody hearing of it', async () => {
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1), agenda });
    await house.register(id, house.member());
    await end(id, house.manager);
    const told = await house.told(id);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    expect([plan.endsAt.getUTCSeconds(), plan.endsAt.getUTCMilliseconds()]).toEqual([0, 0]);
    const said = { ...plan, actor: house.manager, gatheringId: id, body: plan.source };
    await house.events.changeGathering.execute({ ...said, title: 'How to read two statements' });
    expect(await house.told(id)).toEqual(told);
  });

  it('that began a moment ago keeps when it ended, however brief it was', async () => {
    const startsAt = new Date(Date.now() - 1);
    const { id } = await house.published({ startsAt, endsAt: inHours(1) });
    await end(id, house.manager);
    const page = await house.events.gatheringPage.execute(house.manager, id);
    expect(page.stage).toBe('ended');
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    const minute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      // As its form says them.
      startsAt: minute(plan.startsAt),
      endsAt: minute(plan.endsAt),
      summary: 'We read none after all.',
    });
    const after = await house.events.gatheringPlan.execute(house.manager, id);
    expect([after.startsAt, after.endsAt]).toEqual([plan.startsAt, plan.endsAt]);
    const { sequence } = await house.events.gatheringPage.execute(house.manager, id);
    expect(sequence).toBe(page.sequence);
  });

  it('is ended once, while it goes on, by who runs it', async () => {
    const { id, members } = await session(1);
    expect(await outcome(end(id, members[0]!))).toBe('access.not-allowed');
    await end(id, house.manager);
    expect(await outcome(end(id, house.manager))).toBe('events.gathering-not-under-way');
    const { id: later } = await house.published();
    expect(await outcome(end(later, house.manager))).toBe('events.gathering-not-under-way');
  });

  it('takes questions for a while, and neither hands nor words: those that were up are down', async () => {
    const { id, members } = await session(3);
    const [one, two, three] = members as [Actor, Actor, Actor];
    const { raiseHand, giveWord, live } = house.events;
    for (const actor of [one, two]) await raiseHand.execute({ actor, gatheringId: id, up: true });
    const give = ({ memberId }: Actor) =>
      giveWord.execute({ actor: house.manager, gatheringId: id, memberId });
    await give(one);
    await end(id, house.manager);
    expect(await live.execute(house.manager, id)).toMatchObject({ hands: [], speaker: null });
    expect(await live.execute(one, id)).toMatchObject({ hasWord: false });
    expect(await live.execute(two, id)).toMatchObject({ place: null });
    expect(await outcome(raiseHand.execute({ actor: three, gatheringId: id, up: true }))).toBe(
      'events.session-closed',
    );
    expect(await outcome(give(two))).toBe('events.session-closed');
    await ask(id, three, 'And what comes after?');
    expect(await wall(id, three)).toEqual(['0 And what comes after?']);
  });
});

describe('hands', () => {
  it('are up in their order, seen by who runs the session, and down once the word was given', async () => {
    const { id, members } = await session(3);
    const [one, two, three] = members as [Actor, Actor, Actor];
    const raise = (actor: Actor, up = true) => house.events.raiseHand.execute({ actor, gatheringId: id, up });
    for (const actor of [one, two, three, one]) await raise(actor);
    const seenBy = async (actor: Actor) => (await house.events.live.execute(actor, id))!;
    expect((await seenBy(house.manager)).hands).toEqual([one, two, three].map(({ memberId }) => memberId));
    expect([(await seenBy(two)).place, (await seenBy(two)).hands]).toEqual([2, []]);
    await raise(two, false);
    const give = (actor: Actor) =>
      house.events.giveWord.execute({ actor, gatheringId: id, memberId: one.memberId! });
    expect(await outcome(give(two))).toBe('access.not-allowed');
    await give(house.manager);
    expect((await seenBy(house.manager)).hands).toEqual([three.memberId]);
  });

  it('tell who was given the word, and who runs the session whom it was given to; one at a time has it', async () => {
    const { id, members } = await session(3);
    const [one, two, three] = members as [Actor, Actor, Actor];
    const { raiseHand, giveWord, live } = house.events;
    for (const actor of [one, two]) await raiseHand.execute({ actor, gatheringId: id, up: true });
    const give = (to: Actor | null) =>
      giveWord.execute({ actor: house.manager, gatheringId: id, memberId: to && to.memberId });
    const seen = async () => {
      const [run, ...own] = await Promise.all(
        [house.manager, one, two, three].map((actor) => live.execute(actor, id)),
      );
      expect(own.map((each) => each!.speaker)).toEqual([null, null, null]);
      return [run!.speaker, ...own.map((each) => each!.hasWord), own[1]!.place];
    };
    const ring = jest.spyOn(house.house.container.get<RealtimeChannel>(REALTIME), 'ring');
    await give(one);
    expect(ring.mock.calls).toEqual([
      [`event:${id}`, {}, 'session'],
      [`event:${id}:word`, {}, `word:${one.memberId}`],
    ]);
    ring.mockRestore();
    expect(await seen()).toEqual([one.memberId, true, false, false, 1]);
    await raiseHand.execute({ actor: one, gatheringId: id, up: true });
    await give(one);
    expect(await seen()).toEqual([one.memberId, true, false, false, 1]);
    expect(await outcome(give(three))).toBe('events.hand-not-up');
    expect(await seen()).toEqual([one.memberId, true, false, false, 1]);
    await give(two);
    expect(await seen()).toEqual([two.memberId, false, true, false, null]);
    await raiseHand.execute({ actor: two, gatheringId: id, up: false });
    expect(await seen()).toEqual([null, false, false, false, null]);
    await raiseHand.execute({ actor: three, gatheringId: id, up: true });
    await give(three);
    await give(null);
    expect(await seen()).toEqual([null, false, false, false, null]);
    expect(await outcome(giveWord.execute({ actor: one, gatheringId: id, memberId: null }))).toBe(
      'access.not-allowed',
    );
  });

  it('give the word to one, however many give it at once', async () => {
    const { id, members } = await session(6);
    const { raiseHand, giveWord, live } = house.events;
    for (const actor of members) await raiseHand.execute({ actor, gatheringId: id, up: true });
    const given = await Promise.all(
      members.map(({ memberId }) =>
        outcome(giveWord.execute({ actor: house.manager, gatheringId: id, memberId })),
      ),
    );
    expect(new Set(given)).toEqual(new Set([await outcome(Promise.resolve())]));
    const seen = await Promise.all(members.map((actor) => live.execute(actor, id)));
    expect(seen.filter((one) => one!.hasWord)).toHaveLength(1);
    const speaker = members[seen.findIndex((one) => one!.hasWord)]!.memberId;
    expect((await live.execute(house.manager, id))!.speaker).toBe(speaker);
  });

  it('show who was given the word last, where two have it', async () => {
    const { id, members } = await session(2);
    for (const actor of members) await house.events.raiseHand.execute({ actor, gatheringId: id, up: true });
    await house.rows(
      `update events.hand set given_at = now() - case when member_id = $2 then interval '1 minute' else '0' end
       where gathering_id = $1`,
      [id, members[0]!.memberId],
    );
    expect((await house.events.live.execute(house.manager, id))!.speaker).toBe(members[1]!.memberId);
  });

  it('are no longer up once their owner gave up the seat', async () => {
    const { id, members } = await session(3);
    const [one, two, three] = members as [Actor, Actor, Actor];
    for (const actor of [one, two, house.manager, three])
      await house.events.raiseHand.execute({ actor, gatheringId: id, up: true });
    await house.cancel(id, one);
    const seenBy = async (actor: Actor) => (await house.events.live.execute(actor, id))!;
    expect((await seenBy(house.manager)).hands).toEqual(
      [two, house.manager, three].map(({ memberId }) => memberId),
    );
    expect([(await seenBy(two)).place, (await seenBy(three)).place]).toEqual([1, 3]);
  });
});
