import type { Migration } from '../migration.ts';

/**
 * Questions asked in passing. `opinion_given` says that somebody answered one and on which day, so that they are not asked too
 * often; `opinion_count` how often each answer was given, for a month and for an answer that was read: nothing joins the two.
 */
export const migration055Opinions: Migration = {
  name: '055-opinions',
  sql: `
    create table engagement.opinion_given (
      member_id uuid not null,
      kind text not null,
      given_on date not null,
      primary key (member_id, kind)
    );

    create table engagement.opinion_count (
      kind text not null,
      about text not null,
      answer text not null,
      votes integer not null check (votes > 0),
      primary key (kind, about, answer)
    );
  `,
};
