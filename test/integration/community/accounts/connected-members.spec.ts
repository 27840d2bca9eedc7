import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ConnectedMembers, type Listener } from '#interfaces/composition/connected-members';
import { newMember } from '../../../support/sessions.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

let house: EmptyHouse;
/** Milliseconds by which the clock of what is remembered is ahead: seconds pass when the test says so. */
let ahead = 0;
let now = new Date();
const clock = { now: () => now };

beforeAll(async () => {
  house = await EmptyHouse.open();
  const real = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => real() + ahead);
});
beforeEach(async () => {
  await house.rows(`delete from site.setting where key = 'secondFactor'`);
  await house.rows('truncate site.module');
  ahead += 5_000;
  now = new Date();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

const rows = (text: string, params: readonly unknown[] = []) => house.rows(text, params);
let people = 0;

/** Somebody who connects now. */
async function connected(
  role = 'member',
  prepare?: (memberId: string) => Promise<unknown>,
): Promise<Listener> {
  const { memberId, cookie } = await newMember(house, { handle: `present-${(people += 1)}`, role });
  await prepare?.(memberId);
  const viewer = await house.app.accounts.resolveSession.execute(cookie.slice('session='.length));
  return { memberId, sessionId: viewer.session!.id, viewer };
}

const sanction = (memberId: string, action: string, until: string | null = null) =>
  rows(
    `insert into moderation.sanction (id, member_id, step, action, status, proposed_at, until)
     values ($1, $2, 'silence-7-jours', $3, 'standing', now(), now() + $4::interval)`,
    [uuidv7(), memberId, action, until],
  );
const factorRule = (mode: string, from: Date | null = null) =>
  rows(
    `insert into site.setting (key, value, changed_at) values ('secondFactor', $1, now())
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ mode, from: from?.toISOString() ?? null })],
  );
const shut = (module: string, more: { segments?: readonly string[]; from?: Date } = {}) =>
  rows(
    `insert into site.module (module, state, segments, opens_at, version, changed_at)
     values ($1, $2, $3, $4, 1, now())`,
    [module, more.segments ? 'some' : 'off', more.segments ?? [], more.from ?? null],
  );
async function group(permissions: readonly string[] = []): Promise<string> {
  const id = uuidv7();
  await rows(
    `insert into moderation.member_group (id, slug, name, permissions, created_at) values ($1::uuid, $1::text, $1::text, $2, now())`,
    [id, permissions],
  );
  return id;
}
const joins = (groupId: string) => (memberId: string) =>
  rows(`insert into moderation.group_membership (group_id, member_id, added_at) values ($1, $2, now())`, [
    groupId,
    memberId,
  ]);
async function gathering(endsIn: string): Promise<string> {
  const id = uuidv7();
  await rows(
    `insert into community.chat_channel (id, slug, name, description, kind, audience, event_audience, retention_days, opened_at, opens_at, closes_at)
     values ($1::uuid, 'evenement-' || $1::text, 'Atelier', '', 'event', 'event:' || $1::text || ' staff', 'members', 90, now(), now() - interval '100 days', now() + $2::interval)`,
    [id, endsIn],
  );
  return id;
}
const seats = (gatheringId: string) => (memberId: string) =>
  rows(
    `insert into community.event_seat (gathering_id, member_id, seated, changed_at) values ($1, $2, true, now())`,
    [gatheringId, memberId],
  );
async function onARoll(memberId: string): Promise<void> {
  const id = uuidv7();
  await rows(`insert into community.roll (id, name, follows, drawn_at) values ($1, 'Liste', false, now())`, [
    id,
  ]);
  await rows(`insert into community.roll_member (roll_id, member_id) values ($1, $2)`, [id, memberId]);
}

interface Cause {
  readonly name: string;
  readonly who?: () => Promise<Listener>;
  readonly act: (who: Listener) => Promise<unknown>;
  /** It is another one for a community manager, too, who looks on. */
  readonly endsOther?: boolean;
}

const member = (set: string) => (who: Listener) =>
  rows(`update community.member set ${set} where id = $1`, [who.memberId]);
const session = (set: string) => (who: Listener) =>
  rows(`update community.session set ${set} where id = $1`, [who.sessionId]);
const TRYING = `'{"kind":"role","as":"member","name":"Membre","until":"2099-01-01T00:00:00Z"}'`;

/** All by which somebody is no longer who they were when they connected. */
const ENDS: readonly Cause[] = [
  {
    name: 'signed out',
    act: ({ sessionId }) => rows(`delete from community.session where id = $1`, [sessionId]),
  },
  { name: 'a session that ran out', act: session(`expires_at = now() - interval '1 second'`) },
  {
    name: 'staff of whom nothing was seen for half an hour',
    who: () => connected('moderator'),
    act: session(`last_seen_at = now() - interval '31 minutes'`),
  },
  {
    name: 'a member of whom nothing was seen for two weeks',
    act: session(`last_seen_at = now() - interval '15 days'`),
  },
  {
    name: 'staff who signed in half a day ago',
    who: () => connected('agent'),
    act: session(`created_at = now() - interval '13 hours'`),
  },
  { name: 'looking with other eyes', act: session(`trying = ${TRYING}`) },
  { name: 'banned by Community', act: member(`status = 'banned'`) },
  { name: 'deleted', act: member(`status = 'deleted'`) },
  { name: 'another branch', act: member(`branches = '{music}'`) },
  { name: 'seen no more', act: member('shows_presence = not shows_presence') },
  { name: 'silenced', act: ({ memberId }) => sanction(memberId, 'silence') },
  { name: 'suspended', act: ({ memberId }) => sanction(memberId, 'suspend', '10 days') },
  {
    name: 'a sanction that ends by the clock',
    who: () => connected('member', (id) => sanction(id, 'silence', '300 milliseconds')),
    act: () => new Promise((resolve) => setTimeout(resolve, 400)),
  },
  {
    name: 'appointed',
    act: ({ memberId }) =>
      rows(`insert into moderation.role_assignment (member_id, role) values ($1, 'moderator')`, [memberId]),
  },
  {
    name: 'limited to a category',
    who: () => connected('moderator'),
    act: ({ memberId }) =>
      rows(`update moderation.role_assignment set category_ids = array[$2::uuid] where member_id = $1`, [
        memberId,
        uuidv7(),
      ]),
  },
  {
    name: 'an office laid down',
    who: () => connected('agent'),
    act: ({ memberId }) => rows(`delete from moderation.role_assignment where member_id = $1`, [memberId]),
  },
  { name: 'taken into a group', act: async ({ memberId }) => joins(await group())(memberId) },
  {
    name: 'out of a group',
    who: async () => connected('member', joins(await group())),
    act: ({ memberId }) => rows(`delete from moderation.group_membership where member_id = $1`, [memberId]),
  },
  {
    name: 'a group that gives more',
    who: async () => connected('member', joins(await group())),
    act: ({ memberId }) =>
      rows(
        `update moderation.member_group k set permissions = '{topic.tag}'
         from moderation.group_membership n where n.group_id = k.id and n.member_id = $1`,
        [memberId],
      ),
  },
  {
    name: 'a right taken from the role',
    who: () => connected('ambassador'),
    act: () =>
      rows(`delete from moderation.role_permission where role = 'ambassador' and permission = 'topic.tag'`),
  },
  { name: 'a seat at an event', act: async ({ memberId }) => seats(await gathering('1 day'))(memberId) },
  {
    name: 'a seat given back',
    who: async () => connected('member', seats(await gathering('1 day'))),
    act: ({ memberId }) =>
      rows(`update community.event_seat set seated = false where member_id = $1`, [memberId]),
  },
  {
    name: 'an event that is long over by the clock',
    who: async () => connected('member', seats(await gathering('300 milliseconds - 90 days'))),
    act: () => new Promise((resolve) => setTimeout(resolve, 400)),
  },
  { name: 'put on a roll', act: ({ memberId }) => onARoll(memberId) },
  {
    name: 'off a roll',
    who: () => connected('member', onARoll),
    act: ({ memberId }) => rows(`delete from community.roll_member where member_id = $1`, [memberId]),
  },
  { name: 'a part of the site that is shut', act: () => shut('chat'), endsOther: true },
  {
    name: 'a part of the site that is for others now',
    act: async () => {
      await shut('chat', { segments: ['role:member'] });
      await rows(`update site.module set segments = '{role:agent}'`);
    },
    endsOther: true,
  },
  {
    name: 'a part of the site that shuts by the clock',
    who: async () => {
      await shut('chat', { from: new Date(Date.now() + 300) });
      return connected();
    },
    act: () => new Promise((resolve) => setTimeout(resolve, 400)),
    endsOther: true,
  },
  {
    name: 'a second factor asked of staff',
    who: () => connected('moderator'),
    act: () => factorRule('staff'),
    endsOther: true,
  },
  {
    name: 'a second factor asked from a day on',
    who: async () => {
      await factorRule('staff', new Date(Date.now() + 86_400_000));
      return connected('moderator');
    },
    act: async () => {
      now = new Date(Date.now() + 2 * 86_400_000);
    },
    endsOther: true,
  },
  {
    name: 'a second factor shown',
    who: async () => {
      await factorRule('staff');
      return connected('moderator');
    },
    act: session(`proof = 'totp', proven_at = now()`),
  },
];

/** What changes nothing of what somebody hears. */
const STAYS: readonly Cause[] = [
  { name: 'nothing', act: async () => {} },
  { name: 'another name', act: member(`pseudonym = pseudonym || ' bis'`) },
  { name: 'seen a moment ago', act: session('last_seen_at = now()') },
  {
    name: 'a member of whom nothing was seen for half an hour',
    act: session(`last_seen_at = now() - interval '31 minutes'`),
  },
  { name: 'a session that lasts longer', act: session(`expires_at = now() + interval '9 days'`) },
  { name: 'a word of warning', act: ({ memberId }) => sanction(memberId, 'warn') },
  {
    name: 'a group called otherwise',
    who: async () => connected('member', joins(await group())),
    act: ({ memberId }) =>
      rows(
        `update moderation.member_group k set name = 'Autrement'
         from moderation.group_membership n where n.group_id = k.id and n.member_id = $1`,
        [memberId],
      ),
  },
  {
    name: 'a right given to another role',
    act: () =>
      rows(`insert into moderation.role_permission values ('agent', 'topic.pin') on conflict do nothing`),
  },
  { name: 'a second factor asked of staff alone', act: () => factorRule('staff'), endsOther: true },
];

describe.each([
  ...ENDS.map((cause) => [cause.name, { ...cause, ends: true }] as const),
  ...STAYS.map((cause) => [cause.name, { ...cause, ends: false }] as const),
])('%s', (_name, { who = () => connected(), act, ends, endsOther = false }) => {
  it(`${ends ? 'ends' : 'leaves'} the connection, in whichever round, as if all were read anew`, async () => {
    const [one, other] = [await who(), await connected('community_manager')];
    const members = new ConnectedMembers(house.app, clock);
    const gone = async (looking = members) => {
      const found = await looking.goneAmong([other, one, one]);
      return [one, other].filter((each) => found.has(each));
    };
    const gonePeople = [...(ends ? [one] : []), ...(endsOther ? [other] : [])];
    expect(await gone()).toEqual([]);
    expect(await gone()).toEqual([]);
    await act(one);
    ahead += 5_000;
    expect(await gone(new ConnectedMembers(house.app, clock))).toEqual(gonePeople);
    expect(await gone()).toEqual(gonePeople);
    expect(await gone()).toEqual(gonePeople);
  });
});

it('reads nothing of those in whom nothing changed, and everything of the one in whom something did', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => connected()));
  const { accounts, moderation } = house.app;
  const [openSessions, offices] = [
    jest.spyOn(accounts.openSessions, 'execute'),
    jest.spyOn(moderation.offices, 'execute'),
  ];
  const members = new ConnectedMembers(house.app, clock);
  await members.goneAmong(all);
  expect(openSessions).toHaveBeenCalledTimes(1);
  ahead += 5_000; // what the house remembers of itself is read anew, and says the same
  expect((await members.goneAmong(all)).size).toBe(0);
  expect(openSessions).toHaveBeenCalledTimes(1);
  await member(`branches = '{music}'`)(all[3]!);
  expect([...(await members.goneAmong(all))]).toEqual([all[3]]);
  expect(openSessions).toHaveBeenLastCalledWith([all[3]!.sessionId]);
  expect(offices).toHaveBeenLastCalledWith([all[3]!.memberId]);
});

it('judges each connection of a session by what it was when it was made', async () => {
  const before = await connected();
  const members = new ConnectedMembers(house.app, clock);
  await members.goneAmong([before]);
  await member(`branches = '{music}'`)(before);
  const { actor, member: shown, session: held } = before.viewer;
  const audiences = [...before.viewer.audiences, 'branch:music'];
  const after: Listener = { ...before, viewer: { actor, member: shown, session: held, audiences } };
  expect([...(await members.goneAmong([before, after]))]).toEqual([before]);
});
