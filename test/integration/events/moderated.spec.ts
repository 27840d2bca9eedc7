import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { EnforceEventDecisions } from '#application/events/consumers/enforce-event-decisions';
import { RemindOfGatherings } from '#application/events/registrations/remind-of-gatherings';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { MODERATED_GATHERINGS, WRITTEN_GATHERINGS } from '#infrastructure/events/moderated.module';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { maskedBy } from '../../support/masked-in.ts';
import { standingDecision } from '../../support/standing-decision.ts';
import { outcome } from '../engagement/poll-house.ts';
import sharp from 'sharp';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(120_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

/** A decision of Moderation reaches the events, as often as it is told. */
async function told(targetId: string, name: string, action: string, decisionId: string, times = 1) {
  const base = {
    decisionId,
    action,
    targetKind: 'event',
    targetId,
    subjectId: null,
    by: null,
    path: 'review',
  };
  const fact = { ...base, name: `moderation.decision-${name}.v1`, until: null, explanation: null };
  const { container } = house.house;
  for (let time = 0; time < times; time += 1)
    await container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() =>
        takenFrom(container)(EnforceEventDecisions).on({ ...fact, at: new Date().toISOString() } as never),
      );
}
const kind = () => house.house.container.get<ModeratedKind>(MODERATED_GATHERINGS);
const GONE = 'events.gathering-not-found';

describe('an event that Moderation takes away', () => {
  it('is gone for members wherever they would find it, and back once the decision falls', async () => {
    const { id, number } = await house.published({ startsAt: inHours(20), endsAt: inHours(21), capacity: 9 });
    const [seated, other] = [house.member(), house.member()];
    await house.register(id, seated);
    const seen = async () => {
      const actor = house.member();
      const list = await house.events.gatheringList.execute(actor, {
        when: 'to-come',
        kind: null,
        branch: null,
        mine: false,
        cursor: null,
      });
      return [
        await outcome(house.events.gatheringPage.execute(actor, id)),
        await outcome(house.events.gatheringFile.execute(actor, String(number))),
        list.items.some((row) => row.id === id),
        (await house.events.gatheringTitles.execute(actor, [number])).has(number),
      ];
    };
    expect(await seen()).toEqual(['done', 'done', true, true]);
    const [hidden, deleted] = [randomUUID(), randomUUID()];
    await told(id, 'made', 'hide', hidden, 3);
    await told(id, 'made', 'delete', deleted);
    expect(await seen()).toEqual([GONE, GONE, false, false]);
    expect((await kind().look([id])).get(id)).toMatchObject({ state: 'deleted', authorRole: 'member' });
    expect(await outcome(house.register(id, other))).toBe(GONE);
    expect(await outcome(house.events.live.execute(seated, id))).toBe('done');
    expect(await house.events.live.execute(seated, id)).toBeNull();
    await house.rows(
      `update events.registration set registered_at = now() - interval '9 days' where gathering_id = $1`,
      [id],
    );
    await takenFrom(house.house.container)(RemindOfGatherings).execute();
    expect((await house.told(id)).filter((one) => one.endsWith('in-a-day'))).toEqual([]);
    expect((await house.events.gatheringPage.execute(house.manager, id)).isAway).toBe(true);
    await told(id, 'overturned', 'delete', deleted);
    expect((await seen())[0]).toBe(GONE);
    await told(id, 'ended', 'hide', hidden);
    expect(await seen()).toEqual(['done', 'done', true, true]);
    expect((await kind().look([id])).get(id)).toMatchObject({ state: 'published' });
  });

  it('hears of an approval after a later deletion, and the deletion stands until it falls', async () => {
    const { id } = await house.published();
    const [approved, deleted] = [randomUUID(), randomUUID()];
    const target = { kind: 'event', id };
    const rows = house.rows.bind(house);
    await standingDecision(rows, { id: approved, action: 'approve', target, at: new Date(1_000) });
    await standingDecision(rows, { id: deleted, action: 'delete', target, at: new Date(2_000) });
    await told(id, 'made', 'hide', randomUUID());
    await told(id, 'made', 'delete', deleted);
    await told(id, 'made', 'approve', approved);
    const seen = () => outcome(house.events.gatheringPage.execute(house.member(), id));
    expect(await seen()).toBe(GONE);
    await told(id, 'overturned', 'delete', deleted);
    expect(await seen()).toBe('done');
  });

  it('is told as its organiser goes on telling it, whatever was decided since the form was opened', async () => {
    const { id } = await house.published();
    const { version, ...plan } = await house.events.gatheringPlan.execute(house.manager, id);
    const change = (title: string) =>
      house.events.changeGathering.execute({
        ...plan,
        actor: house.manager,
        gatheringId: id,
        version,
        body: plan.source,
        title,
      });
    const hidden = randomUUID();
    await told(id, 'made', 'hide', hidden);
    await told(id, 'overturned', 'hide', hidden);
    expect(await outcome(change('How to read another statement'))).toBe('done');
    expect(await outcome(change('How to read any statement'))).toBe('events.gathering-changed-meanwhile');
  });

  it('does not take back what was masked from a form that was open: of its plan, of what is left of it, of what it asks', async () => {
    const { id } = await house.published();
    const named = 'Meet Zelphirine Ocanary';
    const seen = () => house.events.gatheringPlan.execute(house.manager, id);
    const said = async () => ({ ...(await seen()), actor: house.manager, gatheringId: id });
    const change = (form: Awaited<ReturnType<typeof said>>) =>
      outcome(house.events.changeGathering.execute({ ...form, body: form.source, title: named }));
    expect(await change(await said())).toBe('done');
    const open = await said();
    expect(await maskedBy(house.house, 'events.gathering', 'Zelphirine Ocanary')).toHaveLength(1);
    const left = { replay: 'https://video.example.org/1', chapters: [], minutes: named, surveyId: null };
    const asked = { questions: [{ kind: 'text', label: named, options: [], isRequired: false }] };
    expect([
      await change(open),
      await outcome(house.events.rememberGathering.execute({ ...open, ...left })),
      await outcome(house.events.askRegistrants.execute({ ...open, ...asked } as never)),
    ]).toEqual(Array.from({ length: 3 }, () => 'events.gathering-changed-meanwhile'));
    expect((await seen()).title).toBe('Meet […]');
    expect(await change(await said())).toBe('done');
  });

  it('is changed in all else where its texts hold more than is drawn by now', async () => {
    const { id } = await house.published();
    const laden = `${'>>>>>>>>>>\n'.repeat(89)}> a`;
    const texts = `update events.gathering set source = $2, minutes_source = $2 where id = $1`;
    await house.rows(texts, [id, laden]);
    const { version, ...plan } = await house.events.gatheringPlan.execute(house.manager, id);
    const said = {
      ...plan,
      actor: house.manager,
      gatheringId: id,
      version,
      title: 'How to read any statement',
    };
    const change = (body: string) => outcome(house.events.changeGathering.execute({ ...said, body }));
    expect([await change(`${laden}.`), await change(plan.source)]).toEqual(['text.too-laden', 'done']);
    const next = await house.events.gatheringPlan.execute(house.manager, id);
    const replay = 'https://video.example.org/1';
    const kept = { ...said, version: next.version, replay, chapters: [], surveyId: null };
    const remember = (minutes: string) =>
      outcome(house.events.rememberGathering.execute({ ...kept, minutes }));
    expect([await remember(`${laden}.`), await remember(laden)]).toEqual(['text.too-laden', 'done']);
  });

  it('is changed in all else where its texts hold words that a rule refuses since', async () => {
    const { id } = await house.published();
    const words = 'Voyez urssaf-paiement.com pour payer.';
    const texts = `update events.gathering set title = $2, source = $2, minutes_source = $2 where id = $1`;
    await house.rows(texts, [id, words]);
    const { version, ...plan } = await house.events.gatheringPlan.execute(house.manager, id);
    const said = { ...plan, actor: house.manager, gatheringId: id, version, place: 'Lyon' };
    const change = (body: string) => outcome(house.events.changeGathering.execute({ ...said, body }));
    expect(await change(`${words}.`)).toBe('moderation.words-blocked');
    expect(await change(plan.source)).toBe('done');
    const next = await house.events.gatheringPlan.execute(house.manager, id);
    const kept = { ...said, version: next.version, replay: '', chapters: [], surveyId: null };
    const remember = (minutes: string) =>
      outcome(house.events.rememberGathering.execute({ ...kept, minutes }));
    expect([await remember(`${words}.`), await remember(words)]).toEqual(['request.invalid', 'done']);
  });

  it('shows a moderator all that it says, of drafts nothing', async () => {
    const terms = {
      title: 'An hour for you',
      speakers: ['Somebody'],
      agenda: [{ minute: 0, title: 'Hello' }],
    };
    const { id } = await house.published({ ...terms, place: 'Paris' });
    const { id: draft } = await house.planned();
    const pieces = await kind().look([id, draft, 'no-id']);
    expect([...pieces.keys()]).toEqual([id]);
    for (const part of ['An hour for you', 'We read one together.', 'Paris', 'Hello', 'Somebody'])
      expect(pieces.get(id)!.text).toContain(part);
    const written = house.house.container.get<WrittenTexts>(WRITTEN_GATHERINGS);
    const { texts } = await written.page(new Date(0), null, 100, 0);
    expect(texts.filter(({ targetId }) => targetId === id).map(({ field }) => field)).toEqual([
      'title',
      'event',
    ]);
    expect(await written.count(new Date(0))).toBe(texts.length);
  });
});

describe('the words of an event', () => {
  const NUMBER = '2 69 05 49 588 157 80';

  it('those of a letter too', async () => {
    const { id } = await house.published();
    await house.register(id, house.member());
    await house.events.writeToParticipants.execute({
      actor: house.manager,
      gatheringId: id,
      readers: 'seated',
      subject: `About ${NUMBER}`,
      body: `Call about ${NUMBER}.\n\nThank you.`,
    });
    const { sent } = await house.events.letters.execute(house.manager, id);
    expect(sent.map(({ subject, body }) => [subject, body])).toEqual([
      ['About •••••', 'Call about •••••.\n\nThank you.'],
    ]);
  });

  it('are judged as all that members write: numbers of people are masked before it is kept', async () => {
    const { id } = await house.published({
      summary: `Call about ${NUMBER} before we begin.`,
      speakers: [NUMBER, 'Ann'],
    });
    const shown = await house.events.gatheringPage.execute(house.member(), id);
    expect([shown.summary, shown.speakers]).toEqual(['Call about ••••• before we begin.', ['•••••', 'Ann']]);
    const { version } = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.rememberGathering.execute({
      actor: house.manager,
      gatheringId: id,
      version,
      replay: '',
      surveyId: null,
      chapters: [],
      minutes: `We read the statement of ${NUMBER} together.`,
    });
    expect((await house.events.gatheringPage.execute(house.member(), id)).minutesHtml).not.toContain(
      '588 157',
    );
    const facts = await house.rows<{ fact: { targetKind: string } }>(
      `select payload as fact from platform.outbox where name = 'events.words-found.v1' and payload ->> 'targetId' = $1`,
      [id],
    );
    expect(facts.map(({ fact }) => fact.targetKind)).toEqual(['event', 'event']);
  });
});

describe('what somebody else does to an event', () => {
  const because = 'The room is flooded, and no other is free.';
  const cancel = (actor: Actor, gatheringId: GatheringId) =>
    house.events.cancelGathering.execute({ actor, gatheringId, because });
  /** What Moderation recorded of it, told twice. */
  const recorded = async (id: string) => {
    const facts = await house.rows<{ id: string; payload: object }>(
      `select id, payload from platform.outbox where name = 'events.gathering-restrained.v1' and payload ->> 'targetId' = $1`,
      [id],
    );
    const { container } = house.house;
    for (const { id: factId, payload } of [...facts, ...facts])
      await container
        .get<UnitOfWork>(UNIT_OF_WORK)
        .run(() => takenFrom(container)(RecordActs).on(payload as never, { factId }));
    return house.rows<{ action: string; subject_id: string; statement: { facts: string } }>(
      `select action, subject_id, statement from moderation.decision where target_id = $1`,
      [id],
    );
  };

  it('is a decision with its statement of reasons, told to who planned it', async () => {
    const organiser = house.organiser();
    const { id } = await house.published({ actor: organiser });
    await cancel(house.manager, id);
    const decisions = await recorded(id);
    expect(decisions).toEqual([
      expect.objectContaining({
        action: 'lock',
        subject_id: organiser.memberId,
        statement: expect.objectContaining({ source: 'own-initiative' }),
      }),
    ]);
    expect(decisions[0]!.statement.facts).toMatch(/votre évènement «\sHow to read a statement\s»[^]*flooded/);
  });

  it('takes nothing back that took place: nobody is told that it does not', async () => {
    const { id } = await house.published({ actor: house.organiser() });
    await house.rows(
      `update events.gathering set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1`,
      [id],
    );
    await expect(cancel(house.manager, id)).rejects.toMatchObject({ code: 'events.gathering-over' });
    expect(await house.rows('select state from events.gathering where id = $1', [id])).toEqual([
      { state: 'published' },
    ]);
    expect(await recorded(id)).toEqual([]);
  });

  const covered = async (actor: Actor, gatheringId: GatheringId) =>
    house.events.coverGathering.execute({
      actor,
      gatheringId,
      bytes: await sharp({ create: { width: 60, height: 30, channels: 3, background: '#23456b' } })
        .jpeg()
        .toBuffer(),
      alt: 'A hall',
    });
  const asked = async (actor: Actor, gatheringId: GatheringId, words: string) => {
    const { version, form } = await house.events.gatheringPlan.execute(actor, gatheringId);
    const question = { kind: 'text', label: words, required: true, options: [] };
    return house.events.askRegistrants.execute({
      actor,
      gatheringId,
      version,
      questions: [{ id: form[0]?.id ?? null, ...question }],
    });
  };
  const remembered = async (actor: Actor, gatheringId: GatheringId, minutes: string) =>
    house.events.rememberGathering.execute({
      actor,
      gatheringId,
      version: (await house.events.gatheringPlan.execute(actor, gatheringId)).version,
      replay: 'https://video.example.org/1',
      chapters: ['0:05:30 What is said'],
      minutes,
      surveyId: null,
    });
  const rewritten = async (actor: Actor, gatheringId: GatheringId, summary: string) => {
    const { version, ...plan } = await house.events.gatheringPlan.execute(actor, gatheringId);
    return house.events.changeGathering.execute({
      ...plan,
      actor,
      gatheringId,
      version,
      body: plan.source,
      summary,
    });
  };
  const uncovered = (actor: Actor, gatheringId: GatheringId) =>
    house.events.uncoverGathering.execute({ actor, gatheringId });
  const WITH_PARTS = {
    agenda: [{ minute: 0, title: 'Who we are' }],
    reserved: [{ branch: 'music' as const, seats: 1 }],
  };
  const planner = () => house.member(['event.create', 'file.upload'], 'agent');
  const another = () => house.member(['event.create', 'event.manage', 'file.upload'], 'community_manager');

  it.each([
    ['what it says', rewritten],
    ['what is left of it', remembered],
    ['what registrants are asked', asked],
    ['its picture', covered],
    ['that it has none', uncovered],
  ])('is a decision also where it is %s, and none where its own team does it', async (_what, act) => {
    const organiser = planner();
    const { id } = await house.published({ actor: organiser });
    await act(organiser, id, 'What do you bring?');
    if (act === uncovered) await covered(organiser, id);
    expect(await recorded(id)).toEqual([]);
    await act(another(), id, 'What another makes of it.');
    expect(await recorded(id)).toEqual([
      expect.objectContaining({ action: 'edit', subject_id: organiser.memberId }),
    ]);
  });

  it.each([
    ['what it says', rewritten],
    ['what is left of it', remembered],
    ['what registrants are asked', asked],
    ['that it has no picture', uncovered],
  ])('is none where %s is as it was', async (_what, act) => {
    const organiser = planner();
    const { id } = await house.published({ actor: organiser, ...WITH_PARTS });
    await act(organiser, id, 'What do you bring?');
    await act(another(), id, 'What do you bring?');
    expect(await recorded(id)).toEqual([]);
  });

  it('is one for each date of a series that says otherwise then, and for no other', async () => {
    const organiser = planner();
    const { id } = await house.planned({
      actor: organiser,
      repeat: { every: 'week', times: 3 },
      ...WITH_PARTS,
    });
    const [first, second, third] = (await house.events.series.execute(house.manager, id)).map(
      (date) => date.id,
    ) as [GatheringId, GatheringId, GatheringId];
    await house.events.publishSeries.execute({ actor: organiser, gatheringId: first, count: 3 });
    const sayAlike = () =>
      house.events.changeSeries.execute({ actor: house.manager, gatheringId: first, count: 2 });
    await sayAlike();
    expect(await recorded(second)).toEqual([]);
    await rewritten(organiser, second, 'This one alone.');
    await sayAlike();
    expect([(await recorded(second)).length, await recorded(third)]).toEqual([1, []]);
  });

  it('says that it was changed since where that decision falls', async () => {
    const { id } = await house.published({ actor: house.organiser() });
    const decisionId = randomUUID();
    await cancel(house.manager, id);
    await told(id, 'overturned', 'hide', randomUUID());
    await told(id, 'overturned', 'lock', decisionId);
    const facts = await house.rows<{ payload: object }>(
      `select payload from platform.outbox where name = 'events.restraint-undone.v1' and payload ->> 'gatheringId' = $1`,
      [id],
    );
    expect(facts.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ decisionId, outcome: 'changed-since' }),
    ]);
  });

  it('is none where its own team does it, or nobody knows of it yet', async () => {
    const organiser = house.organiser();
    const own = await house.published({ actor: organiser });
    await cancel(organiser, own.id);
    const draft = await house.planned({ actor: organiser });
    await cancel(house.manager, draft.id);
    expect([await recorded(own.id), await recorded(draft.id)]).toEqual([[], []]);
  });
});
