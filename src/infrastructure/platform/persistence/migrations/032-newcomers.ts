import type { Migration } from '../migration.ts';

/** When what newcomers write waits, and by what copies and floods of links are known again. */
export const migration032Newcomers: Migration = {
  name: '032-newcomers',
  sql: `
    create table community.newcomer_rule (
      number integer primary key,
      rule jsonb not null,
      note text not null,
      written_by uuid,
      written_at timestamptz not null
    );
    insert into community.newcomer_rule (number, rule, note, written_at) values (1,
      '{"firstPosts":1,"firstLinks":3,"freshHours":0,"throwaway":true,"trustBelow":1,"copies":2,"copiesHours":24,
        "flood":5,"floodHours":24,"massBelow":3,"knownHosts":["gouv.fr","service-public.fr","urssaf.fr"]}',
      'Règle de départ.', now());

    /* Figures made of a text, from which it cannot be read; kept for a week. */
    create table community.text_print (
      post_id uuid primary key,
      author_id uuid not null,
      written_at timestamptz not null,
      marks integer[] not null,
      bands integer[] not null,
      hosts text[] not null
    );
    create index text_print_bands on community.text_print using gin (bands);
    create index text_print_hosts on community.text_print using gin (hosts);
    create index text_print_age on community.text_print (written_at);

    /* Their author finds what waits, and the team the newcomers whose texts wait. */
    create index post_held on community.post (author_id) where held is not null;
    create index topic_held on community.topic (author_id) where held is not null;
  `,
};
