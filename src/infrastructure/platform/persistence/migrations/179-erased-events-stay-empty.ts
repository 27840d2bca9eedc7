import type { Migration } from '../migration.ts';

/**
 * Of an event that was erased nothing is left, wherever it says something. What was written there since goes. Its address is made
 * of its title, and why it is cancelled may still be told to those who are registered.
 */
export const migration179ErasedEventsStayEmpty: Migration = {
  name: '179-erased-events-stay-empty',
  sql: `
    update events.gathering set title = '[…]', slug = 'evenement', summary = '', place = '', link = '', replay = '',
      source = '', html = '', plain = '', minutes_source = '', minutes_html = '', minutes_plain = '',
      agenda = '[]', speakers = '{}', chapters = '[]', form = '[]', cover = null
      where purged_at is not null;
    alter table events.gathering
      drop constraint gathering_purged_is_empty,
      add constraint gathering_purged_is_empty check (purged_at is null or title = '[…]' and summary = '' and place = ''
        and link = '' and replay = '' and source = '' and html = '' and plain = '' and minutes_source = ''
        and minutes_html = '' and minutes_plain = '' and agenda = '[]' and speakers = '{}' and chapters = '[]'
        and form = '[]' and cover is null);
  `,
};
