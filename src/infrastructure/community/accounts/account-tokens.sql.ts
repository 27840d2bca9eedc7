import type { AccountTokens } from '#domain/community/accounts/accounts.port';
import {
  type AccountToken,
  DISOWNING,
  LINK_LIFETIME,
  type TokenPurpose,
  type UsedToken,
} from '#domain/community/accounts/account-token';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlAccountTokens implements AccountTokens {
  constructor(private readonly sql: Sql) {}

  async add(token: AccountToken): Promise<void> {
    await this.sql.rows(
      `insert into community.account_token (hash, member_id, purpose, email, expires_at, way_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [token.hash, token.memberId, token.purpose, token.email, token.expiresAt, token.way],
    );
  }

  look(hash: string, purpose: TokenPurpose, at: Date): Promise<{ memberId: MemberId; email: string } | null> {
    return this.sql.row<{ memberId: MemberId; email: string }>(
      `select member_id as "memberId", email from community.account_token
       where hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
      [hash, purpose, at],
    );
  }

  // Those who come second wait for the row and then find it used.
  use(hash: string, purpose: TokenPurpose, at: Date): Promise<UsedToken | null> {
    return this.sql.row<UsedToken>(
      `update community.account_token set used_at = $3
       where hash = $1 and purpose = $2 and used_at is null and expires_at > $3
       returning member_id as "memberId", email, way_id as way, expires_at as "expiresAt"`,
      [hash, purpose, at],
    );
  }

  async cancel(memberId: MemberId, purpose: TokenPurpose): Promise<void> {
    await this.sql.rows('delete from community.account_token where member_id = $1 and purpose = $2', [
      memberId,
      purpose,
    ]);
  }

  async cancelDisowned(memberId: MemberId, changedAt: Date): Promise<void> {
    const purpose: TokenPurpose = 'disown-address';
    await this.sql.rows(
      'delete from community.account_token where member_id = $1 and purpose = $2 and expires_at >= $3',
      [memberId, purpose, new Date(changedAt.getTime() + LINK_LIFETIME[purpose])],
    );
  }

  async disowningAddresses(memberId: MemberId, at: Date): Promise<readonly string[]> {
    const purpose: TokenPurpose = 'disown-address';
    const rows = await this.sql.rows<{ email: string }>(
      `select distinct email from community.account_token
       where member_id = $1 and purpose = $2 and used_at is null and expires_at > $3 order by email`,
      [memberId, purpose, at],
    );
    return rows.map(({ email }) => email);
  }

  async cancelAllButDisowning(memberId: MemberId): Promise<void> {
    await this.sql.rows('delete from community.account_token where member_id = $1 and purpose <> all($2)', [
      memberId,
      DISOWNING,
    ]);
  }
}
