import type { Migration } from '../migration.ts';

/** A regulatory value holds from a day on, until the next one or its end: not by years alone. */
export const migration037PeriodsOfValues: Migration = {
  name: '037-periods-of-values',
  sql: `
    alter table community.regulatory_value add column figures jsonb not null default '[]';
    update community.regulatory_value v set figures = (
      select jsonb_agg(jsonb_build_object('from', (figure ->> 'year') || '-01-01', 'to', null, 'value', figure -> 'value',
          'source', figure -> 'source') order by (figure ->> 'year')::int desc)
      from jsonb_array_elements(v.former || jsonb_build_array(jsonb_build_object(
        'year', v.year, 'value', v.value, 'source', v.source))) figure);
    -- Readers say themselves which one holds, as the domain says it.
    drop function community.figure_on(community.regulatory_value, date);
    alter table community.regulatory_value drop column year, drop column value, drop column source, drop column former;
  `,
};
