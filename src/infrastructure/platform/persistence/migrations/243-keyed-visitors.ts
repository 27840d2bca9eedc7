import type { Migration } from '../migration.ts';

/**
 * Prints of networks and mailboxes of visitors that were made without a key go: there are so few networks that each of them
 * can be tried. Those who shared one share a name drawn by lot instead.
 */
export const migration243KeyedVisitors: Migration = {
  name: '243-keyed-visitors',
  sql: `
    create temporary table part_of_visitor on commit drop as
      select part, split_part(part, ':', 1) || ':former-' || gen_random_uuid() as name
      from (select distinct part from moderation.report r, unnest(string_to_array(r.reporter_key, '/')) part
        where r.reporter_id is null and part ~ '^(network|mail):[0-9a-f]{64}$') parts;
    update moderation.report r
    set reporter_key = (
      select string_agg(coalesce(named.name, part.part), '/' order by part.place)
      from unnest(string_to_array(r.reporter_key, '/')) with ordinality part(part, place)
      left join part_of_visitor named on named.part = part.part)
    where r.reporter_id is null and r.reporter_key ~ '(^|/)(network|mail):[0-9a-f]{64}(/|$)';
  `,
};
