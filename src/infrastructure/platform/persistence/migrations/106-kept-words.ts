import type { Migration } from '../migration.ts';

/** The words of what is found beside topics are kept with it: ranking reads them, and parses no text again. */
export const migration106KeptWords: Migration = {
  name: '106-kept-words',
  sql: `
    drop index engagement.idea_found, engagement.poll_found, engagement.survey_found, events.gathering_found;
    alter table engagement.idea add column found tsvector generated always as (platform.words_of(title, plain)) stored;
    alter table engagement.poll add column found tsvector
      generated always as (platform.words_of(question, description)) stored;
    alter table engagement.survey add column found tsvector generated always as (platform.words_of(title, intro)) stored;
    alter table events.gathering add column found tsvector
      generated always as (platform.words_of(title, summary || ' ' || plain)) stored;
    create index idea_found on engagement.idea using gin (found);
    create index poll_found on engagement.poll using gin (found);
    create index survey_found on engagement.survey using gin (found);
    create index gathering_found on events.gathering using gin (found);
  `,
};
