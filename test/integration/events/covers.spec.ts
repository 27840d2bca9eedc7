import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { SweepCovers } from '#application/events/covers/sweep-covers';
import { takenFrom } from '#interfaces/composition/provided';
import { visitor } from '../../support/actors.ts';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse } from './event-house.ts';
import { bytesOf } from '../../support/found-file.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

const painted = (): Promise<Uint8Array> =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#23456b' } })
    .withExif({ IFD0: { Copyright: 'Somebody at home' } })
    .jpeg()
    .toBuffer();
const host = () => house.member(['event.create', 'event.manage', 'file.upload'], 'community_manager');
type Id = Awaited<ReturnType<EventHouse['published']>>['id'];
const put = async (gatheringId: Id, actor = host(), alt = 'A blue square') =>
  house.events.coverGathering.execute({ actor, gatheringId, bytes: await painted(), alt });
const coverOf = async (id: Id) => (await house.events.gatheringPage.execute(host(), id)).cover;
const read = (path: string, actor = visitor()) =>
  house.events.cover.execute(actor, path.slice('/fichiers/'.length));

describe('the picture of an event', () => {
  it('is encoded again without what it said of who took it, described, and shown on the page and in lists', async () => {
    const { id, number } = await house.published();
    expect(await coverOf(id)).toBeNull();
    await put(id);
    const cover = (await coverOf(id))!;
    expect(cover).toMatchObject({ alt: 'A blue square', width: 60, height: 30 });
    const file = (await read(cover.path))!;
    expect(file.contentType).toBe('image/webp');
    expect((await sharp(await bytesOf(file)).metadata()).exif).toBeUndefined();
    const asked = { when: 'to-come', kind: null, branch: null, mine: false, cursor: null } as const;
    const { items } = await house.events.gatheringList.execute(visitor(), asked);
    expect(items.find((one) => one.number === number)?.cover).toEqual(cover);
  });

  it('is shown to nobody who may not know of the event', async () => {
    const { id } = await house.planned();
    await put(id);
    const { path } = (await coverOf(id))!;
    expect(await read(path)).toBeNull();
    expect(await read(path, house.organiser())).toBeNull();
    expect(await read(path, host())).not.toBeNull();
    await house.events.publishGathering.execute({ actor: house.manager, gatheringId: id });
    expect(await read(path)).not.toBeNull();
    await house.rows(
      `update events.gathering set away = '[{"decisionId":"x","action":"hide"}]' where id = $1`,
      [id],
    );
    expect(await read(path)).toBeNull();
    expect(await read(path, house.member(['review.read'], 'moderator'))).not.toBeNull();
    expect(await read('/fichiers/covers/../../secret.webp')).toBeNull();
  });

  it('is nothing without words for it, of what is no picture, or by others', async () => {
    const { id } = await house.published();
    expect(await outcome(put(id, host(), ' '))).toBe('text.missing');
    expect(await outcome(put(id, host(), 'x'.repeat(301)))).toBe('text.too-long');
    expect(await outcome(put(id, house.member(['file.upload'])))).toBe('access.not-allowed');
    const other = house.member(['event.create', 'file.upload'], 'agent');
    expect(await outcome(put(id, other))).toBe('access.not-allowed');
    const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>');
    const odd = house.events.coverGathering.execute({ actor: host(), gatheringId: id, bytes, alt: 'Odd' });
    expect(await outcome(odd)).toMatch(/^(files?|image|community)\./);
    expect(await coverOf(id)).toBeNull();
  });

  it('is swept away once no event shows it, and not before', async () => {
    const { id } = await house.published();
    await put(id);
    const first = (await coverOf(id))!.path;
    await put(id);
    const second = (await coverOf(id))!.path;
    expect(await read(first)).toBeNull();
    const sweep = () => takenFrom(house.house.container)(SweepCovers).execute();
    expect(await sweep()).toBe(0);
    await house.rows(`update events.cover set uploaded_at = now() - interval '2 days'`);
    expect(await sweep()).toBeGreaterThan(0);
    expect(await sweep()).toBe(0);
    expect(await read(second)).not.toBeNull();
    const left = await house.rows(`select 1 from events.cover where $1 like '%' || id || '%'`, [first]);
    expect(left).toEqual([]);
    await house.events.uncoverGathering.execute({ actor: host(), gatheringId: id });
    expect([await coverOf(id), await read(second)]).toEqual([null, null]);
  });
});

describe('chapters of a replay', () => {
  const remember = async (gatheringId: Id, chapters: readonly string[]) =>
    house.events.rememberGathering.execute({
      version: (await house.events.gatheringPlan.execute(house.manager, gatheringId)).version,
      actor: house.manager,
      gatheringId,
      replay: 'https://player.vimeo.com/video/1',
      chapters,
      minutes: '',
      surveyId: null,
    });

  it('are kept in their order, refused beside their field, and shown to who may see the event', async () => {
    const { id } = await house.published();
    await remember(id, ['0:00:00 Welcome', '0:05:30 What changes']);
    const { chapters } = await house.events.gatheringPage.execute(visitor(), id);
    expect(chapters).toEqual([
      { second: 0, title: 'Welcome' },
      { second: 330, title: 'What changes' },
    ]);
    expect(await outcome(remember(id, ['0:05:00 One', '0:04:00 Two']))).toBe('events.chapters-not-rising');
    expect((await house.events.gatheringPage.execute(visitor(), id)).chapters).toHaveLength(2);
    await remember(id, []);
    expect((await house.events.gatheringPage.execute(visitor(), id)).chapters).toEqual([]);
  });
});
