import type { ReportReason } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Sql } from '../../platform/persistence/sql.ts';

const REASONS = `
  select key, label, description, ground, category, keyword, priority, target_hours as "targetHours",
    requires_details as "requiresDetails", guest_allowed as "guestAllowed", identity_optional as "identityOptional",
    hide_pending_review as "hidePendingReview", route, type_bonus as "typeBonus", position, offered, english
  from moderation.report_reason`;

export class SqlReportReasons implements ReportReasons {
  constructor(private readonly sql: Sql) {}

  find(key: string): Promise<ReportReason | null> {
    return this.sql.row<ReportReason>(`${REASONS} where key = $1`, [key.replaceAll('\0', '')]);
  }

  all(): Promise<readonly ReportReason[]> {
    return this.sql.rows<ReportReason>(`${REASONS} order by position, key`);
  }

  async save(reason: ReportReason): Promise<void> {
    await this.write(
      reason,
      `update set label = excluded.label, description = excluded.description, priority = excluded.priority,
         target_hours = excluded.target_hours, requires_details = excluded.requires_details,
         guest_allowed = excluded.guest_allowed, hide_pending_review = excluded.hide_pending_review,
         type_bonus = excluded.type_bonus, position = excluded.position, offered = excluded.offered,
         english = excluded.english`,
    );
  }

  async addMissing(reasons: readonly ReportReason[]): Promise<void> {
    for (const reason of reasons) await this.write(reason, 'nothing');
  }

  async add(reason: ReportReason): Promise<boolean> {
    return (await this.write(reason, 'nothing')) > 0;
  }

  /** @returns how many rows were written */
  private async write(reason: ReportReason, onConflict: string): Promise<number> {
    const rows = await this.sql.rows(
      `insert into moderation.report_reason (key, label, description, ground, category, keyword, priority, target_hours,
         requires_details, guest_allowed, identity_optional, hide_pending_review, route, type_bonus, position, offered, english)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (key) do ${onConflict} returning key`,
      [
        reason.key,
        reason.label,
        reason.description,
        reason.ground,
        reason.category,
        reason.keyword,
        reason.priority,
        reason.targetHours,
        reason.requiresDetails,
        reason.guestAllowed,
        reason.identityOptional,
        reason.hidePendingReview,
        reason.route,
        reason.typeBonus,
        reason.position,
        reason.offered,
        reason.english && JSON.stringify(reason.english),
      ],
    );
    return rows.length;
  }
}
