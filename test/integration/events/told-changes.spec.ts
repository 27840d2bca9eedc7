import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { Mending } from '#application/moderation/published/piece-words.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { changeTold, type ToldChanges } from '#domain/events/gatherings/told-changes';
import type { Actor } from '#domain/shared/actor';
import { MODERATED_GATHERINGS } from '#infrastructure/events/moderated.module';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { EventHouse } from './event-house.ts';

jest.setTimeout(120_000);
let house: EventHouse;
let organiser: Actor;
beforeAll(async () => {
  house = await EventHouse.open();
  organiser = house.organiser();
});
afterAll(() => house.close());

const TAKEN = 'Call her at 06 12';

type Plan = Awaited<ReturnType<EventHouse['events']['gatheringPlan']['execute']>>;

async function changed(actor: Actor, gatheringId: GatheringId, otherwise: Partial<Plan>): Promise<void> {
  const { version, ...plan } = await house.events.gatheringPlan.execute(actor, gatheringId);
  const command = { ...plan, ...otherwise, actor, gatheringId, version, body: plan.source };
  await house.events.changeGathering.execute(command);
}

async function changesOf(id: GatheringId): Promise<ToldChanges> {
  const [row] = await house.rows<{ changes: ToldChanges }>(
    `select told_changes as changes from events.gathering where id = $1`,
    [id],
  );
  return row!.changes;
}

const titlesOf = async (id: GatheringId) =>
  (await changesOf(id)).map(({ before, now }) => [before.title, now.title]);

const mend = (id: GatheringId, said: Parameters<Mending['mend']>[1]): Promise<void> => {
  const { container } = house.house;
  const { mending } = container.get<ModeratedKind>(MODERATED_GATHERINGS).words;
  return container
    .get<UnitOfWork>(UNIT_OF_WORK)
    .run(() => (mending as Mending).mend(id, said, { decisionId: randomUUID(), at: new Date() }));
};

describe('news of a title', () => {
  it('says both where its own team chose another one', async () => {
    const { id } = await house.published({ actor: organiser, title: 'How to read' });
    await changed(organiser, id, { title: 'How to read it' });
    expect(await titlesOf(id)).toEqual([['How to read', 'How to read it']]);
  });

  it('says no more what somebody else of the team took in its form, in what was told before and now', async () => {
    const { id } = await house.published({ actor: organiser, title: TAKEN });
    await changed(organiser, id, { place: 'Lyon' });
    await changed(house.manager, id, { title: 'How to read', place: 'Lille' });
    expect(JSON.stringify(await changesOf(id))).not.toContain(TAKEN);
    expect(await titlesOf(id)).toEqual([
      ['How to read', 'How to read'],
      ['How to read', 'How to read'],
    ]);
  });

  it('nor on the other dates of a series that are to say the same', async () => {
    const { id } = await house.planned({
      actor: organiser,
      title: TAKEN,
      repeat: { every: 'week', times: 2 },
    });
    const [first, second] = (await house.events.series.execute(organiser, id)).map((date) => date.id);
    await house.events.publishSeries.execute({ actor: organiser, gatheringId: first!, count: 2 });
    await changed(house.manager, first!, { title: 'How to read', place: 'Lille' });
    await house.events.changeSeries.execute({ actor: house.manager, gatheringId: first!, count: 1 });
    for (const date of [first!, second!])
      expect(await titlesOf(date)).toEqual([['How to read', 'How to read']]);
  });

  it('stays where a decision mends the text alone, and goes with the title that it takes', async () => {
    const { id } = await house.published({ actor: organiser, title: 'First title' });
    await changed(organiser, id, { title: 'Second title' });
    await mend(id, { body: 'Bring nothing at all.' });
    expect(await titlesOf(id)).toEqual([['First title', 'Second title']]);
    await mend(id, { title: 'Third title' });
    expect(await titlesOf(id)).toEqual([['Third title', 'Third title']]);
  });
});

describe('news of a link', () => {
  const [one, two] = ['https://one.example.org/', 'https://two.example.org/'];
  const led = async (...links: string[]) => {
    const { id } = await house.published({ actor: organiser, place: 'Lyon', link: one });
    for (const link of links) await changed(organiser, id, { link });
    const changes = await changesOf(id);
    expect(JSON.stringify(changes)).not.toContain('example.org');
    return changeTold(changes, new Date(0), new Date(8.64e15));
  };

  it('told together compares the first with the last', async () => {
    expect(await led('', two)).toMatchObject({ hasOtherLink: true });
    expect(await led(two, one)).toBeNull();
    expect(await led('', one)).toBeNull();
    expect(await led(two)).toMatchObject({ hasOtherLink: true });
    expect(await led('')).toMatchObject({ hasOtherLink: false, now: { isOnline: false } });
  });

  it('says nothing of what it is known by', async () => {
    expect(Object.keys((await led(two))!)).toEqual(['before', 'now', 'hasOtherLink']);
  });
});
