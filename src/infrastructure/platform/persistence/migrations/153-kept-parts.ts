import type { Migration } from '../migration.ts';

/**
 * Pages of the parts beside the forum are kept too, so all that they show is told: who has voted in a poll and what is
 * released of it, what the organisation answers to an idea, topics that questions of an event became, surveys and what came
 * of them, services with their reviews, and what was published of a year of moderation.
 */
export const migration153KeptParts: Migration = {
  name: '153-kept-parts',
  sql: `
    create trigger turnout_told after insert or update or delete or truncate on engagement.turnout
      for each statement execute function engagement.polls_told();
    create trigger poll_release_told after insert or update or delete or truncate on engagement.poll_release
      for each statement execute function engagement.polls_told();
    create trigger idea_answer_told after insert or update or delete or truncate on engagement.idea_answer
      for each statement execute function engagement.ideas_told();

    -- Of questions nothing but their topics stands on pages for visitors: votes of a session that goes on are no news to these.
    create trigger question_told_insert after insert on events.question
      for each row when (new.topic_id is not null) execute function events.events_told();
    create trigger question_told_update after update on events.question
      for each row when (old.topic_id is not null or new.topic_id is not null) execute function events.events_told();
    create trigger question_told_delete after delete on events.question
      for each row when (old.topic_id is not null) execute function events.events_told();
    create trigger question_gone after truncate on events.question
      for each statement execute function events.events_told();

    create function engagement.surveys_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('surveys'); return null; end $$;
    create trigger survey_told after insert or update or delete or truncate on engagement.survey
      for each statement execute function engagement.surveys_told();
    create trigger survey_box_told after insert or update or delete or truncate on engagement.survey_box
      for each statement execute function engagement.surveys_told();
    create trigger survey_words_told after insert or update or delete or truncate on engagement.survey_words
      for each statement execute function engagement.surveys_told();
    create trigger population_told_to_surveys after insert or update or delete or truncate on engagement.population
      for each statement execute function engagement.surveys_told();

    create function engagement.services_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('services'); return null; end $$;
    create trigger service_told after insert or update or delete or truncate on engagement.service
      for each statement execute function engagement.services_told();
    create trigger service_review_told after insert or update or delete or truncate on engagement.service_review
      for each statement execute function engagement.services_told();
    create trigger review_answer_told after insert or update or delete or truncate on engagement.review_answer
      for each statement execute function engagement.services_told();

    create function moderation.transparency_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('transparency'); return null; end $$;
    create trigger transparency_told after insert or update or delete or truncate on moderation.transparency_report
      for each statement execute function moderation.transparency_told();
  `,
};
