import type { Migration } from '../migration.ts';

/** Members may leave: what counts goes on counting without them, and what the law keeps of an account stands apart. */
export const migration100Leaving: Migration = {
  name: '100-leaving',
  sql: `
    create table community.closed_account (
      member_id uuid primary key,
      pseudonym text not null,
      handles text[] not null,
      email text not null,
      joined_at timestamptz not null,
      left_at timestamptz not null,
      words text not null check (words in ('keep', 'erase')),
      forgotten_at timestamptz
    );
    create index closed_account_left on community.closed_account (left_at);

    alter table community.helpful_vote drop constraint helpful_vote_member_id_fkey;
    alter table community.reaction drop constraint reaction_member_id_fkey;
    alter table community.chat_reaction drop constraint chat_reaction_member_id_fkey;

    alter table engagement.named_ballot drop constraint named_ballot_voter, add constraint named_ballot_voter
      foreign key (poll_id, member_id) references engagement.turnout (poll_id, member_id) on update cascade;
    alter table engagement.survey_response drop constraint survey_response_of, add constraint survey_response_of
      foreign key (survey_id, member_id) references engagement.survey_turnout (survey_id, member_id) on update cascade;

    alter table community.purge drop constraint purge_by_two, add constraint purge_by_two
      check (settled_by <> proposed_by or settled_by = '00000000-0000-7000-8000-000000000000');

    -- Each member says once a quarter what they think of a service; those who left are one.
    drop index engagement.service_review_once;
    create unique index service_review_once on engagement.service_review (service_id, author_id, quarter)
      where withdrawn_at is null and author_id <> '00000000-0000-7000-8000-000000000000';

    create or replace function engagement.only_grows() returns trigger language plpgsql as $$
    begin
      if current_setting('engagement.replaying', true) = 'on' and tg_table_name = 'line' then return null; end if;
      if current_setting('platform.forgetting', true) = 'on' then return null; end if;
      raise exception 'engagement.% only grows', tg_table_name using errcode = 'restrict_violation';
    end $$;
  `,
};
