import type { TextsToErase } from '#application/shared/text-stores';
import type { KeptAs } from './text-columns.ts';

/** Rows that are emptied by whoever erases them. Dates of a series name the first of them, and say what they say themselves. */
export const EMPTIED_THEMSELVES: readonly string[] = [
  'community.post',
  'community.topic',
  'events.gathering',
];
const AN_ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** SQL of the rows of a table that name one of what was erased, held until the transaction ends. */
export const ABOUT = (table: string): string =>
  `select t.ctid::text as at, to_json(t) as row from ${table} t
   where exists (select from regexp_matches(to_jsonb(t)::text, '${AN_ID}', 'g') named where named[1] = any($1::text[]))
   for update`;

type Left = (value: unknown, texts: TextsToErase) => unknown;
const ofText: Left = (value, texts) => (typeof value === 'string' ? texts.removedFrom(value) : value);
function ofJson(value: unknown, texts: TextsToErase): unknown {
  if (Array.isArray(value)) return value.map((one) => ofJson(one, texts));
  if (typeof value !== 'object' || value === null) return ofText(value, texts);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ofJson(one, texts)]));
}
/** What is left of a column when texts are gone; a `row` goes before it is asked. */
export const LEFT: Readonly<Record<KeptAs, Left>> = {
  text: ofText,
  copy: (value, texts) => (typeof value === 'string' ? texts.removedFromCopy(value) : value),
  list: ofJson,
  words: () => [],
  json: ofJson,
  statement: ofJson,
  address: (value) => value,
  row: (value) => value,
};
