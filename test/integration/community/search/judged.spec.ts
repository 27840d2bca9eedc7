import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { SearchPage } from '#application/community/search/search.query';
import { visitor } from '../../../support/actors.ts';
import { demonstrationHouse } from '../../seed/demonstration-house.ts';
import type { EmptyHouse } from '../../seed/empty-house.ts';
import { type Judged, MISSPELT, WELL_SPELT } from './judged-queries.ts';

jest.setTimeout(240_000);

/** One over the place of the first good result, on average: 1 where each search finds it at once, 0.5 where all find it second. */
const BOUNDS = { 'well spelt': 0.92, misspelt: 0.8, 'articles of the organisation': 0.95 };

let house: EmptyHouse;
beforeAll(async () => {
  house = await demonstrationHouse();
});
afterAll(() => house.close());

const find = (query: string): Promise<SearchPage> =>
  house.app.community.search.execute(visitor(), { text: query });

interface Placed {
  readonly query: string;
  /** From 1; 0 where it was not on the first page. */
  readonly place: number;
  readonly first: string | undefined;
}

/** As it is typed: with plain spaces and straight apostrophes. */
const plain = (title: string): string => title.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");

function placed(query: string, titles: readonly string[], wanted: readonly string[]): Placed {
  const place =
    1 + titles.findIndex((title) => wanted.some((beginning) => plain(title).startsWith(beginning)));
  return { query, place, first: titles[0] };
}

const topicsOf = async ({ query, wanted }: Judged): Promise<Placed> =>
  placed(
    query,
    (await find(query)).items.map(({ title }) => title),
    wanted,
  );

async function referencesOf({ query, reference }: Judged): Promise<Placed> {
  const articles = (await find(query)).beside.find(({ kind }) => kind === 'reference');
  return placed(query, articles?.best.map(({ title }) => title) ?? [], [reference!]);
}

/** With what was not found at once, so that a failure says what went wrong. */
function judged(all: readonly Placed[]) {
  const sum = all.reduce((total, { place }) => total + (place === 0 ? 0 : 1 / place), 0);
  return { rank: sum / all.length, behind: all.filter(({ place }) => place !== 1) };
}

async function inTurn<T>(all: readonly Judged[], one: (judged: Judged) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const each of all) done.push(await one(each));
  return done;
}

it.each([
  ['well spelt', () => inTurn(WELL_SPELT, topicsOf)],
  ['misspelt', () => inTurn(MISSPELT, topicsOf)],
  [
    'articles of the organisation',
    () =>
      inTurn(
        WELL_SPELT.filter(({ reference }) => reference !== undefined),
        referencesOf,
      ),
  ],
] as const)('what is looked for is found first: %s', async (which, look) => {
  const { rank, behind } = judged(await look());
  const said = `${which}: mean reciprocal rank ${rank.toFixed(3)}`;
  const worst = behind.map(
    ({ query, place, first }) => `${query}: ${place || 'not there'}, behind “${first}”`,
  );
  process.stdout.write([said, ...worst, ''].join('\n'));
  expect([rank >= BOUNDS[which], worst]).toEqual([true, worst]);
});
