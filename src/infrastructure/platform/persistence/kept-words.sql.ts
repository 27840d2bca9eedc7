import type { WordsToRedact } from '#application/shared/text-stores';
import type { KeptAs } from './text-columns.ts';

/** Columns of one table, each with what it holds. */
export type Columns = readonly [string, KeptAs][];

/** Gone through value by value, apart from what holds one text. */
export const isJson = (kept: KeptAs): boolean => kept === 'json' || kept === 'statement';

const plain = (column: string): string => `${column} ~* $1`;
/** Element by element: as a whole, an array is written with signs of its own. */
const anyOf = (column: string): string => `exists (select from unnest(${column}) one where one ~* $1)`;
/** Its values as they read, never its keys nor what JSON writes for a sign. */
const anyValue = (column: string): string =>
  `exists (select from jsonb_path_query(${column}::jsonb, 'strict $.**') one
     where jsonb_typeof(one) = 'string' and one #>> '{}' ~* $1)`;
/** The condition on a column that holds the words as they were typed. */
const FOUND: Readonly<Record<KeptAs, (column: string) => string>> = {
  text: plain,
  copy: plain,
  list: anyOf,
  words: anyOf,
  json: anyValue,
  statement: anyValue,
  row: plain,
  address: (column) => `${column} ~* $3`,
};
const ofTexts = (column: string) => `${column} = regexp_replace(${column}, $1, $2, 'gi')`;
const ofLists = (column: string) =>
  `${column} = array(select regexp_replace(one, $1, $2, 'gi') from unnest(${column}) with ordinality as all_of(one, place) order by place)`;
/** What becomes of a column whose words are replaced; none where that is not done by SQL, or the row goes. */
export const CHANGED: Readonly<Record<KeptAs, ((column: string) => string) | null>> = {
  text: ofTexts,
  copy: ofTexts,
  list: ofLists,
  words: ofLists,
  json: null,
  statement: null,
  address: (column) => `${column} = regexp_replace(${column}, $3, $4, 'gi')`,
  row: null,
};

/** Signs that nobody sees and marks of Markdown: what stands within a word and is not read. */
const NOT_READ =
  "U&'*_~`\\00AD\\034F\\061C\\180E\\200B\\200C\\200D\\200E\\200F\\2060\\2061\\2062\\2063\\2064\\FEFF'";
/** SQL of a text without what is not read, letters joined with their accents. */
export const asRead = (column: string): string => `normalize(translate(${column}, ${NOT_READ}, ''), NFC)`;

/** The condition on a column in which the words are read, whatever stands between their letters; none where it holds no prose. */
const READ: Readonly<Record<KeptAs, ((column: string) => string) | null>> = {
  text: (column) => isRead(column),
  copy: (column) => isRead(column),
  list: (column) => `exists (select from unnest(${column}) one where ${isRead('one')})`,
  json: (column) => anyRead(column),
  statement: (column) => anyRead(column),
  words: null,
  address: null,
  row: null,
};
const isRead = (text: string): string => `${asRead(withoutTags(text))} ~* $1`;
const anyRead = (column: string): string =>
  `exists (select from jsonb_path_query(${column}::jsonb, 'strict $.**') one
     where jsonb_typeof(one) = 'string' and ${isRead(`(one #>> '{}')`)})`;

/** Columns of texts as they are read; those of JSON are gone through apart. */
export const readNames = (columns: Columns): readonly string[] =>
  columns.flatMap(([name, kept]) => (READ[kept] && !isJson(kept) ? [name] : []));
/** The condition on rows in which the words are read. */
export const readIn = (columns: Columns): string =>
  columns.flatMap(([name, kept]) => READ[kept]?.(`t."${name}"`) ?? []).join(' or ') || 'false';
const withoutTags = (column: string): string => `regexp_replace(${column}, '<[^<>]*>', '', 'g')`;

/** The condition on rows that hold the words. */
export function lookFor(columns: Columns, words: WordsToRedact) {
  const { pattern, slugPattern, marker, slugMarker } = words;
  // A pattern that nothing can match, where the words leave nothing in an address.
  const params: unknown[] = [pattern, marker, slugPattern ?? '$^', slugMarker];
  // Every parameter is named once, so that PostgreSQL knows its type also where the table has no such column.
  const known = `$1::text is not null and $2::text is not null and $3::text is not null and $4::text is not null`;
  const found = columns.map(([name, kept]) => FOUND[kept](`t."${name}"`)).join(' or ');
  return { known, found, params };
}
