import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { audiencesFor } from '#application/shared/viewer';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
/** Milliseconds by which the clock of what is remembered is ahead: seconds pass when the test says so. */
let ahead = 0;
beforeAll(async () => {
  house = await EmptyHouse.open();
  const now = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
});
beforeEach(async () => {
  await house.rows('truncate site.module');
  ahead += 2_000; // What this house remembers of it.
});
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

const actor = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  role: 'community_manager',
  grants: [['module.switch', 'everywhere']],
});
const site = () => house.app.site;
const set = (module: string, state: string, more: object = {}) =>
  site().switchModule.execute({
    actor,
    module,
    state,
    segments: [],
    from: null,
    until: null,
    version: 0,
    reason: 'Essai',
    ...more,
  });
const closedTo = async (role: string, branches: readonly string[] = []) => {
  const closing = await site().modules.closing();
  const audiences = role === 'visitor' ? ['public'] : audiencesFor({ role, status: 'active', branches });
  return [...closing({ role, audiences }).keys()];
};

it('what nobody set is open; what is closed is closed at once, to all or to others than it names', async () => {
  expect(await closedTo('visitor')).toEqual([]);
  await set('polls', 'off');
  await set('ideas', 'some', { segments: ['branch:music', 'role:agent'] });
  expect(await closedTo('visitor')).toEqual(expect.arrayContaining(['polls', 'ideas']));
  expect(await closedTo('member', ['music'])).toEqual(['polls']);
  expect(await closedTo('agent')).toEqual(['polls']);
  expect(await site().modules.isOff('polls')).toBe(true);
  expect(await site().modules.isOff('ideas')).toBe(false);
});

it('two who set one part at once: the later one is told, and nothing of theirs is kept', async () => {
  await set('chat', 'off');
  await expect(set('chat', 'some', { segments: ['members'] })).rejects.toMatchObject({
    code: 'shared.changed-meanwhile',
  });
  await expect(set('polls', 'off', { version: 3 })).rejects.toMatchObject({
    code: 'shared.changed-meanwhile',
  });
  await set('chat', 'on', { version: 1, until: '2099-01-01' });
  const one = await site().moduleDesk.one(actor, 'chat');
  expect(one).toMatchObject({
    state: 'on',
    now: 'on',
    version: 2,
    period: { from: null, until: '2099-01-01' },
  });
  expect(one.nextChange).toEqual(await site().modules.nextChange());
});

it('each change and each refused try is in the log, with its reason', async () => {
  await set('events', 'off');
  await expect(set('events', 'off', { version: 1 })).rejects.toMatchObject({ code: 'site.module-unchanged' });
  await expect(
    set('events', 'on', { actor: signedIn('0199aaaa-0000-7000-8000-000000000002') }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(site().moduleDesk.all(visitor())).rejects.toMatchObject({ kind: 'unauthenticated' });
  const { items } = await house.app.audit.trail.page({ objectKind: 'module', objectId: 'events' });
  expect(items.map(({ outcome, details }) => [outcome, details['state'], details['reason']])).toEqual([
    ['refused', 'on', 'Essai'],
    ['refused', 'off', 'Essai'],
    ['done', 'off', 'Essai'],
  ]);
});

it('what another process changed is known here after two seconds, even where nobody hears of it', async () => {
  expect(await site().modules.isOff('trials')).toBe(false);
  await house.rows(`insert into site.module (module, state) values ('trials', 'off')`);
  ahead += 2_000;
  expect(await site().modules.isOff('trials')).toBe(true);
});

it('what is closed to whom is the very same answer as long as it says the same of all', async () => {
  const open = await site().modules.closing();
  ahead += 2_000; // it is read anew
  expect(await site().modules.closing()).toBe(open);
  await set('ideas', 'some', { segments: ['branch:music'] });
  const some = await site().modules.closing();
  expect(some).not.toBe(open);
  expect(await site().modules.closing()).toBe(some);
  await set('ideas', 'some', { segments: ['branch:music', 'role:agent'], version: 1 });
  expect(await site().modules.closing()).not.toBe(some);
});
