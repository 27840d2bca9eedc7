import type { MigrationBeside } from '../migration.ts';

/** What was told of one thing, what concerns a member since a moment, and what a month earned are found without the rest of a history. */
export const migration311CreditedByMonth: MigrationBeside = {
  name: '311-credited-by-month',
  beside: [
    'drop index concurrently if exists engagement.act_source',
    'create index concurrently act_source on engagement.act (source, event)',
    'drop index concurrently if exists engagement.act_member_at',
    'create index concurrently act_member_at on engagement.act (member_id, at)',
    'drop index concurrently if exists engagement.act_by_at',
    'create index concurrently act_by_at on engagement.act (by_id, at) where by_id is not null',
    'drop index concurrently if exists engagement.line_earned',
    'create index concurrently line_earned on engagement.line (member_id, earned_on)',
  ],
};
