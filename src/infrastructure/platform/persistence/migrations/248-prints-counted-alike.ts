import type { Migration } from '../migration.ts';

/**
 * What waits for texts alike and counts them stands once: for what is kept in one call, and for what is plainly said. Its plans
 * are never those of tables that were small once. The two that call it are otherwise what they were.
 */
export const migration248PrintsCountedAlike: Migration = {
  name: '248-prints-counted-alike',
  sql: `
    -- Since null, nothing is counted. Each statement sees what those committed for whom the one before it waited.
    create function community.count_prints(
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
          select marks from community.text_print
          where bands && text_bands and written_at > copies_since and post_id <> text_id limit most) near
        where (select count(*) from unnest(near.marks, text_marks) pair(theirs, mine) where theirs = mine) >= alike;
      end if;
      same_host := 0;
      if hosts_since is not null and cardinality(text_hosts) > 0 then
        select coalesce(max(uses), 0) into same_host from (
          select count(*) as uses from unnest(text_hosts) host
          join community.text_print p on p.hosts @> array[host] and p.written_at > hosts_since and p.post_id <> text_id
          group by host) used;
      end if;
    end $$;

    create or replace function community.count_and_keep_print(
      turn integer, in_turn boolean, text_id uuid, author uuid, at timestamptz,
      text_marks integer[], text_bands integer[], text_hosts text[],
      copies_since timestamptz, hosts_since timestamptz, most integer, alike integer,
      out copies integer, out same_host integer)
    language plpgsql volatile as $$
    begin
      select counted.copies, counted.same_host into copies, same_host
        from community.count_prints(turn, in_turn, text_id, text_marks, text_bands, text_hosts,
          copies_since, hosts_since, most, alike) counted;
      insert into community.text_print (post_id, author_id, written_at, marks, bands, hosts)
      values (text_id, author, at, text_marks, text_bands, text_hosts)
      on conflict (post_id) do update set written_at = excluded.written_at, marks = excluded.marks,
        bands = excluded.bands, hosts = excluded.hosts;
    end $$;

    -- Connections keep the plans of it, which are not to be those of tables that were small once; and who reads is not to wait for
    -- a connection on which somebody waits for a channel.
    create or replace function community.say_plainly(
      p_id uuid, p_channel uuid, p_terms text, p_author uuid, p_client uuid,
      p_source text, p_html text, p_plain text, p_reply_to uuid, p_at timestamptz,
      p_marks integer[], p_bands integer[], p_hosts text[],
      p_copies integer, p_copies_since timestamptz, p_same_host integer, p_same_host_since timestamptz,
      p_alike integer, p_most integer, p_turn integer,
      out at_position integer, out at_change integer
    ) language plpgsql set enable_seqscan = off set lock_timeout = '100ms' as $$
    declare
      v_position integer;
      v_change integer;
      v_copies integer;
      v_same_host integer;
    begin
      -- Held until the end: those of one channel are numbered one after the other.
      select c.last_position + 1, c.last_change + 1 into v_position, v_change from community.chat_channel c
        where c.id = p_channel and community.channel_terms(c) = p_terms for no key update;
      if not found
        or exists (select from community.chat_message m where m.author_id = p_author and m.client_id = p_client)
        or p_reply_to is not null and not exists (select from community.chat_message m
          where m.id = p_reply_to and m.channel_id = p_channel and m.withdrawn_at is null and m.standing = 'published')
      then return; end if;

      if p_bands is not null then
        select counted.copies, counted.same_host into v_copies, v_same_host
          from community.count_prints(p_turn, true, p_id, p_marks, p_bands, p_hosts,
            p_copies_since, p_same_host_since, p_most, p_alike) counted;
        if v_copies >= p_copies or v_same_host >= p_same_host then return; end if;
        insert into community.text_print (post_id, author_id, written_at, marks, bands, hosts)
          values (p_id, p_author, p_at, p_marks, p_bands, p_hosts);
      end if;

      update community.chat_channel set last_position = v_position, last_change = v_change where id = p_channel;
      insert into community.chat_message
        (id, channel_id, position, change, author_id, client_id, source, html, plain, reply_to, written_at, standing)
        values (p_id, p_channel, v_position, v_change, p_author, p_client, p_source, p_html, p_plain, p_reply_to, p_at, 'published');
      insert into community.chat_membership as j (channel_id, member_id, joined_at, read_to)
        values (p_channel, p_author, p_at, v_position)
        on conflict (channel_id, member_id) do update set read_to = greatest(j.read_to, excluded.read_to);
      at_position := v_position;
      at_change := v_change;
    end $$;
  `,
};
