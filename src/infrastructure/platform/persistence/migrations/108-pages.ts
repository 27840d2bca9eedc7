import type { Migration } from '../migration.ts';

/** Pages that the organisation composes: the home page, as delivered, and what was published of each. */
export const migration108Pages: Migration = {
  name: '108-pages',
  sql: `
    create table site.page (
      id uuid primary key,
      slug text not null constraint page_slug unique,
      draft jsonb not null,
      revision integer not null,
      last_number integer not null,
      withdrawn_at timestamptz,
      changed_by uuid,
      changed_at timestamptz not null
    );

    create table site.page_version (
      id uuid primary key,
      page_id uuid not null,
      number integer not null,
      content jsonb not null,
      note text not null,
      published_by uuid,
      published_at timestamptz not null,
      shown_from timestamptz not null,
      taken_back_at timestamptz,
      back_to integer,
      constraint page_version_number unique (page_id, number)
    );
    create index page_version_shown on site.page_version (page_id, shown_from desc);

    insert into site.page (id, slug, draft, revision, last_number, changed_at) values
      ('01990000-0000-7000-8000-0000000000a1', 'accueil',
       '{"title":"Accueil","description":"","keepsVersions":false,"blocks":[{"key":"b1","kind":"hero","width":"wide","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b2","kind":"official","width":"wide","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b3","kind":"unread","width":"main","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b4","kind":"questions","width":"main","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":8,"view":"latest","tabs":true,"topics":[],"links":[],"tone":"info"},{"key":"b5","kind":"drafts","width":"aside","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b6","kind":"how","width":"aside","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b7","kind":"contributors","width":"aside","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b8","kind":"categories","width":"wide","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"},{"key":"b9","kind":"branches","width":"wide","segments":[],"title":"","lead":"","body":"","href":"","label":"","count":1,"view":"latest","tabs":false,"topics":[],"links":[],"tone":"info"}]}',
       1, 0, now());

    -- What is shown stands on pages that were kept; a draft does not.
    create trigger page_version_told after insert or update or delete or truncate on site.page_version
      for each statement execute function platform.everything_told();
    create trigger page_told after delete or update of withdrawn_at on site.page
      for each statement execute function platform.everything_told();

    -- What composed pages show beside the forum: told as it changes.
    create function events.events_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('events'); return null; end $$;
    create trigger gathering_told after insert or update or delete or truncate on events.gathering
      for each statement execute function events.events_told();
    create trigger registration_told after insert or update or delete or truncate on events.registration
      for each statement execute function events.events_told();
    create function engagement.polls_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('polls'); return null; end $$;
    create trigger poll_told after insert or update or delete or truncate on engagement.poll
      for each statement execute function engagement.polls_told();
    create trigger ballot_box_told after insert or update or delete or truncate on engagement.ballot_box
      for each statement execute function engagement.polls_told();
    create function engagement.ideas_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('ideas'); return null; end $$;
    create trigger idea_told after insert or update or delete or truncate on engagement.idea
      for each statement execute function engagement.ideas_told();
    create trigger idea_vote_told after insert or update or delete or truncate on engagement.idea_vote
      for each statement execute function engagement.ideas_told();
    create trigger idea_comment_told after insert or update or delete or truncate on engagement.idea_comment
      for each statement execute function engagement.ideas_told();
  `,
};
