import type { Migration } from '../migration.ts';

/**
 * Polls, and two stores of what became of them that nothing joins where a poll is secret: `turnout` says who voted, a
 * `ballot_box` how often each mark was made. Neither has a moment or a number, and a box is one row for all its ballots, so
 * that no order is left either.
 */
export const migration050Polls: Migration = {
  name: '050-polls',
  sql: `
    create table engagement.poll (
      id uuid primary key,
      slug text not null constraint poll_slug_unique unique,
      author_id uuid not null,
      opened_at timestamptz not null,
      question text not null,
      description text not null default '',
      kind text not null check (kind in ('single', 'multiple', 'ranked', 'rating', 'nps', 'open_text')),
      options text[] not null default '{}',
      least integer not null check (least >= 1),
      most integer not null check (most >= least),
      results text not null check (results in ('always', 'after_vote', 'on_close', 'staff_only')),
      secret boolean not null,
      audiences text[] not null check (cardinality(audiences) > 0),
      closes_at timestamptz not null,
      closed_at timestamptz,
      version integer not null default 1,
      constraint poll_secrecy unique (id, secret)
    );
    create index poll_latest on engagement.poll (opened_at desc, id desc);

    -- The key over the secrecy as well: once a vote is in, nobody switches it.
    create table engagement.turnout (
      poll_id uuid not null,
      member_id uuid not null,
      secret boolean not null,
      primary key (poll_id, member_id),
      constraint turnout_secrecy foreign key (poll_id, secret) references engagement.poll (id, secret)
    );
    create index turnout_member on engagement.turnout (member_id);

    create table engagement.ballot_box (
      poll_id uuid not null references engagement.poll,
      branch text not null,
      marks jsonb not null default '{}',
      answers text[] not null default '{}',
      primary key (poll_id, branch)
    );

    create table engagement.named_ballot (
      poll_id uuid not null,
      member_id uuid not null,
      branch text not null,
      mark text not null,
      primary key (poll_id, member_id),
      constraint named_ballot_voter foreign key (poll_id, member_id) references engagement.turnout
    );

    create table engagement.population (
      counted_on date not null,
      branch text not null,
      people integer not null check (people > 0),
      primary key (counted_on, branch)
    );
  `,
};
