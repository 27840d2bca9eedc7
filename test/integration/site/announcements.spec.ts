import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
beforeEach(() => house.rows('truncate site.announcement'));
afterAll(() => house.close());

const actor = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  role: 'community_manager',
  grants: [['announcement.publish', 'everywhere']],
});
const site = () => house.app.site;
const terms = {
  title: 'Maintenance ce soir',
  text: 'De 22 h à 23 h.',
  link: '',
  label: '',
  tone: 'info',
  segments: [] as readonly string[],
  from: null,
  until: null,
  dismissable: true,
};
const say = (more: object = {}, changes: { id: string; version: number } | null = null) =>
  site().saveAnnouncement.execute({ ...terms, actor, changes, ...more });
const titles = async (who = visitor(), away: readonly string[] = []) =>
  (await site().announcements.to(who, away)).map(({ title }) => title);

it('is shown at once to those it is for, until it is put away, changed or withdrawn', async () => {
  const { id } = await say();
  await say({ title: 'Aux musiciens', segments: ['branch:music'], dismissable: false });
  const musician = signedIn('0199aaaa-0000-7000-8000-000000000003', { audiences: ['branch:music'] });
  expect(await titles()).toEqual(['Maintenance ce soir']);
  expect(await titles(musician)).toEqual(['Aux musiciens', 'Maintenance ce soir']);
  expect(await titles(visitor(), [id])).toEqual([]);
  await say({ title: 'Maintenance demain', link: '/evenements', label: 'Voir' }, { id, version: 1 });
  expect(await site().announcements.to(visitor(), [])).toMatchObject([
    { id, title: 'Maintenance demain', link: { href: '/evenements', label: 'Voir' } },
  ]);
  await expect(say({}, { id, version: 1 })).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
  await site().withdrawAnnouncement.execute({ actor, id });
  expect(await titles()).toEqual([]);
  await expect(site().announcementDesk.one(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
});

it('what cannot be put away is shown whatever a browser says, and no more than three at once', async () => {
  const ids: string[] = [];
  for (const title of ['Une annonce', 'Deux annonces', 'Trois annonces', 'Quatre annonces'])
    ids.push((await say({ title, dismissable: false })).id);
  expect(await titles(visitor(), ids)).toEqual(['Quatre annonces', 'Trois annonces', 'Deux annonces']);
});

it('those to come are not shown yet, and the next turn is known', async () => {
  await say({ from: '2099-01-01', until: '2099-01-31' });
  expect(await titles()).toEqual([]);
  expect(await site().announcements.nextChange()).toEqual(new Date('2099-01-01T00:00:00+01:00'));
  expect(await site().announcementDesk.all(actor)).toMatchObject([{ state: 'to-come' }]);
});

it('is for those who may, and each deed is in the log', async () => {
  const member = signedIn('0199aaaa-0000-7000-8000-000000000002');
  await expect(say({ actor: member })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(site().announcementDesk.all(visitor())).rejects.toMatchObject({ kind: 'unauthenticated' });
  const { id } = await say();
  await site().withdrawAnnouncement.execute({ actor, id });
  const { items } = await house.app.audit.trail.page({ objectKind: 'announcement', objectId: id });
  expect(items.map(({ action }) => action)).toEqual(['announcement.withdraw', 'announcement.publish']);
});
