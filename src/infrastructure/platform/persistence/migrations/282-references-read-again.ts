import type { Migration } from '../migration.ts';

/** Letters, spaces and a year, as citations are read since spaces within the braces do no harm. */
const CITED = String.raw`\{\{[ \t\u00a0\u202f]*valeur[ \t\u00a0\u202f]*\.[ \t\u00a0\u202f]*([A-Za-z][A-Za-z0-9-]{1,59})`;

const keysIn = (text: string): string =>
  `(select coalesce(array_agg(distinct cited[1]), '{}') from regexp_matches(${text}, '${CITED}', 'g') cited)`;

/**
 * Who read a version of a reference answer again and found nothing to change, as its public log tells: whoever keeps pages is told of it.
 * Summaries may cite values too, and citations with spaces are read: what rests on a value knows it from now on.
 */
export const migration282ReferencesReadAgain: Migration = {
  name: '282-references-read-again',
  sql: `
    alter table community.reference_version add column confirmations jsonb not null default '[]';
    create trigger reference_version_told after update on community.reference_version
      for each statement execute function community.register_told();

    update community.reference_version v set value_keys = ${keysIn(`v.summary || ' ' || v.source || ' ' || v.variants::text`)}
      where v.summary || v.source || v.variants::text like '%{{%';
    update community.reference_answer a set value_keys = (
        select coalesce(array_agg(distinct key), '{}') from community.reference_version v, unnest(v.value_keys) key
        where v.reference_id = a.id and (v.number = a.applying or v.valid_from > a.valid_from))
      where exists (select from community.reference_version v where v.reference_id = a.id and v.value_keys <> '{}');
    update community.seal s set value_keys = ${keysIn('p.source')}
      from community.post p
      where p.id = s.post_id and s.lifted_at is null and s.body_hash = community.text_hash(p.source) and p.source like '%{{%';
  `,
};
