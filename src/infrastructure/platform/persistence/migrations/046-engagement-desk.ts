import type { Migration } from '../migration.ts';

/** What the team decides about points, badges and rankings by hand, each with its reason. */
export const migration046EngagementDesk: Migration = {
  name: '046-engagement-desk',
  sql: `
    alter table engagement.point_rule add column note text not null default '';
    alter table engagement.badge add column version integer not null default 1;

    create table engagement.hand_grant (
      id uuid primary key,
      member_id uuid not null,
      points integer not null check (points > 0),
      reason text not null,
      by_id uuid not null check (by_id <> member_id),
      at timestamptz not null,
      taken_back_at timestamptz,
      taken_back_by uuid,
      taken_back_reason text,
      constraint hand_grant_taken_back_whole check (
        (taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_reason is null))
    );
    create index hand_grant_latest on engagement.hand_grant (at desc, id desc);

    create table engagement.badge_verdict (
      position bigint generated always as identity primary key,
      id uuid not null constraint badge_verdict_id_unique unique,
      member_id uuid not null,
      badge text not null references engagement.badge,
      verdict text not null check (verdict in ('given', 'revoked', 'lifted')),
      tier text,
      reason text not null,
      by_id uuid not null check (by_id <> member_id),
      at timestamptz not null,
      constraint badge_verdict_tier check ((verdict = 'given') = (tier is not null))
    );
    create index badge_verdict_member on engagement.badge_verdict (member_id, position);
    create index badge_verdict_badge on engagement.badge_verdict (badge, position desc);
    create trigger only_grows before update or delete or truncate on engagement.badge_verdict
      for each statement execute function engagement.only_grows();

    alter table engagement.participant
      add column barred_at timestamptz,
      add column barred_by uuid,
      add column barred_reason text,
      add constraint participant_barred_whole check (
        (barred_at is null) = (barred_by is null) and (barred_at is null) = (barred_reason is null));
    create index participant_barred on engagement.participant (barred_at desc) where barred_at is not null;
    create index act_credited on engagement.act (at, member_id);
  `,
};
