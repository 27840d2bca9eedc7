import type { Migration } from '../migration.ts';

/**
 * Whatever is moderated is mended and erased as posts are: what a decision replaced is kept to stand again, and of what two people
 * erased the row stays, empty. A proposal to erase names any kind of content.
 */
export const migration161WordsOfEveryKind: Migration = {
  name: '161-words-of-every-kind',
  sql: `
    alter table engagement.idea add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint idea_purged_is_empty check (purged_at is null or source = '' and html = '' and plain = '' and replaced = '[]');
    alter table engagement.idea_comment add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint idea_comment_purged_is_empty check (purged_at is null or source = '' and html = '' and plain = '' and replaced = '[]');
    alter table engagement.service_review add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint service_review_purged_is_empty check (purged_at is null or source = '' and html = '' and plain = '' and replaced = '[]');
    alter table engagement.poll add column purged_at timestamptz,
      add constraint poll_purged_is_empty check (purged_at is null or description = '' and replaced = '[]');
    alter table community.chat_message add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint chat_message_purged_is_empty check (purged_at is null or source = '' and html = '' and plain = '' and replaced = '[]');
    alter table events.question add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint question_purged_is_empty check (purged_at is null or body = '' and replaced = '[]');
    alter table events.gathering add column purged_at timestamptz,
      add constraint gathering_purged_is_empty check (purged_at is null or source = '' and summary = '' and minutes_source = '');

    alter table community.purge alter column post_id drop not null, alter column topic_id drop not null,
      add column target_kind text, add column target_id uuid, add column mark text not null default '';
    update community.purge set target_kind = case when whole then 'topic' else 'post' end,
      target_id = case when whole then topic_id else post_id end;
    alter table community.purge alter column target_kind set not null, alter column target_id set not null,
      add constraint purge_of_posts check ((post_id is not null) = (target_kind in ('topic', 'post')) and (post_id is null) = (topic_id is null));
    create unique index purge_of_piece_once on community.purge (target_kind, target_id) where status = 'proposed';
  `,
};
