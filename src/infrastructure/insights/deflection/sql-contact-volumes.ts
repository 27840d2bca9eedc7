import type { ContactVolumes } from '#application/insights/deflection/deflection.port';
import type { ContactVolume } from '#domain/insights/deflection/contact-volume';
import type { Sql } from '../../platform/persistence/sql.ts';

const KEEP_ASIDE = `
  insert into insights.former_volume (month, calls, mails, concerned, written_at, replaced_at)
  select month, calls, mails, concerned, written_at, $2 from insights.contact_volume where month = any($1::text[])`;

const PUT = `
  insert into insights.contact_volume (month, calls, mails, concerned, written_at)
  select month, calls, mails, concerned, $2
  from jsonb_to_recordset($1::jsonb) as told(month text, calls integer, mails integer, concerned integer)
  on conflict (month) do update set calls = excluded.calls, mails = excluded.mails, concerned = excluded.concerned,
    written_at = excluded.written_at`;

export class SqlContactVolumes implements ContactVolumes {
  constructor(private readonly sql: Sql) {}

  async all(): Promise<readonly ContactVolume[]> {
    return this.sql.rows<ContactVolume>(
      `select month, calls, mails, concerned from insights.contact_volume order by month`,
    );
  }

  async put(volumes: readonly ContactVolume[], at: Date): Promise<void> {
    if (volumes.length === 0) return;
    await this.sql.rows(KEEP_ASIDE, [volumes.map(({ month }) => month), at]);
    await this.sql.rows(PUT, [JSON.stringify(volumes), at]);
  }

  async correctedAt(): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select max(replaced_at) as at from insights.former_volume`,
    );
    return row?.at ?? null;
  }
}
