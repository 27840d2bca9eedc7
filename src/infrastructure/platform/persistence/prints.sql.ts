/*
 * A print of a row is a digest of all that a reading says in it. Whoever keeps it is told later whose rows are other ones, without
 * reading them again. It is made of the very reading, so that it cannot leave out what the reading tells.
 */

/** The rows of a reading, each with its print in `print`. @param besides SQL of one text, which every print is made of too */
export const withPrints = (reading: string, besides = `''`): string =>
  `select r.*, ${printOf(besides)} as print from (${reading}) r`;

/**
 * The places, from 1 on, of those ids in `$1` whose row is another one than the print beside it in `$2` was made of, or that
 * have no row any more. An id may stand there more than once.
 * @param reading of the rows of the ids in `$1`, none of them twice
 */
export const otherThanPrints = (reading: string, id: string, besides = `''`): string =>
  `select p.place::int as place
   from unnest($1::uuid[], $2::text[]) with ordinality p(id, print, place)
   left join (select r."${id}" as id, ${printOf(besides)} as print from (${reading}) r) r on r.id = p.id
   where r.print is distinct from p.print`;

const printOf = (besides: string): string => `md5(r::text || coalesce(${besides}, ''))`;

/**
 * A list for PostgreSQL of ids or prints, in which nothing needs a quotation mark: written at once, where the driver would quote and
 * escape each of hundreds.
 */
export const plainList = (values: readonly string[]): string => `{${values.join()}}`;
