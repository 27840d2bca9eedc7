import type { InPlaceOfWords } from '#application/shared/person-stores';
import { slugOf } from '#domain/shared/slug';
import type { InPlace, PersonTable } from './person-columns.ts';

const TYPE: Readonly<Partial<Record<InPlace, string>>> = { object: 'jsonb', list: 'jsonb' };
/** Addresses stay apart. */
const AFTER: Readonly<Partial<Record<InPlace, string>>> = { slug: ` || '-' || right(t.id::text, 12)` };

/**
 * SQL of the changes by which the words of a row `t` give way. Where there was nothing, nothing is put.
 * @param stays SQL over the row: where it holds, they stay
 * @param params takes one more for each column
 */
export function givingWay(
  words: NonNullable<PersonTable['words']>,
  instead: InPlaceOfWords,
  stays: string,
  params: unknown[],
): string[] {
  const values = { ...instead, slug: slugOf(instead.title), nothing: '', object: '{}', list: '[]' };
  return Object.entries(words).map(
    ([name, kind]) =>
      `"${name}" = case when ${stays} or t."${name}" is null then t."${name}"
         else $${params.push(values[kind])}::${TYPE[kind] ?? 'text'}${AFTER[kind] ?? ''} end`,
  );
}
