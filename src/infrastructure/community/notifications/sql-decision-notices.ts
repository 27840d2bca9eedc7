import type {
  DecisionNotice,
  DecisionNotices,
} from '#application/community/notifications/decision-notices.port';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const IS_UNREAD = `(
  exists (select from community.post p where p.id = $6 and p.held ->> 'wasPublished' = 'false')
  or exists (select from community.topic t where t.id = $6 and t.held ->> 'openingPostId' is not null))`;

/**
 * What became of a decision takes the place of all that was told of it before: each would say how it stands now, and both the same. Facts
 * may be heard again, one alone too: none takes the place of a later one.
 */
const FORMER = `delete from community.notification
  where member_id = $1 and decision_id = $3 and cause <> $4 and kind in ('decision', 'decision-changed') and $2 = 'decision-changed'
    and told_at <= $5`;
const IS_TOLD_LATER = `exists (select from community.notification n
  where n.member_id = m.id and n.decision_id = $3 and n.kind = 'decision-changed'
    and ($2 = 'decision' or n.told_at > $5))`;

export class SqlDecisionNotices implements DecisionNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ memberId, decisionId, what, ofUnread, cause, at }: DecisionNotice): Promise<void> {
    // No text of the forum is called so.
    if (ofUnread !== undefined && !isId(ofUnread)) return;
    await this.sql.rows(
      `with former as (${FORMER})
       insert into community.notification (id, member_id, kind, decision_id, cause, told_at)
       select gen_random_uuid(), m.id, $2, $3, $4, $5 from community.member m
       where m.id = $1 and m.status <> 'deleted' and ($6::uuid is null or ${IS_UNREAD}) and not ${IS_TOLD_LATER}
       on conflict (member_id, cause) do nothing`,
      [memberId, what, decisionId, cause, at, ofUnread ?? null],
    );
  }
}
