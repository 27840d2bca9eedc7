import type { KeptWay, WaysOn } from '#application/community/accounts/ways-on.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Letters whose ways are kept for one member at a time: anybody may ask for letters of anybody. */
const LETTERS_KEPT = 20;

export class SqlWaysOn implements WaysOn {
  constructor(private readonly sql: Sql) {}

  async keep(memberId: MemberId, { id, path, isOfSignUp }: KeptWay, until: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.way_on (id, member_id, path, is_of_sign_up, expires_at) values ($1, $2, $3, $4, $5)`,
      [id, memberId, path, isOfSignUp, until],
    );
    await this.sql.rows(
      `delete from community.way_on where id in (
         select id from community.way_on where member_id = $1 and not is_of_sign_up
         order by expires_at desc, id desc offset ${LETTERS_KEPT})`,
      [memberId],
    );
  }

  async takeAll(memberId: MemberId, at: Date): Promise<readonly KeptWay[]> {
    const rows = await this.sql.rows<KeptWay & { stands: boolean }>(
      `delete from community.way_on where member_id = $1
       returning id, path, is_of_sign_up as "isOfSignUp", expires_at > $2 as stands`,
      [memberId, at],
    );
    return rows.filter(({ stands }) => stands);
  }
}
