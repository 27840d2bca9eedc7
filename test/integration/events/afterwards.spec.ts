import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NotifyOfAnnouncedEvents } from '#application/community/consumers/notify-of-announced-events';
import { AnnounceEvent } from '#application/community/notifications/announce-event';
import type { AnnounceEventJob } from '#application/community/notifications/announce-event.job';
import { SendEventMail } from '#application/community/letters/send-event-mail';
import { InviteAttendees } from '#application/engagement/consumers/invite-attendees';
import type {
  AttendeesAskedV1,
  GatheringPublishedV1,
  LetterWrittenV1,
} from '#application/events/published/events.facts';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import { SurveyAttendees } from '#application/events/registrations/survey-attendees';
import type { UnitOfWork } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import type { Actor } from '#domain/shared/actor';
import { LETTER_TO_MAIL } from '#infrastructure/events/events.module';
import { EVENT_ANNOUNCEMENTS } from '#infrastructure/community/forum.tokens';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
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

const facts = async <T>(name: string, of: string, value: string): Promise<{ fact: T; id: string }[]> =>
  house.rows<{ fact: T; id: string }>(
    `select payload as fact, id from platform.outbox where name = $1 and payload ->> $2 = $3 order by position`,
    [name, of, value],
  );
const inOneTransaction = <T>(work: () => Promise<T>): Promise<T> =>
  house.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(work);

/** An event that goes on now, with members who have a seat; some of them are there. */
async function session(seated: number, there: number, more: object = {}) {
  const { id, ...address } = await house.published({
    startsAt: inHours(-1),
    endsAt: inHours(1),
    capacity: seated,
    ...more,
  });
  const members = Array.from({ length: seated }, () => house.member());
  for (const actor of members) await house.register(id, actor, ['music']);
  const { items } = await house.events.participants.execute(house.manager, id, null);
  for (const { id: registrationId } of items.slice(0, there))
    await house.events.noteAttendance.execute({
      actor: house.manager,
      gatheringId: id,
      registrationId,
      wasThere: true,
    });
  return { id, members, ...address };
}
const end = (id: GatheringId, ago = '2 hours') =>
  house.rows(
    `update events.gathering set starts_at = now() - $2::interval - interval '1 day', ends_at = now() - $2::interval where id = $1`,
    [id, ago],
  );

describe('a question of a session on the forum', () => {
  const takeUp = (gatheringId: GatheringId, questionId: QuestionId, actor: Actor = house.manager) =>
    house.events.takeUpQuestion.execute({ actor, gatheringId, questionId });

  it('becomes the same topic however often and by however many it is taken up', async () => {
    const { id, members } = await session(1, 0);
    const asked = await house.events.askQuestion.execute({
      actor: members[0]!,
      gatheringId: id,
      body: 'When do I have to declare?',
    });
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeUp(id, asked.id)));
    expect(new Set(taken.map(({ topicId }) => topicId)).size).toBe(1);
    expect(taken[0]).toMatchObject({ body: 'When do I have to declare?', askedBy: null });
    expect(await house.events.topicsOfGathering.execute(visitor(), id)).toEqual([taken[0]!.topicId]);
    const [question] = await house.events.askedQuestions.execute(house.manager, id);
    expect(question).toMatchObject({ topicId: taken[0]!.topicId, signs: false });
  });

  it('is its author’s who agreed to that, and of nobody else', async () => {
    const { id, members } = await session(1, 0);
    const asked = await house.events.askQuestion.execute({
      actor: members[0]!,
      gatheringId: id,
      body: 'Where do I find my statement?',
      signs: true,
    });
    expect(await takeUp(id, asked.id)).toMatchObject({ askedBy: members[0]!.memberId });
    expect(await outcome(takeUp(id, asked.id, house.organiser()))).toBe('access.not-allowed');
    expect(await outcome(takeUp(id, asked.id, members[0]!))).toBe('access.not-allowed');
    expect(await outcome(house.events.askedQuestions.execute(members[0]!, id))).toBe('access.not-allowed');
    expect(await outcome(house.events.askedQuestions.execute(house.organiser(), id))).toBe(
      'events.gathering-not-found',
    );
  });

  it('stays where it was said in a session of the team, and where it was taken from the wall', async () => {
    const { id, members } = await session(1, 0);
    const asked = await house.events.askQuestion.execute({
      actor: members[0]!,
      gatheringId: id,
      body: 'Does this stay among us?',
    });
    const other = await session(1, 0);
    expect(await outcome(takeUp(other.id, asked.id))).toBe('events.question-not-found');
    await house.rows(`update events.gathering set audience = 'staff' where id = $1`, [id]);
    expect(await outcome(takeUp(id, asked.id))).toBe('events.session-of-the-team');
    await house.rows(`update events.gathering set audience = 'public' where id = $1`, [id]);
    await house.rows(`update events.question set standing = 'hidden' where id = $1`, [asked.id]);
    expect(await outcome(takeUp(id, asked.id))).toBe('events.question-not-found');
  });
});

describe('a letter to those who registered', () => {
  const write = (gatheringId: GatheringId, readers: string, actor = house.manager, subject = 'See you') =>
    house.events.writeToParticipants.execute({
      actor,
      gatheringId,
      readers,
      subject,
      body: 'Bring your statement with you.',
    });

  it('goes to each of those it is for, once, and is kept with a line in the record', async () => {
    const { id, members } = await session(3, 2);
    const waits = house.member();
    await house.rows(
      `update events.gathering set starts_at = now() + interval '1 day',
      ends_at = now() + interval '2 days' where id = $1`,
      [id],
    );
    await house.register(id, waits);
    expect(await write(id, 'seated')).toEqual({ count: 3 });
    expect(await write(id, 'waiting')).toEqual({ count: 1 });
    expect(await write(id, 'attended')).toEqual({ count: 2 });
    const view = await house.events.letters.execute(house.manager, id);
    expect(view.reach).toEqual({ seated: 3, waiting: 1, attended: 2 });
    expect(view.sent.map(({ readers, count }) => [readers, count])).toEqual([
      ['attended', 2],
      ['waiting', 1],
      ['seated', 3],
    ]);
    const [written] = await facts<LetterWrittenV1>('events.letter-written.v1', 'letterId', view.sent[2]!.id);
    expect(written!.fact.memberIds.toSorted()).toEqual(members.map(({ memberId }) => memberId).toSorted());
    const audited = await house.rows(
      `select outcome, details ->> 'readers' as readers from platform.audit_log where action = 'event.letter' and object_id = $1`,
      [id],
    );
    expect(audited).toHaveLength(3);
    expect(await takenFrom(house.house.container)(LETTER_TO_MAIL).execute(view.sent[0]!.id)).toMatchObject({
      subject: 'See you',
      title: 'How to read a statement',
    });
  });

  it('is refused to others, without readers, and with a subject that would be another line of the mail', async () => {
    const { id, members } = await session(1, 0);
    expect(await outcome(write(id, 'attended'))).toBe('events.nobody-to-write-to');
    expect(await outcome(write(id, 'seated', members[0]!))).toBe('access.not-allowed');
    expect(await outcome(write(id, 'seated', house.organiser()))).toBe('access.not-allowed');
    expect(await outcome(house.events.letters.execute(house.organiser(), id))).toBe(
      'events.gathering-not-found',
    );
    await write(id, 'seated', house.manager, 'Hello\r\nBcc: somebody@example.org');
    const { sent } = await house.events.letters.execute(house.manager, id);
    expect(sent[0]!.subject).toBe('Hello Bcc: somebody@example.org');
  });

  it('is refused while a decision keeps the event out of sight', async () => {
    const { id } = await session(1, 0);
    await house.rows(
      `update events.gathering set away = '[{"decisionId": "0199eeee-0000-7000-8000-000000000009", "action": "hide"}]' where id = $1`,
      [id],
    );
    expect(await outcome(write(id, 'seated'))).toBe('events.gathering-taken-away');
    await house.rows(`update events.gathering set away = '[]' where id = $1`, [id]);
    expect(await outcome(write(id, 'seated'))).toBe('done');
  });

  it('is mailed to who has an address that was confirmed, and to nobody who left', async () => {
    const { id } = await session(1, 0);
    await write(id, 'seated');
    const { sent } = await house.events.letters.execute(house.manager, id);
    const nobody = '0199eeee-0000-7000-8000-00000000dead';
    const letter = (await takenFrom(house.house.container)(LETTER_TO_MAIL).execute(sent[0]!.id))!;
    // The mailer of this house fails whoever is written to.
    await takenFrom(house.house.container)(SendEventMail).execute({
      ...letter,
      letterId: sent[0]!.id,
      memberId: nobody,
    });
    expect(await takenFrom(house.house.container)(LETTER_TO_MAIL).execute(nobody)).toBeNull();
  });
});

describe('what is left of an event', () => {
  it('is not written over by who has not read what another wrote meanwhile', async () => {
    const { id } = await session(1, 0);
    const { version } = await house.events.gatheringPlan.execute(house.manager, id);
    const remember = (minutes: string) =>
      house.events.rememberGathering.execute({
        actor: house.manager,
        gatheringId: id,
        version,
        replay: '',
        chapters: [],
        surveyId: null,
        minutes,
      });
    await remember('What the first wrote of it.');
    await expect(remember('What the second wrote of it.')).rejects.toMatchObject({
      code: 'events.gathering-changed-meanwhile',
    });
    expect(await house.events.gatheringPlan.execute(house.manager, id)).toMatchObject({
      minutesSource: 'What the first wrote of it.',
    });
  });
});

describe('a survey that follows an event', () => {
  it('asks those who were there, once, an hour after the end', async () => {
    const { id, members } = await session(3, 2);
    const engagement = house.house.app.engagement;
    const author = house.member(['survey.manage', 'topic.read'], 'community_manager');
    const { id: surveyId } = await engagement.draftSurvey.execute({
      actor: author,
      title: 'How it was',
      intro: 'Two minutes',
      anonymous: true,
      audiences: ['members'],
      quotas: {},
      pageTitles: ['One'],
    });
    await engagement.writeQuestion.execute({
      actor: author,
      surveyId,
      key: 'mood',
      page: 0,
      version: 1,
      question: { kind: 'single', label: 'Was it good?', required: true, options: ['Yes', 'No'], when: [] },
    });
    const closesAt = new Date(Date.now() + 10 * 86_400_000);
    await engagement.openSurvey.execute({ actor: author, surveyId, closesAt });
    const remember = async (of: typeof surveyId | null) =>
      house.events.rememberGathering.execute({
        version: (await house.events.gatheringPlan.execute(house.manager, id)).version,
        actor: house.manager,
        gatheringId: id,
        replay: '',
        chapters: [],
        minutes: '',
        surveyId: of,
      });
    await remember(surveyId);
    const run = () => takenFrom(house.house.container)(SurveyAttendees).execute();
    const asked = async () =>
      (await facts<AttendeesAskedV1>('events.attendees-asked.v1', 'gatheringId', id)).flatMap(
        ({ fact }) => fact.memberIds,
      );
    await run();
    expect(await asked()).toEqual([]);
    await end(id, '30 minutes');
    await run();
    expect(await asked()).toEqual([]);
    await end(id);
    await Promise.all([run(), run()]);
    await run();
    const there = members.slice(0, 2).map(({ memberId }) => memberId!);
    expect((await asked()).toSorted()).toEqual(there.toSorted());
    expect((await house.events.gatheringPage.execute(members[0]!, id)).surveyId).toBe(surveyId);
    expect((await house.events.gatheringPage.execute(members[2]!, id)).surveyId).toBeNull();

    await house.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at)
       values ($1, 'Here', 'here', 'here', 'active', '1', now() - interval '1 day')`,
      [there[0]],
    );
    const [told] = await facts<AttendeesAskedV1>('events.attendees-asked.v1', 'gatheringId', id);
    const invite = takenFrom(house.house.container)(InviteAttendees);
    await inOneTransaction(() => invite.on(told!.fact));
    const invitations = await facts<{ memberIds: string[] }>(
      'engagement.survey-invitation.v1',
      'surveyId',
      surveyId,
    );
    expect(invitations.flatMap(({ fact }) => fact.memberIds)).toEqual([there[0]]);
  });
});

describe('the figures of an event', () => {
  it('tell how many came, stayed away, asked and followed it at once', async () => {
    const { id, members } = await session(8, 6);
    for (const actor of members.slice(0, 5)) await house.events.noteVisit.execute({ actor, gatheringId: id });
    for (const actor of members.slice(0, 2)) await house.events.noteVisit.execute({ actor, gatheringId: id });
    const asked = await house.events.askQuestion.execute({
      actor: members[0]!,
      gatheringId: id,
      body: 'When do I have to declare?',
    });
    for (const actor of members.slice(1, 4))
      await house.events.voteForQuestion.execute({ actor, questionId: asked.id, wanted: true });
    const during = await house.events.figures.execute(house.manager, id);
    expect(during).toMatchObject({ seated: 8, attended: 6, noShowRate: null, turnout: [] });
    await end(id);
    await house.events.noteVisit.execute({ actor: members[7]!, gatheringId: id });
    expect(await house.events.figures.execute(house.manager, id)).toMatchObject({
      registered: 8,
      seated: 8,
      waiting: 0,
      promoted: 0,
      cancelled: 0,
      attended: 6,
      noShowRate: 0.25,
      questions: 1,
      answered: 0,
      votes: 3,
      peak: 5,
    });
    expect(await outcome(house.events.figures.execute(house.organiser(), id))).toBe(
      'events.gathering-not-found',
    );
  });

  it('count among those who came only who kept their seat', async () => {
    const { id, members } = await session(2, 2);
    await house.cancel(id, members[0]!);
    await end(id);
    expect(await house.events.figures.execute(house.manager, id)).toMatchObject({
      seated: 1,
      attended: 1,
      noShowRate: 0,
    });
  });

  it('are the same once nobody knows any more who followed it', async () => {
    const { id, members } = await session(3, 0);
    for (const actor of members) await house.events.noteVisit.execute({ actor, gatheringId: id });
    const visits = () =>
      house.rows<{ id: string }>(
        `select member_id as id from events.session_visit where gathering_id = $1 order by 1`,
        [id],
      );
    const forget = () => house.house.container.get(ForgetParticipants).execute();
    await end(id, '80 days');
    await forget();
    expect((await visits()).map((one) => one.id)).toEqual(members.map(({ memberId }) => memberId).toSorted());
    await end(id, '95 days');
    await forget();
    const once = await visits();
    await forget();
    expect(await visits()).toEqual(once);
    expect(once.filter((one) => members.some(({ memberId }) => memberId === one.id))).toEqual([]);
    expect((await house.events.figures.execute(house.manager, id)).peak).toBe(3);
  });

  it('count who waited and was given a seat', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [first, second] = [house.member(), house.member()];
    await house.register(id, first);
    await house.register(id, second);
    await house.cancel(id, first);
    await house.events.takeOfferedSeat.execute({ actor: second, gatheringId: id });
    expect(await house.events.figures.execute(house.manager, id)).toMatchObject({
      registered: 2,
      seated: 1,
      promoted: 1,
      cancelled: 1,
    });
  });
});

describe('an event that is published', () => {
  it('is announced to the circles it is for, once, and to nobody of the team’s own', async () => {
    const of = async (id: GatheringId) =>
      (await facts<GatheringPublishedV1>('events.gathering-published.v1', 'gatheringId', id)).map(
        ({ fact }) => fact.circles,
      );
    expect(await of((await house.published()).id)).toEqual([['members']]);
    expect(await of((await house.published({ branches: ['music', 'film'] })).id)).toEqual([
      ['branch:music', 'branch:film'],
    ]);
    expect(await of((await house.published({ audience: 'staff' })).id)).toEqual([[]]);
    const { id } = await house.planned();
    expect(await of(id)).toEqual([]);
  });

  it('is told to members of its branches, as each of them wants to hear of it', async () => {
    const { id, number } = await house.published({ branches: ['film'] });
    const [film, silent, music] = ['film', 'silent', 'music'].map((name) => ({
      name,
      actor: house.member(),
    }));
    for (const { name, actor } of [film!, silent!, music!])
      await house.rows(
        `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at, branches, notify)
         values ($1, $2, $2, $2, 'active', '1', now(), $3, $4)`,
        [
          actor.memberId,
          name,
          name === 'music' ? ['music'] : ['film'],
          name === 'silent' ? { 'event-announced': { site: false, email: 'never' } } : {},
        ],
      );
    const [{ fact, id: factId }] = (await facts<GatheringPublishedV1>(
      'events.gathering-published.v1',
      'gatheringId',
      id,
    )) as [{ fact: GatheringPublishedV1; id: string }];
    const asked: AnnounceEventJob[] = [];
    const jobs = {
      enqueue: async (_job: string, data: object) => void asked.push(data as AnnounceEventJob),
      soon: async () => {},
      every: async () => {},
    };
    const notify = new NotifyOfAnnouncedEvents(jobs);
    for (let times = 0; times < 2; times += 1) await inOneTransaction(() => notify.on(fact, { factId }));
    expect(asked).toHaveLength(2);
    const from = takenFrom(house.house.container);
    const rung: string[] = [];
    const announce = new AnnounceEvent(
      from(EVENT_ANNOUNCEMENTS),
      { ring: (channel) => void rung.push(channel) },
      jobs,
      { now: () => new Date() },
      from<UnitOfWork>(UNIT_OF_WORK),
      120_000,
    );
    // By ones: each of them asks for the next until nobody is left, and the second asking finds all told.
    for (let lot = 0; lot < asked.length; lot += 1) await announce.execute(asked[lot]!, 1);
    expect(asked.filter(({ after }) => after !== null).length).toBe(4);
    expect(rung).toEqual([]); // nobody has the site open
    const told = await house.rows(
      `select m.pseudonym, n.on_site, n.mail_kind, n.mail_at from community.notification n
       join community.member m on m.id = n.member_id where n.piece_key = $1 and n.kind = 'event-announced'`,
      [String(number)],
    );
    expect(told).toEqual([{ pseudonym: 'film', on_site: true, mail_kind: 'event-announced', mail_at: null }]);
  });

  const publishedAs = async (gathering: string) => {
    const [told] = await facts<GatheringPublishedV1>(
      'events.gathering-published.v1',
      'gatheringId',
      gathering,
    );
    return { fact: told!.fact, cause: told!.id };
  };

  it.each([
    ['far off', 181, 2],
    ['near', 179, 0],
    ['under way', -10, 0],
    ['of which that was not told', null, 0],
  ])(
    'has letters to who wants them at once looked at once they waited to be read: %s',
    async (_, minutes, waits) => {
      const { id, number } = await house.published({ branches: ['film'] });
      const { fact, cause } = await publishedAs(id);
      await house.rows(
        `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at, branches, notify, mail_habits)
       values ($1, $2, $2, $2, 'active', '1', now(), '{film}', $3, $4)`,
        [
          house.member().memberId,
          `eager-${cause}`,
          { 'event-announced': { site: true, email: 'at-once' } },
          { rhythm: 'at-once', digestOnly: false, quiet: null },
        ],
      );
      const asked: AnnounceEventJob[] = [];
      const jobs = {
        enqueue: async (_job: string, data: object) => void asked.push(data as AnnounceEventJob),
        soon: async () => {},
        every: async () => {},
      };
      await new NotifyOfAnnouncedEvents(jobs).on(fact, { factId: cause });
      expect(asked[0]!.startsAt).toBe(fact.startsAt);
      const [{ starts_at: startsAt }] = (await house.rows(
        `select starts_at from events.gathering where id = $1`,
        [id],
      )) as [{ starts_at: Date }];
      expect(fact.startsAt).toBe(startsAt.toISOString());
      const at = new Date(startsAt.getTime() - (minutes ?? 600) * 60_000);
      const from = takenFrom(house.house.container);
      const announce = new AnnounceEvent(
        from(EVENT_ANNOUNCEMENTS),
        { ring: () => {} },
        jobs,
        { now: () => at },
        from<UnitOfWork>(UNIT_OF_WORK),
        120_000,
      );
      await announce.execute(minutes === null ? { ...asked[0]!, startsAt: null } : asked[0]!);
      const told = await house.rows(
        `select n.told_at, n.mail_at from community.notification n join community.member m on m.id = n.member_id
       where n.piece_key = $1 and n.kind = 'event-announced' and m.handle = $2`,
        [String(number), `eager-${cause}`],
      );
      expect(told).toEqual([{ told_at: at, mail_at: new Date(at.getTime() + waits * 60_000) }]);
    },
  );

  it('reaches everybody whatever the size of its lots, once, and rings whoever is there', async () => {
    const { id, number } = await house.published({ branches: ['film'] });
    const { fact, cause } = await publishedAs(id);
    const tag = cause.slice(0, 8);
    await house.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at, branches)
       select gen_random_uuid(), n, n, n, 'active', '1', now(), '{film}'
       from (select $1 || '-' || generate_series(1, 10) as n) names`,
      [tag],
    );
    await house.rows(
      `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
       select m.handle, gen_random_uuid(), m.id, now(), now(), now(), now() + interval '1 day', ''
       from community.member m where m.handle = $1 || '-7'`,
      [tag],
    );
    const from = takenFrom(house.house.container);
    const rung: string[] = [];
    const asked: AnnounceEventJob[] = [{ ...fact, cause, after: null }];
    const announce = new AnnounceEvent(
      from(EVENT_ANNOUNCEMENTS),
      { ring: (channel) => void rung.push(channel) },
      {
        enqueue: async (_job, data) => void asked.push(data as unknown as AnnounceEventJob),
        soon: async () => {},
        every: async () => {},
      },
      { now: () => toldAt },
      from<UnitOfWork>(UNIT_OF_WORK),
      120_000,
    );
    // Each lot is told when it is: the digest of the day before may be gone by then.
    const began = new Date(new Date(fact.at).getTime() + 3_600_000);
    let toldAt = began;
    const moments: number[] = [];
    for (let lot = 0; lot < asked.length; lot += 1) {
      toldAt = new Date(began.getTime() + lot * 60_000);
      moments.push(toldAt.getTime());
      await announce.execute(asked[lot]!, 3);
    }
    await announce.execute(asked[1]!, 3); // a process died after it had told a lot
    const told = await house.rows<{ handle: string; told_at: Date }>(
      `select m.handle, n.told_at from community.notification n join community.member m on m.id = n.member_id
       where n.piece_key = $1 and n.kind = 'event-announced' and starts_with(m.handle, $2)`,
      [String(number), tag],
    );
    expect(told).toHaveLength(10);
    expect(moments.length).toBeGreaterThan(3);
    expect(told.every(({ told_at: at }) => moments.includes(at.getTime()))).toBe(true);
    expect(new Set(told.map(({ told_at: at }) => at.getTime())).size).toBeGreaterThan(3);
    expect(rung).toHaveLength(1);
  });
});
