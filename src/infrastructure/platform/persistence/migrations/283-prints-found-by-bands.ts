import type { Migration } from '../migration.ts';

/**
 * Texts alike are found by what they have in common, then by their age. Planned for any text, both at once went through all of a
 * day's texts by their age, and a text cost more with each that was written before it. Else as in 275.
 */
export const migration283PrintsFoundByBands: Migration = {
  name: '283-prints-found-by-bands',
  sql: `
    create or replace function community.count_prints(
      turn integer, in_turn boolean, text_id uuid, text_marks integer[], text_bands integer[], text_hosts text[],
      copies_since timestamptz, hosts_since timestamptz, most integer, alike integer,
      out copies integer, out same_host integer)
    language plpgsql volatile set enable_seqscan = off as $$
    begin
      if in_turn then
        -- In one order for everybody, so that two never wait for each other.
        perform pg_advisory_xact_lock(turn, key) from (
          select key from (select unnest(text_bands) as key union select hashtext(host) from unnest(text_hosts) host) keys
          order by key offset 0) ordered;
      end if;
      copies := 0;
      if copies_since is not null then
        select count(*) into copies from (
          select near.marks from (
            select marks, written_at, post_id from community.text_print where bands && text_bands offset 0) near
          where near.written_at > copies_since and near.post_id <> text_id limit most) near
        where community.marks_in_common(near.marks, text_marks) >= alike;
      end if;
      same_host := 0;
      if hosts_since is not null and cardinality(text_hosts) > 0 then
        select coalesce(max(uses), 0) into same_host from (
          select count(*) as uses from unnest(text_hosts) host
          cross join lateral (
            select written_at, post_id from community.text_print where hosts @> array[host] offset 0) p
          where p.written_at > hosts_since and p.post_id <> text_id
          group by host) used;
      end if;
    end $$;
  `,
};
