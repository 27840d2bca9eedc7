import type { AccountTokens } from '#domain/community/accounts/accounts.port';
import type { AccountToken, TokenPurpose } from '#domain/community/accounts/account-token';
import type { WayId } from '#domain/community/accounts/way-on';
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

  async look(hash: string, purpose: TokenPurpose, at: Date): Promise<{ memberId: MemberId } | null> {
    const row = await this.sql.row<{ member_id: MemberId }>(
      `select member_id from community.account_token
       where hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
      [hash, purpose, at],
    );
    return row && { memberId: row.member_id };
  }

  // Those who come second wait for the row and then find it used.
  async use(
    hash: string,
    purpose: TokenPurpose,
    at: Date,
  ): Promise<{ memberId: MemberId; email: string; way: WayId | null } | null> {
    return this.sql.row<{ memberId: MemberId; email: string; way: WayId | null }>(
      `update community.account_token set used_at = $3
       where hash = $1 and purpose = $2 and used_at is null and expires_at > $3
       returning member_id as "memberId", email, way_id as way`,
      [hash, purpose, at],
    );
  }

  async cancel(memberId: MemberId, purpose: TokenPurpose): Promise<void> {
    await this.sql.rows('delete from community.account_token where member_id = $1 and purpose = $2', [
      memberId,
      purpose,
    ]);
  }

  async cancelAllButDisowning(memberId: MemberId): Promise<void> {
    await this.sql.rows('delete from community.account_token where member_id = $1 and purpose <> $2', [
      memberId,
      'disown-factor' satisfies TokenPurpose,
    ]);
  }
}
