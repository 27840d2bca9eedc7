import type { Migration } from '../migration.ts';

/** Who asked to be an ambassador or was invited, who is one and until when, and by which link others came. */
export const migration223Ambassadors: Migration = {
  name: '223-ambassadors',
  sql: `
    create table community.ambassadorship (
      id uuid primary key,
      member_id uuid not null,
      state text not null
        check (state in ('asked', 'invited', 'serving', 'refused', 'declined', 'withdrawn', 'over')),
      motivation text not null,
      charter_at timestamptz,
      opened_at timestamptz not null,
      invited_by uuid,
      decided_at timestamptz,
      decided_by uuid,
      reason text not null,
      since_day date,
      until_day date,
      warned_at timestamptz,
      wished_at timestamptz,
      ended_at timestamptz,
      ended_why text check (ended_why in ('left', 'term', 'team', 'role')),
      link_id uuid,
      check (state not in ('serving', 'over') or until_day is not null),
      check ((state = 'over') = (ended_why is not null))
    );
    create unique index ambassadorship_lasting on community.ambassadorship (member_id)
      where state in ('asked', 'invited', 'serving');
    create index ambassadorship_member on community.ambassadorship (member_id, opened_at desc);
    create index ambassadorship_until on community.ambassadorship (until_day) where state = 'serving';
    create index ambassadorship_invited_by on community.ambassadorship (invited_by) where invited_by is not null;
    create index ambassadorship_decided_by on community.ambassadorship (decided_by) where decided_by is not null;
  `,
};
