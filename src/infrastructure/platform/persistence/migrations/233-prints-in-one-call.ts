import type { Migration } from '../migration.ts';

/**
 * Waiting for texts alike, counting them and keeping the text are one call. Each statement of the function sees what was
 * committed before it began: the count sees what those wrote for whom it waited, as it did when they were sent one by one.
 */
export const migration233PrintsInOneCall: Migration = {
  name: '233-prints-in-one-call',
  sql: `
    create function community.count_and_keep_print(
      turn integer, in_turn boolean, text_id uuid, author uuid, at timestamptz,
      text_marks integer[], text_bands integer[], text_hosts text[],
      copies_since timestamptz, hosts_since timestamptz, most integer, alike integer,
      out copies integer, out same_host integer)
    language plpgsql volatile as $$
    begin
      if in_turn then
        -- In one order for everybody, so that two never wait for each other.
        perform pg_advisory_xact_lock(turn, key) from (
          select key from (select unnest(text_bands) as key union select hashtext(host) from unnest(text_hosts) host) keys
          order by key offset 0) ordered;
      end if;
      select count(*) into copies from (
        select marks from community.text_print
        where bands && text_bands and written_at > copies_since and post_id <> text_id limit most) near
      where (select count(*) from unnest(near.marks, text_marks) pair(theirs, mine) where theirs = mine) >= alike;
      same_host := 0;
      if cardinality(text_hosts) > 0 then
        select coalesce(max(uses), 0) into same_host from (
          select count(*) as uses from unnest(text_hosts) host
          join community.text_print p on p.hosts @> array[host] and p.written_at > hosts_since and p.post_id <> text_id
          group by host) used;
      end if;
      insert into community.text_print (post_id, author_id, written_at, marks, bands, hosts)
      values (text_id, author, at, text_marks, text_bands, text_hosts)
      on conflict (post_id) do update set written_at = excluded.written_at, marks = excluded.marks,
        bands = excluded.bands, hosts = excluded.hosts;
    end $$;
  `,
};
