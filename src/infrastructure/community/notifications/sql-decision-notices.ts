import type {
  DecisionNotice,
  DecisionNotices,
} from '#application/community/notifications/decision-notices.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDecisionNotices implements DecisionNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ memberId, decisionId, what, cause, at }: DecisionNotice): Promise<void> {
    await this.sql.rows(
      `insert into community.notification (id, member_id, kind, decision_id, cause, told_at)
       select gen_random_uuid(), id, $2, $3, $4, $5 from community.member where id = $1 and status <> 'deleted'
       on conflict (member_id, cause) do nothing`,
      [memberId, what, decisionId, cause, at],
    );
  }
}
