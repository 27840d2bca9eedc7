import type { ActiveMonths } from '#application/community/members/count-active-members';
import type { ActiveRecipients } from '#application/moderation/published/active-recipients.api';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The first day of the month in Paris. */
const monthOf = (moment: string): string =>
  `date_trunc('month', ${moment}::timestamptz at time zone 'Europe/Paris')::date`;

export class SqlActiveMonths implements ActiveMonths, ActiveRecipients {
  constructor(private readonly sql: Sql) {}

  async note(at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.active_member (month, member_id)
       select distinct ${monthOf('last_seen_at')}, member_id from community.session
       where last_seen_at >= ${monthOf('$1')}::timestamp at time zone 'Europe/Paris' and last_seen_at <= $1
       on conflict do nothing`,
      [at],
    );
  }

  async close(at: Date): Promise<void> {
    await this.sql.rows(
      `with closed as (delete from community.active_member where month < ${monthOf('$1')} returning month)
       insert into community.active_month (month, members) select month, count(*)::int from closed group by month
       on conflict (month) do nothing`,
      [at],
    );
  }

  async monthly(from: string, to: string) {
    return this.sql.rows<{ month: string; members: number }>(
      `select to_char(month, 'YYYY-MM') as month, members from community.active_month
       where month between to_date($1, 'YYYY-MM') and to_date($2, 'YYYY-MM') order by community.active_month.month`,
      [from, to],
    );
  }
}
