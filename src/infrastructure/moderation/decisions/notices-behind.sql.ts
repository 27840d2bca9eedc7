import { isId } from '#domain/shared/id';
import type {
  NoticeBehind,
  NoticesBehindQuery,
} from '#application/moderation/decisions/notices-behind.query';
import type { Sql } from '../../platform/persistence/sql.ts';

const NOTICE = `
  select r.id as "reportId", r.number, r.reporter_id as "reporterId", r.reporter_email as email, r.answer
  from moderation.report r where r.decision_id = $1`;

export class SqlNoticesBehind implements NoticesBehindQuery {
  constructor(private readonly sql: Sql) {}

  async find(decisionId: string, reportId: string): Promise<NoticeBehind | null> {
    return isId(reportId)
      ? this.sql.row<NoticeBehind>(`${NOTICE} and r.id = $2`, [decisionId, reportId])
      : null;
  }

  ofMember(decisionId: string, memberId: string): Promise<NoticeBehind | null> {
    return this.sql.row<NoticeBehind>(`${NOTICE} and r.reporter_id = $2 order by r.filed_at limit 1`, [
      decisionId,
      memberId,
    ]);
  }
}
