import type { Migration } from '../migration.ts';

/**
 * Most of what is said in channels is judged by what was seen of the channel and written in one go, if that still stands so: by
 * a function, each statement of which sees what others committed before it. What it finds otherwise it leaves unwritten,
 * to be said with the channel held.
 */
export const migration231PlainMessages: Migration = {
  name: '231-plain-messages',
  sql: `
    -- All that decides what a channel takes, of whom and for whom.
    create function community.channel_terms(c community.chat_channel) returns text language sql stable as
      $$ select concat_ws(' | ', c.kind, c.audience, c.locked, c.slow_seconds, c.event_away,
        coalesce(extract(epoch from c.opens_at)::text, ''), coalesce(extract(epoch from c.closes_at)::text, '')) $$;

    -- Connections keep the plans of it, which are not to be those of tables that were small once; and who reads is not to wait for
    -- a connection on which somebody waits for a channel.
    create function community.say_plainly(
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
        -- In one order for everybody; what is counted next is what those before have committed.
        perform pg_advisory_xact_lock(p_turn, key) from (
          select key from (select unnest(p_bands) as key union select hashtext(host) from unnest(p_hosts) host) keys
          order by key offset 0) ordered;
        if p_copies is not null and (
          select count(*) from (
            select p.marks from community.text_print p
            where p.bands && p_bands and p.written_at > p_copies_since limit p_most) near
          where (select count(*) from unnest(near.marks, p_marks) pair(theirs, mine) where theirs = mine) >= p_alike
        ) >= p_copies then return; end if;
        if p_same_host is not null and cardinality(p_hosts) > 0 and exists (
          select from unnest(p_hosts) host
          join community.text_print p on p.hosts @> array[host] and p.written_at > p_same_host_since
          group by host having count(*) >= p_same_host
        ) then return; end if;
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
