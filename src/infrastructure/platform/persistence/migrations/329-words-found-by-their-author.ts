import type { MigrationBeside } from '../migration.ts';

/**
 * All that somebody wrote is found by who they are, what was deleted too, and all that hangs on a post by the post: to copy it for
 * whoever asks, and to erase it, takes no walk through what everybody wrote. The two by author serve their lists as those before did.
 */
export const migration329WordsFoundByTheirAuthor: MigrationBeside = {
  name: '329-words-found-by-their-author',
  beside: [
    'drop index concurrently if exists community.post_written_by',
    'create index concurrently post_written_by on community.post (author_id, posted_at desc, id desc)',
    'drop index concurrently if exists community.post_author',
    'drop index concurrently if exists community.topic_written_by',
    'create index concurrently topic_written_by on community.topic (author_id, last_activity_at desc, id desc)',
    'drop index concurrently if exists community.topic_author',
    'drop index concurrently if exists community.notification_post',
    'create index concurrently notification_post on community.notification (post_id) where post_id is not null',
    'drop index concurrently if exists community.bookmark_post',
    'create index concurrently bookmark_post on community.bookmark (post_id)',
    'drop index concurrently if exists community.attachment_of_post',
    'create index concurrently attachment_of_post on community.attachment (post_id) where post_id is not null',
  ],
};
