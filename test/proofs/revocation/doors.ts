import { type Cast, type Holder, STAFF_EVENT } from './cast.ts';

/** Whether it opens to them, at one process. */
type Door = (at: string, holder: Holder, cast: Cast) => Promise<boolean>;

/** What opens to somebody by their cookie, or in their name without it. Sockets are looked at where they are open. */
export const DOORS = {
  'page of their own': (at, holder) => byCookie(at, '/notifications', holder),
  /** The form to ask a question is for those who may write. */
  'form to write': (at, holder) => byCookie(at, '/questions/nouvelle', holder),
  'page of the desk': (at, holder) => byCookie(at, '/admin/moderation/appels', holder),
  'export of the desk': (at, holder) => byCookie(at, '/admin/statistiques/export.csv', holder),
  'copy of their data': (at, holder) => byCookie(at, '/compte/donnees/copie.zip', holder),
  'file of their data': (at, holder) => byCookie(at, '/compte/donnees/copie.json', holder),
  'topic of a group': (at, holder, { groupTopic }) => byCookie(at, groupTopic, holder),
  'picture for members': (at, holder, { pictures }) => byCookie(at, pictures.members, holder),
  'picture of a group': (at, holder, { pictures }) => byCookie(at, pictures.group, holder),
  'picture of the staff': (at, holder, { pictures }) => byCookie(at, pictures.staff, holder),
  key: (at, { key }) => byBearer(at, '/api/v1/topics', key),
  token: (at, { token }) => byBearer(at, '/api/v1/topics', token),
  'key at the desk': (at, { key }) => byBearer(at, '/api/v1/review-items', key),
  'token at the desk': (at, { token }) => byBearer(at, '/api/v1/review-items', token),
  'file of an export': async (at, { exported }) => (await read(`${at}${exported}`)).status === 200,
  feed: async (at, { feed }) => (await read(`${at}${feed}`)).status === 200,
  'event of the staff in the feed': async (at, { feed }) => {
    const { status, text } = await read(`${at}${feed}`);
    return status === 200 && text.replaceAll('\r\n ', '').includes(STAFF_EVENT);
  },
} as const satisfies Readonly<Record<string, Door>>;

export type DoorName = keyof typeof DOORS;

/** All that somebody holds who is of no group and no team. */
export const EVERY_DOOR_OF_A_MEMBER: readonly DoorName[] = [
  'page of their own',
  'form to write',
  'copy of their data',
  'file of their data',
  'picture for members',
  'key',
  'token',
  'feed',
];

/** Exports are the administrators' alone. */
export const EVERY_DOOR_OF_AN_ADMINISTRATOR: readonly DoorName[] = [
  ...EVERY_DOOR_OF_A_MEMBER,
  'page of the desk',
  'export of the desk',
  'picture of the staff',
  'key at the desk',
  'token at the desk',
  'event of the staff in the feed',
  'file of an export',
];

async function read(address: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(address, { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

const byCookie = async (at: string, path: string, { cookie }: Holder): Promise<boolean> =>
  (await read(`${at}${path}`, { cookie })).status === 200;

const byBearer = async (at: string, path: string, key: string): Promise<boolean> =>
  (await read(`${at}${path}`, { authorization: `Bearer ${key}` })).status === 200;
