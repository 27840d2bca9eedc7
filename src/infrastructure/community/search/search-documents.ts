import { visibleDocument } from '../visibility.sql.ts';

const SHOWN_OF_A_KIND = 3;

/** However common a word is, no more documents than these are ranked. */
const MAX_DOCUMENTS = 1_000;

/** Documents with all words of `wanted`, best first, as `named`. */
const NAMED = `
  select d.kind, d.ref, d.title, d.body, d.address, ts_rank(d.search, (select words from wanted)) as weight
  from (
    select * from community.search_document d
    where d.search @@ (select words from wanted) and ${visibleDocument('d', '$1')} limit ${MAX_DOCUMENTS}) d`;

/** The few best of each kind, with how many of it there are, as one JSON array. */
export const documentsBeside = `(select coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'address', address,
      'total', total) order by kind, place), '[]')
    from (
      select named.*, count(*) over (partition by kind)::int as total,
        row_number() over (partition by kind order by weight desc, title, ref) as place
      from (${NAMED}) named) beside
    where place <= ${SHOWN_OF_A_KIND})`;
