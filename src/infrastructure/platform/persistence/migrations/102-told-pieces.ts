import type { Migration } from '../migration.ts';

/**
 * A notification about a piece of another context says which one in one way, whatever its kind: by its key there, and how it
 * stood when it was told of. Never what it says: it may be gone.
 */
export const migration102ToldPieces: Migration = {
  name: '102-told-pieces',
  sql: `
    alter table community.notification add column piece_key text, add column piece_state text;
    update community.notification
      set piece_key = coalesce(idea_number::text, event_number::text, poll_id::text), piece_state = coalesce(idea_status, event_news)
      where idea_number is not null or event_number is not null or poll_id is not null;
    alter table community.notification drop column idea_number, drop column idea_status, drop column event_number,
      drop column event_news, drop column poll_id;
  `,
};
