import type { PlannedQuery } from '#application/shared/planned';
import { type PlannedParts, plannedRows } from '../../platform/persistence/planned-rows.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleReference } from '../official/references.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

const atDay = (day: string): string => `${day}::timestamp at time zone 'Europe/Paris'`;

/** A reference answer holds on its last day too. */
const PARTS: PlannedParts = {
  campaign: `select id::text as key, name as title, coalesce(begun_at, starts_at) as "from", over_at as until
    from community.campaign where occasion is null and coalesce(begun_at, starts_at) is not null`,
  incident: `select i.number::text as key, i.title, i.opened_at as "from", i.solved_at as until
    from community.incident i join community.topic t on t.id = i.topic_id where ${visibleTopic('t', '$3')}`,
  reference: `select slug as key, title, ${atDay('valid_from')} as "from", ${atDay('(valid_to + 1)')} as until
    from community.reference_answer a where state <> 'withdrawn' and ${visibleReference('a', '$3')}`,
  review: `select slug as key, title, ${atDay('review_by')} as "from", ${atDay('review_by')} as until
    from community.reference_answer a where state <> 'withdrawn' and ${visibleReference('a', '$3')}`,
  featured: `select t.slug || '-' || t.number as key, t.title, t.pinned_until as "from", t.pinned_until as until
    from community.topic t where t.pinned_until is not null and ${visibleTopic('t', '$3')}`,
};

/** Campaigns, incidents, reference answers with the day they are to be read again, and how long topics stay pinned. */
export class SqlCommunityPlanned implements PlannedQuery {
  constructor(private readonly sql: Sql) {}

  between(...[actor, span]: Parameters<PlannedQuery['between']>) {
    return plannedRows(this.sql, PARTS, actor, span);
  }
}
