import type { ContactAttempts } from '#application/insights/deflection/deflection.port';
import type { ContactCounts, ContactStep } from '#domain/insights/deflection/contact-attempt';
import { addMonths, firstDayOf, type Month } from '#domain/insights/cohorts/month';
import { beginningOf } from '#domain/shared/day';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** An answer that was opened was shown; one that helped was as well. */
const STEPS: Readonly<Record<ContactStep, string>> = {
  shown: 'shown = true',
  read: 'shown = true, read = true',
  yes: 'shown = true, helped = true',
  no: 'shown = true, helped = false',
  sent: 'sent = true',
};

const COUNTS = `
  select to_char(begun_at at time zone 'Europe/Paris', 'YYYY-MM') as month,
    count(*) filter (where with_answers)::int as begun,
    count(*) filter (where with_answers and shown)::int as shown,
    count(*) filter (where with_answers and read)::int as read,
    count(*) filter (where with_answers and (read or helped) and not sent)::int as "readUnsent",
    count(*) filter (where with_answers and helped and not sent)::int as spared,
    count(*) filter (where with_answers and sent)::int as sent,
    count(*) filter (where not with_answers)::int as "withoutBegun",
    count(*) filter (where not with_answers and sent)::int as "withoutSent"
  from insights.contact_attempt where begun_at >= $1 and begun_at < $2 group by 1`;

const OLD_ATTEMPTS: Over = {
  table: 'insights.contact_attempt',
  key: 'id',
  which: 'select id from insights.contact_attempt where begun_at < $1',
  order: 'begun_at',
};

export class SqlContactAttempts implements ContactAttempts {
  constructor(private readonly sql: Sql) {}

  async begin({ id, at, withAnswers }: Parameters<ContactAttempts['begin']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into insights.contact_attempt (id, begun_at, with_answers) values ($1, $2, $3) on conflict do nothing`,
      [id, at, withAnswers],
    );
  }

  async tell(id: string, step: ContactStep, since: Date): Promise<boolean> {
    const row = await this.sql.row(
      `update insights.contact_attempt set ${STEPS[step]} where id = $1 and begun_at > $2 returning 1`,
      [id, since],
    );
    return row !== null;
  }

  async counts(from: Month, to: Month): Promise<ReadonlyMap<Month, ContactCounts>> {
    const span = [beginningOf(firstDayOf(from)), beginningOf(firstDayOf(addMonths(to, 1)))];
    const rows = await this.sql.rows<ContactCounts & { readonly month: Month }>(COUNTS, span);
    return new Map(rows.map(({ month, ...counts }) => [month, counts]));
  }

  forgetBefore(at: Date): Promise<number> {
    return deleteInLots(this.sql, OLD_ATTEMPTS, [at]);
  }
}
