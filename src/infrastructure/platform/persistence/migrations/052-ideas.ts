import type { Migration } from '../migration.ts';

/**
 * Ideas with what the organisation answered, what members said, and their votes. A vote takes one of the numbered places
 * that a member has as long as it costs one: the key over member and place is what no crowd of requests gets past.
 */
export const migration052Ideas: Migration = {
  name: '052-ideas',
  sql: `
    create function engagement.plain(text) returns text language sql immutable parallel safe strict
      return platform.plain($1);

    create sequence engagement.idea_number;
    create table engagement.idea (
      id uuid primary key,
      number integer not null constraint idea_number_unique unique,
      slug text not null,
      author_id uuid not null,
      proposed_at timestamptz not null,
      title text not null,
      theme text not null,
      branches text[] not null default '{}',
      source text not null,
      html text not null,
      plain text not null,
      status text not null
        check (status in ('proposed', 'under_review', 'planned', 'in_progress', 'delivered', 'declined', 'merged')),
      status_at timestamptz not null,
      merged_into uuid references engagement.idea check ((merged_into is not null) = (status = 'merged')),
      standing text not null check (standing in ('published', 'held', 'hidden', 'deleted')),
      decision_id uuid,
      version integer not null default 1
    );
    create index idea_latest on engagement.idea (proposed_at desc, id desc);
    create index idea_author on engagement.idea (author_id);
    create index idea_merged on engagement.idea (merged_into) where merged_into is not null;
    create index idea_title_like on engagement.idea using gin (engagement.plain(title) gin_trgm_ops);

    create table engagement.idea_vote (
      idea_id uuid not null references engagement.idea,
      member_id uuid not null,
      place smallint check (place between 1 and 10),
      cast_at timestamptz not null,
      primary key (idea_id, member_id),
      constraint idea_vote_place unique (member_id, place)
    );

    create table engagement.idea_answer (
      id uuid primary key,
      idea_id uuid not null references engagement.idea,
      from_status text not null,
      status text not null,
      source text not null,
      html text not null,
      plain text not null,
      author_id uuid not null,
      department text,
      answered_at timestamptz not null
    );
    create index idea_answer_idea on engagement.idea_answer (idea_id, answered_at desc);

    create table engagement.idea_comment (
      id uuid primary key,
      idea_id uuid not null references engagement.idea,
      author_id uuid not null,
      written_at timestamptz not null,
      source text not null,
      html text not null,
      plain text not null,
      standing text not null check (standing in ('published', 'held', 'hidden', 'deleted')),
      decision_id uuid
    );
    create index idea_comment_idea on engagement.idea_comment (idea_id, written_at, id);
    create index idea_comment_author on engagement.idea_comment (author_id);
  `,
};
