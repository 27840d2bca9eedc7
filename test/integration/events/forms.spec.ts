import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import { takenFrom } from '#interfaces/composition/provided';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

type Id = Awaited<ReturnType<EventHouse['published']>>['id'];
type Questions = Parameters<EventHouse['events']['askRegistrants']['execute']>[0]['questions'];
const QUESTIONS: Questions = [
  { id: null, kind: 'text', label: 'What do you bring?', required: true, options: [] },
  { id: null, kind: 'single', label: 'Which colour?', required: false, options: ['Red', 'Blue'] },
];
const planOf = (id: Id) => house.events.gatheringPlan.execute(house.manager, id);
async function ask(gatheringId: Id, questions: Questions = QUESTIONS, actor = house.manager) {
  const { version } = await planOf(gatheringId);
  await house.events.askRegistrants.execute({ actor, gatheringId, version, questions });
  return (await planOf(gatheringId)).form;
}
const come = (
  gatheringId: Id,
  actor = house.member(),
  given: { question: string; values: string[] }[] = [],
) => house.events.register.execute({ attendee: { actor, branches: [] }, gatheringId, note: '', given });
const ownOf = async (id: Id, actor: ReturnType<EventHouse['member']>) =>
  (await house.events.gatheringPage.execute(actor, id)).own;

describe('the form of an event', () => {
  it('is answered by who registers, read by them and by who runs it, and by nobody else', async () => {
    const { id } = await house.published();
    const [text, colour] = await ask(id);
    const actor = house.member();
    expect(await outcome(come(id, actor))).toBe('events.answer-missing');
    expect(await house.list(id)).toEqual([]);
    await come(id, actor, [
      { question: text!.id, values: ['A statement'] },
      { question: colour!.id, values: ['Blue'] },
    ]);
    const own = await ownOf(id, actor);
    expect(own?.answers.map(({ label, values }) => [label, values])).toEqual([
      ['What do you bring?', ['A statement']],
      ['Which colour?', ['Blue']],
    ]);
    const { items } = await house.events.participants.execute(house.manager, id, null);
    expect(items[0]!.answers).toEqual(own!.answers);
    const other = house.member();
    await come(id, other, [{ question: text!.id, values: ['Nothing'] }]);
    expect(JSON.stringify(await house.events.gatheringPage.execute(other, id))).not.toContain('A statement');
    expect(await outcome(house.events.participants.execute(other, id, null))).toBe('access.not-allowed');
  });

  it('stays readable as it was answered, whatever becomes of it', async () => {
    const { id } = await house.published();
    const [text, colour] = await ask(id);
    const actor = house.member();
    await come(id, actor, [
      { question: text!.id, values: ['A statement'] },
      { question: colour!.id, values: ['Blue'] },
    ]);
    await ask(id, [{ ...text!, label: 'What do you want to read?' }]);
    expect((await ownOf(id, actor))?.answers.map(({ label, values }) => [label, values])).toEqual([
      ['What do you bring?', ['A statement']],
      ['Which colour?', ['Blue']],
    ]);
    const given = [{ question: colour!.id, values: ['Red'] }];
    const change = house.events.changeAnswers.execute({ actor, gatheringId: id, given });
    expect(await outcome(change)).toBe('events.question-not-asked');
  });

  it('is answered otherwise until it begins, by who is registered', async () => {
    const { id } = await house.published();
    const [text] = await ask(id);
    const actor = house.member();
    const change = (by = actor, values = ['A letter']) =>
      outcome(
        house.events.changeAnswers.execute({
          actor: by,
          gatheringId: id,
          given: [{ question: text!.id, values }],
        }),
      );
    expect(await change()).toBe('events.not-registered');
    await come(id, actor, [{ question: text!.id, values: ['A statement'] }]);
    expect(await change(actor, [])).toBe('events.answer-missing');
    expect(await change()).toBe('done');
    expect((await ownOf(id, actor))?.answers[0]?.values).toEqual(['A letter']);
    expect(await change(house.member())).toBe('events.not-registered');
    await house.rows(`update events.gathering set starts_at = $2 where id = $1`, [id, inHours(-1)]);
    expect(await change(actor, ['Too late'])).toBe('events.answers-closed');
    expect((await ownOf(id, actor))?.answers[0]?.values).toEqual(['A letter']);
  });

  it('goes with the registration: given up, and three months after', async () => {
    const { id } = await house.published();
    const [text] = await ask(id);
    const [one, other] = [house.member(), house.member()];
    for (const actor of [one, other])
      await come(id, actor, [{ question: text!.id, values: ['A statement'] }]);
    const kept = async () =>
      (
        await house.rows<{ answers: unknown[] }>(
          `select answers from events.registration where gathering_id = $1 order by turn`,
          [id],
        )
      ).map(({ answers }) => answers.length);
    expect(await kept()).toEqual([1, 1]);
    await house.cancel(id, one);
    expect(await kept()).toEqual([0, 1]);
    await house.rows(
      `update events.gathering set starts_at = now() - interval '5 months', ends_at = now() - interval '4 months' where id = $1`,
      [id],
    );
    await takenFrom(house.house.container)(ForgetParticipants).execute();
    expect(await kept()).toEqual([0, 0]);
  });

  it('is its team’s to write, and not over what another has written meanwhile', async () => {
    const { id } = await house.published();
    const actor = house.manager;
    const { version } = await planOf(id);
    await ask(id);
    const late = house.events.askRegistrants.execute({ actor, gatheringId: id, version, questions: [] });
    expect(await outcome(late)).toBe('events.gathering-changed-meanwhile');
    expect(await outcome(ask(id, QUESTIONS, house.member()))).toBe('access.not-allowed');
    expect(await outcome(ask(id, QUESTIONS, house.organiser()))).toBe('access.not-allowed');
    expect(await outcome(ask(id, [{ ...QUESTIONS[1]!, options: ['Red'] }]))).toBe('events.too-few-options');
    await house.events.cancelGathering.execute({ actor, gatheringId: id, because: 'Nobody can come.' });
    expect(await outcome(ask(id))).toBe('events.gathering-cancelled');
  });
});
