import type { Migration } from '../migration.ts';

/**
 * What its author said in the channel a moment ago in the same words is not said plainly again: with the channel held it is decided
 * whether that was sent twice.
 */
export const migration409SaidTwiceInATalk: Migration = {
  name: '409-said-twice-in-a-talk',
  sql: `
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
        or exists (select from community.chat_message m
          where m.author_id = p_author and m.channel_id = p_channel and m.written_at > p_at - interval '10 minutes'
            and m.withdrawn_at is null and m.source = p_source)
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
