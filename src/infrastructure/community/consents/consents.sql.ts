import type { ConsentRow, ConsentsQuery } from '#application/community/consents/consents.query';
import type { Purpose } from '#domain/community/consents/consent';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Whether member `m` agrees to that at this moment. */
export const agreesTo = (member: string, purpose: Purpose): string =>
  `exists (select from community.consent agreed where agreed.member_id = ${member}
     and agreed.purpose = '${purpose}' and agreed.withdrawn_at is null)`;

export class SqlConsentsRead implements ConsentsQuery {
  constructor(private readonly sql: Sql) {}

  of(memberId: string): Promise<readonly ConsentRow[]> {
    return this.sql.rows<ConsentRow>(
      `select purpose, wording, given_at as "givenAt", given_way as "givenBy", withdrawn_at as "withdrawnAt",
         withdrawn_way as "withdrawnBy"
       from community.consent where member_id = $1 order by given_at desc, id desc limit 500`,
      [memberId],
    );
  }

  async inForce(memberId: string): Promise<ReadonlySet<Purpose>> {
    const rows = await this.sql.rows<{ purpose: Purpose }>(
      `select purpose from community.consent where member_id = $1 and withdrawn_at is null`,
      [memberId],
    );
    return new Set(rows.map(({ purpose }) => purpose));
  }
}
