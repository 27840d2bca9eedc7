import type { Migration } from '../migration.ts';

/** Events, ideas, polls and surveys are found by the words of their titles, and with less weight by those of their texts. */
export const migration045FoundPieces: Migration = {
  name: '045-found-pieces',
  sql: `
    -- A word ends at the spaces that French sets before its signs, which the parser takes for letters of it.
    create function platform.separated(text) returns text language sql immutable parallel safe strict as $$
      select translate($1, '_<>/~' || chr(160) || chr(8239), '       ') $$;
    create function platform.words_of(title text, body text) returns tsvector language sql immutable parallel safe strict as $$
      select setweight(to_tsvector('platform.fr'::regconfig, platform.separated(title)), 'A')
        || setweight(to_tsvector('platform.fr'::regconfig, platform.separated(body)), 'D') $$;
    create index idea_found on engagement.idea using gin (platform.words_of(title, plain));
    create index poll_found on engagement.poll using gin (platform.words_of(question, description));
    create index survey_found on engagement.survey using gin (platform.words_of(title, intro));
    create index gathering_found on events.gathering using gin (platform.words_of(title, summary || ' ' || plain));
  `,
};
