import type { Migration } from '../migration.ts';

/** Challenges, and whether members are told what they reached. How far they have come is counted, not kept. */
export const migration047Challenges: Migration = {
  name: '047-challenges',
  sql: `
    create table engagement.challenge (
      key text primary key,
      title text not null,
      description text not null,
      event text not null,
      goal integer not null check (goal > 0),
      period text not null check (period in ('week', 'month', 'season')),
      side text not null check (side in ('each', 'together')),
      branch text,
      from_day date not null,
      until_day date check (until_day >= from_day),
      version integer not null default 1
    );

    -- What members reached before they could be told of it is no news; whoever begins now is told of everything.
    alter table engagement.participant
      add column celebrates boolean not null default true,
      add column noted_at timestamptz not null default now();
    alter table engagement.participant alter column noted_at set default '-infinity';
  `,
};
