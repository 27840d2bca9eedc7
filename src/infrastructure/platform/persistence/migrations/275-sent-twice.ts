import type { Migration } from '../migration.ts';

/**
 * What its author said a moment ago in the same words, looked for by who holds the place: each statement of a function sees what was
 * committed before it began, so of two at once the second one finds the first. Texts alike are compared mark by mark without
 * making rows of them.
 */
export const migration275SentTwice: Migration = {
  name: '275-sent-twice',
  sql: `
    create function community.said_lately(
      in_topic uuid, author uuid, said text, answers uuid, since timestamptz,
      out said_id uuid, out said_position integer)
    language plpgsql volatile as $$
    begin
      select p.id, p.position into said_id, said_position from community.post p
        where p.author_id = author and p.posted_at > since and p.deleted_at is null
          and p.topic_id = in_topic and p.source = said and p.reply_to is not distinct from answers
        order by p.posted_at desc limit 1;
    end $$;

    create function community.opened_lately(
      turn integer, author uuid, in_category uuid, titled text, said text, since timestamptz,
      out topic_id uuid, out topic_number bigint, out topic_slug text, out post_id uuid)
    language plpgsql volatile as $$
    begin
      -- Until the end: nothing else is held that two of one author could wait for.
      perform pg_advisory_xact_lock(turn, hashtext(author::text));
      select t.id, t.number, t.slug, p.id into topic_id, topic_number, topic_slug, post_id
        from community.post p join community.topic t on t.id = p.topic_id
        where p.author_id = author and p.posted_at > since and p.deleted_at is null and p.position = 1
          and t.deleted_at is null and t.category_id = in_category and t.title = titled and p.source = said
        order by p.posted_at desc limit 1;
    end $$;

    create function community.marks_in_common(one integer[], other integer[]) returns integer
    language sql immutable as $$
      select
        (one[1] = other[1])::int + (one[2] = other[2])::int + (one[3] = other[3])::int + (one[4] = other[4])::int + (one[5] = other[5])::int + (one[6] = other[6])::int +
        (one[7] = other[7])::int + (one[8] = other[8])::int + (one[9] = other[9])::int + (one[10] = other[10])::int + (one[11] = other[11])::int + (one[12] = other[12])::int +
        (one[13] = other[13])::int + (one[14] = other[14])::int + (one[15] = other[15])::int + (one[16] = other[16])::int + (one[17] = other[17])::int + (one[18] = other[18])::int +
        (one[19] = other[19])::int + (one[20] = other[20])::int + (one[21] = other[21])::int + (one[22] = other[22])::int + (one[23] = other[23])::int + (one[24] = other[24])::int +
        (one[25] = other[25])::int + (one[26] = other[26])::int + (one[27] = other[27])::int + (one[28] = other[28])::int + (one[29] = other[29])::int + (one[30] = other[30])::int
    $$;

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
          select marks from community.text_print
          where bands && text_bands and written_at > copies_since and post_id <> text_id limit most) near
        where community.marks_in_common(near.marks, text_marks) >= alike;
      end if;
      same_host := 0;
      if hosts_since is not null and cardinality(text_hosts) > 0 then
        select coalesce(max(uses), 0) into same_host from (
          select count(*) as uses from unnest(text_hosts) host
          join community.text_print p on p.hosts @> array[host] and p.written_at > hosts_since and p.post_id <> text_id
          group by host) used;
      end if;
    end $$;
  `,
};
