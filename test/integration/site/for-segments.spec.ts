import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { memberWith } from '#application/shared/viewer';
import { DEFAULT_HABITS, type DigestRhythm } from '#domain/community/notifications/mail-habits';
import type { Permission } from '#domain/shared/actor';
import { HOME_PAGE } from '#domain/site/pages/page-id';
import { LETTERS } from '#infrastructure/community/letters/letters.module';
import { SqlViewerRow } from '#infrastructure/community/accounts/viewer-row.sql';
import { takenFrom } from '#interfaces/composition/provided';
import { signedIn, visitor } from '../../support/actors.ts';
import { SegmentHouse } from '../engagement/segment-house.ts';

jest.setTimeout(60_000);
let house: SegmentHouse;
let musician: string;
let filmmaker: string;
beforeAll(async () => {
  house = await SegmentHouse.open();
  musician = (await house.members(1, 'music'))[0]!;
  filmmaker = (await house.members(1, 'film'))[0]!;
});
afterAll(() => house.house.close());

const app = () => house.house.app;
const OFFICE: readonly Permission[] = ['module.switch', 'page.manage', 'announcement.publish'];
const officer = (...more: Permission[]) =>
  signedIn(house.manager, {
    role: 'community_manager',
    audiences: ['staff'],
    grants: [...OFFICE, ...more].map((one) => [one, 'everywhere'] as const),
  });
const manager = () => officer('segment.manage');
const code = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { code?: string; fields?: readonly { code: string }[] }) => error.fields?.[0]?.code ?? error.code,
  );

/** Who looks, as each request finds it out. */
async function looking(id: string) {
  const { member } = (await new SqlViewerRow(house.house.database.sql).bearer(id))!;
  const rights = {
    role: 'member',
    department: null,
    groups: [],
    standing: 'free',
    grants: new Map(),
  } as const;
  return memberWith(rights, member, null, await app().site.modules.closing()).actor;
}
const open = (segments: readonly string[], more: object = {}) =>
  app().site.switchModule.execute({
    actor: manager(),
    module: 'polls',
    state: 'some',
    segments,
    from: null,
    until: null,
    version: 0,
    reason: 'Essai',
    ...more,
  });
const rollOf = async () => (await app().site.moduleDesk.one(manager(), 'polls')).segments[0]!;

it('a part of the site is open to those of a segment, who come and go with it, and to nobody else', async () => {
  const segment = await house.segment('music');
  expect((await looking(musician)).uses('polls')).toBe(true);
  await open([`segment:${segment}`]);
  expect((await looking(musician)).uses('polls')).toBe(true);
  const others = await looking(filmmaker);
  expect(others.uses('polls')).toBe(false);
  expect(() => others.mustUse('polls')).toThrow(expect.objectContaining({ code: 'site.module-closed' }));
  expect((await app().site.modules.closedToVisitors()).get('polls')).toBe('to-others-not');
  expect((await app().site.modules.closing())({ role: 'visitor', audiences: ['public'] }).has('polls')).toBe(
    true,
  );
  await house.change(segment, 'film');
  expect((await looking(musician)).uses('polls')).toBe(false);
  expect((await looking(filmmaker)).uses('polls')).toBe(true);
  await house.rows(`update community.member set branches = '{music}' where id = $1`, [filmmaker]);
  await house.follow();
  expect((await looking(filmmaker)).uses('polls')).toBe(false);
  await house.rows(`update community.member set branches = '{film}' where id = $1`, [filmmaker]);
  await house.follow();
});

it('the same holds between days, for letters, and for who changes the rest without composing segments', async () => {
  const roll = await rollOf();
  await open([roll], { version: 1, from: '2099-01-01' });
  expect(await rollOf()).toBe(roll);
  expect((await looking(filmmaker)).uses('polls')).toBe(false);
  await open([roll, 'role:agent'], { version: 2, actor: officer() });
  expect(await rollOf()).toBe(roll);
  expect((await looking(filmmaker)).uses('polls')).toBe(true);
  for (const id of [musician, filmmaker])
    await house.rows(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
       values ($1::uuid, $1::text || '@example.org', $1::text || '@example.org', now(), 'x', now(), 1)`,
      [id],
    );
  const asked = { rhythm: DEFAULT_HABITS.rhythm as DigestRhythm, key: 'today', after: null, again: false };
  const readers = await takenFrom(house.house.container)(LETTERS).digestReaders(asked, 100);
  const untold = new Map(readers.map(({ memberId, untold: kinds }) => [memberId, kinds]));
  expect(untold.get(musician)).not.toEqual(untold.get(filmmaker));
  expect(untold.get(filmmaker)).toEqual([]);
});

it('only who composes segments chooses one, and one that was removed is none to choose', async () => {
  const segment = await house.segment('music', 'Chosen');
  const version = 3;
  expect(await code(open([`segment:${segment}`], { version, actor: officer() }))).toBe(
    'site.segment-not-own',
  );
  expect(await code(open(['segment:0199eeee-0000-7000-8000-0000000000aa'], { version }))).toBe(
    'site.segment-gone',
  );
  expect(await code(open(['segment:none'], { version }))).toBe('field.choice');
  const roll = await rollOf();
  await house.remove(segment);
  expect(await code(open([`segment:${segment}`], { version }))).toBe('site.segment-gone');
  expect(await rollOf()).toBe(roll);
});

it('a block of a page and an announcement are shown to those of a segment, whom a page of a visitor never tells of', async () => {
  const segment = await house.segment('music', 'Of the page');
  const { change, desk, publish, shown } = app().pages;
  const at = async () => (await desk.one(manager(), HOME_PAGE)).revision;
  const changed = async (given: Parameters<typeof change.execute>[0]['change']) =>
    change.execute({ actor: manager(), page: HOME_PAGE, revision: await at(), change: given });
  await changed({ add: 'notice', key: 'n1' });
  await changed({ block: 'n1', terms: { title: 'Aux musiciens', segments: [`segment:${segment}`] } });
  const [roll] = (await desk.one(manager(), HOME_PAGE)).content.blocks.find(
    ({ key }) => key === 'n1',
  )!.segments;
  expect(roll).not.toBe(`segment:${segment}`);
  await publish.execute({ actor: manager(), page: HOME_PAGE, on: null, note: 'Essai', revision: await at() });
  house.house.hear();
  const titles = async (actor = visitor()) => (await shown.home(actor)).blocks.map(({ title }) => title);
  expect(await titles(await looking(musician))).toContain('Aux musiciens');
  expect(await titles(await looking(filmmaker))).not.toContain('Aux musiciens');
  expect(await titles()).not.toContain('Aux musiciens');
  await app().site.saveAnnouncement.execute({
    actor: manager(),
    changes: null,
    title: 'Concert',
    text: '',
    link: '',
    label: '',
    tone: 'info',
    segments: [`segment:${segment}`],
    from: null,
    until: null,
    dismissable: true,
  });
  const said = async (actor = visitor()) =>
    (await app().site.announcements.to(actor, [])).map(({ title }) => title);
  expect(await said(await looking(musician))).toEqual(['Concert']);
  expect(await said(await looking(filmmaker))).toEqual([]);
  expect(await said()).toEqual([]);
  await house.rows(`update community.roll set drawn_at = drawn_at - interval '3 days'`);
  await house.forget();
  expect(await titles(await looking(musician))).toContain('Aux musiciens');
  expect(await said(await looking(musician))).toEqual(['Concert']);
});
