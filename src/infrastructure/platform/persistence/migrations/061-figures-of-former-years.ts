import type { Migration } from '../migration.ts';

/** A regulatory value keeps what it was in every other year: what applied then can always be said. */
export const migration061FiguresOfFormerYears: Migration = {
  name: '061-figures-of-former-years',
  sql: `
    alter table community.regulatory_value add column former jsonb not null default '[]';

    -- What held on a day, as JSON: the figure of its year, or of the last year before it that is known.
    create function community.figure_on(known community.regulatory_value, day date) returns jsonb language sql stable
      return (select figure from jsonb_array_elements(known.former || jsonb_build_array(jsonb_build_object(
          'year', known.year, 'value', known.value, 'source', known.source))) figure
        where (figure ->> 'year')::int <= extract(year from day) order by (figure ->> 'year')::int desc limit 1);
  `,
};
