import type { Letters } from '#application/community/letters/letters.port';
import type { StaffReader, StaffReaders } from '#application/community/published/staff-readers.api';
import { STAFF_ROLES } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { shutOut } from '../accounts/shut-out.ts';

const READERS = `
  select m.id, m.pseudonym as name, case when m.language = 'en' then 'en' else 'fr' end as language, a.email
  from community.member m
  left join community.account a on a.member_id = m.id and a.email_confirmed_at is not null
    and m.status in ('active', 'silenced') and not ${shutOut('m.id')}
    and not exists (select from community.refused_address refused where refused.email_key = a.email_key)`;

/** The team, as other contexts write to it. */
export class SqlStaffReaders implements StaffReaders {
  constructor(
    private readonly sql: Sql,
    private readonly letters: Letters,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, StaffReader>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<StaffReader>(
      `${READERS} where m.id = any($1::uuid[]) and m.status <> 'deleted'`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  find(words: string, limit: number): Promise<readonly StaffReader[]> {
    return this.sql.rows<StaffReader>(
      `${READERS} where m.status = 'active' and m.role = any($2::text[])
         and position(community.plain($1) in community.plain(m.pseudonym)) > 0
       order by m.pseudonym, m.id limit $3`,
      [words, STAFF_ROLES, limit],
    );
  }

  refuse(email: string, at: Date): Promise<void> {
    return this.letters.refuse([email], at);
  }
}
