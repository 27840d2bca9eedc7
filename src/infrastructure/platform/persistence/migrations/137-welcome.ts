import type { Migration } from '../migration.ts';

/**
 * How far newcomers came with their first steps, and whether and in which words they are helped. Who joined before the first
 * rule was written was there already, and is not asked.
 */
export const migration137Welcome: Migration = {
  name: '137-welcome',
  sql: `
    create table community.welcome (
      member_id uuid primary key references community.member,
      begun_at timestamptz not null,
      steps jsonb not null default '{}' check (jsonb_typeof(steps) = 'object'),
      over_at timestamptz,
      how text check (how in ('finished', 'left')),
      check ((over_at is null) = (how is null))
    );

    create table community.welcome_rule (
      number integer primary key,
      rule jsonb not null,
      note text not null,
      written_by uuid,
      written_at timestamptz not null
    );
    insert into community.welcome_rule (number, rule, note, written_at) values (1,
      '{"isOn":true,"texts":{
        "fr":{"title":"","lead":"","name":"","branches":"","tour":"","categories":"","hello":""},
        "en":{"title":"","lead":"","name":"","branches":"","tour":"","categories":"","hello":""}}}',
      'Règle de départ.', now());
  `,
};
