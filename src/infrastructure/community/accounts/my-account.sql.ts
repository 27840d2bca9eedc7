import type { MyAccount, MyAccountQuery } from '#application/community/accounts/my-account.query';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMyAccount implements MyAccountQuery {
  constructor(private readonly sql: Sql) {}

  execute(memberId: string): Promise<MyAccount | null> {
    return this.sql.row<MyAccount>(
      `select email, email_confirmed_at is not null as "emailConfirmed", pending_email as "emailToBe",
         password_changed_at as "passwordChangedAt", not starts_with(password_hash, 'none.') as "hasPassword",
         exists (select from community.refused_address r where r.email_key = a.email_key) as "emailRefused"
       from community.account a where member_id = $1`,
      [memberId],
    );
  }
}
