import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Viewer } from '#application/shared/viewer';
import { DEMO_PASSWORD } from '#interfaces/composition/seed/demonstration';
import { demonstrationHouse } from '../seed/demonstration-house.ts';
import type { EmptyHouse } from '../seed/empty-house.ts';
import { makeLarger, piecesIn } from './larger-demonstration.ts';
import { type Pieces, readsOf } from './reads-of-the-house.ts';

/** PostgreSQL makes up its mind at the sixth time. */
const TIMES = 7;

let house: EmptyHouse;
let pool: pg.Pool;
let pieces: Pieces;
beforeAll(async () => {
  // Statements are planned for each connection: all must go by the same.
  house = await demonstrationHouse({ connections: 1 });
  ({ pool } = house.database);
  await makeLarger(pool);
  pieces = await piecesIn(pool);
});
afterAll(() => house.close());

/** Reads whose statements PostgreSQL may plan each time they are sent, with what speaks for that. */
const PLANNED_EACH_TIME: readonly { readonly why: string; readonly reads: readonly (string | RegExp)[] }[] = [
  {
    why: 'a rare one is found by another plan than a frequent one',
    reads: [
      /^topics (of a tag|of a branch|of a kind|of an author|with an answer of the organisation|official first)/,
      'feed of a tag',
      'members of a branch',
    ],
  },
  { why: 'how much stands before a place shows in the place alone', reads: [/, back$/] },
  { why: 'how much happened since shows in the moment alone', reads: [/^ideas of the moment/] },
  { why: 'the last that was heard is nearly the last there is', reads: ['what changed in a channel'] },
  {
    why: 'of keys PostgreSQL expects ten and plans anew for fewer, in little time: such a statement is short',
    reads: [
      'names of members',
      'titles of ideas',
      'titles of events',
      'told changes of events',
      'topics to choose among',
      'lines of points',
      'conversations',
      'case of the queue',
      'poll',
      'polls one may ask',
      'ranking',
    ],
  },
  {
    why: 'what somebody types decides whether many or few are alike',
    reads: [
      'members by name',
      'members who may be named',
      'topics around one that is gone',
      'ideas that say the same',
    ],
  },
  {
    why: 'what is somebody’s own falls away where nobody is signed in, and pages for visitors are kept',
    reads: ['roadmap', 'tests', 'rules', 'counts of a member'],
  },
  { why: 'what is shown to who runs events falls away for everybody else', reads: ['event'] },
  {
    why: 'what one does not ask for falls away in a plan that knows it',
    reads: [/^reviews of a service/],
  },
  {
    why: 'few people read it, and reading takes longer than planning',
    reads: ['topics deleted', 'newcomers', 'questions of the desk', 'counts of the desk'],
  },
];
const mayBePlannedEachTime = (read: string): boolean =>
  PLANNED_EACH_TIME.some(({ reads }) =>
    reads.some((each) => (typeof each === 'string' ? each === read : each.test(read))),
  );

async function viewerOf(email: string | null): Promise<Viewer> {
  const { accounts } = house.app;
  if (email === null) return accounts.resolveSession.execute(null);
  const { secret } = await accounts.signIn.execute({
    email,
    password: DEMO_PASSWORD,
    network: '192.0.2.1',
    device: 'a test',
    formerSecret: null,
    mark: null,
  });
  return accounts.resolveSession.execute(secret);
}

/** Those that are sent through the connection as often as that. */
async function plannedEachTime(): Promise<readonly { readonly name: string; readonly statement: string }[]> {
  const { rows } = await pool.query<{ name: string; statement: string }>(
    `select name, regexp_replace(statement, '\\s+', ' ', 'g') as statement from pg_prepared_statements
     where generic_plans = 0 and custom_plans >= $1`,
    [TIMES],
  );
  return rows;
}

/** Nothing was sent through it yet. */
async function anotherConnection(): Promise<void> {
  (await pool.connect()).release(true);
}

it.each([
  ['visitors', null],
  ['members', 'membre@demo.test'],
  ['the team', 'admin@demo.test'],
])('what %s read is planned once, but where the plan goes by what is asked for', async (_who, email) => {
  const viewer = await viewerOf(email);
  await anotherConnection();
  const seen = new Set<string>();
  const found: Record<string, string> = {};
  for (const [read, ask] of Object.entries(readsOf(house.app, viewer, pieces))) {
    for (let time = 0; time < TIMES; time++) await ask();
    for (const { name, statement } of await plannedEachTime()) {
      if (!seen.has(name) && !mayBePlannedEachTime(read)) found[read] = statement;
      seen.add(name);
    }
  }
  expect(found).toEqual({});
});
