import type { Migration } from '../migration.ts';

/**
 * What waits for a moderator was sent as well: its second sending is found beside it, and is told that it waits. The functions of before
 * stay as long as somebody may run what calls them.
 */
export const migration408SentTwiceWhileItWaits: Migration = {
  name: '408-sent-twice-while-it-waits',
  sql: `
    create function community.said_already(
      in_topic uuid, author uuid, said text, answers uuid, since timestamptz,
      out said_id uuid, out said_position integer, out said_waits boolean)
    language plpgsql volatile as $$
    begin
      select p.id, p.position, p.deleted_at is not null into said_id, said_position, said_waits
        from community.post p
        where p.author_id = author and p.posted_at > since
          and (p.deleted_at is null
            or (p.held is not null and p.decision_id is null and p.deleted_by is null and p.purged_at is null))
          and p.topic_id = in_topic and p.source = said and p.reply_to is not distinct from answers
        order by p.posted_at desc limit 1;
    end $$;

    create function community.opened_already(
      turn integer, author uuid, in_category uuid, titled text, said text, since timestamptz,
      out topic_id uuid, out topic_number bigint, out topic_slug text, out post_id uuid, out topic_waits boolean)
    language plpgsql volatile as $$
    begin
      -- Until the end: nothing else is held that two of one author could wait for.
      perform pg_advisory_xact_lock(turn, hashtext(author::text));
      select t.id, t.number, t.slug, p.id, t.deleted_at is not null
        into topic_id, topic_number, topic_slug, post_id, topic_waits
        from community.post p join community.topic t on t.id = p.topic_id
        where p.author_id = author and p.posted_at > since and p.deleted_at is null and p.position = 1
          and (t.deleted_at is null
            or (t.held is not null and t.decision_id is null and t.deleted_by is null and t.purged_at is null))
          and t.category_id = in_category and t.title = titled and p.source = said
        order by p.posted_at desc limit 1;
    end $$;
  `,
};
