import type { Credentials, CredentialsQuery } from '#application/community/accounts/credentials.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { addressShutOut, shutOut } from './shut-out.ts';

const COLUMNS = `a.member_id as "memberId", m.pseudonym, a.email,
  (a.email_confirmed_at is not null and a.shows_person) as "isWhomAddressNames", a.password_hash as "passwordHash",
  a.browsers_forgotten as "timesForgotten",
  case when ${shutOut('m.id')} then 'shut-out' else m.status end as status`;

export class SqlCredentials implements CredentialsQuery {
  constructor(private readonly sql: Sql) {}

  byEmail(key: string): Promise<Credentials | null> {
    return this.sql.row<Credentials>(
      `select ${COLUMNS} from community.account a join community.member m on m.id = a.member_id where a.email_key = $1`,
      [key],
    );
  }

  ofMember(memberId: string): Promise<Credentials | null> {
    return this.sql.row<Credentials>(
      `select ${COLUMNS} from community.account a join community.member m on m.id = a.member_id where a.member_id = $1`,
      [memberId],
    );
  }

  async isShutOut({ key, memberId }: Parameters<CredentialsQuery['isShutOut']>[0]): Promise<boolean> {
    const row = await this.sql.row(`select where ${addressShutOut('$1::text', '$2::uuid')}`, [key, memberId]);
    return row !== null;
  }
}
