import type {
  MemberAddress,
  MemberCard,
  MemberCards,
} from '#application/moderation/published/member-cards.api';
import { ROLES_THAT_SEE_EVERYTHING } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { shutOut } from '../accounts/shut-out.ts';
import { isId } from '../asked.ts';

const CARD = `
  select m.id, m.pseudonym as name, '/membres/' || m.handle as address, m.role, m.trust_level as "trustLevel", m.status,
    m.joined_at as "joinedAt", m.post_count as posts
  from community.member m`;

interface Row extends Omit<MemberCard, 'joinedAt'> {
  readonly joinedAt: Date;
}

/** Members as Moderation names them and writes to them. */
export class SqlMemberCards implements MemberCards {
  constructor(private readonly sql: Sql) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, MemberCard>> {
    const known = [...new Set(ids.filter(isId))];
    if (known.length === 0) return new Map();
    const rows = await this.sql.rows<Row>(`${CARD} where m.id = any($1::uuid[])`, [known]);
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
  }

  async mayComeIn(memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const row = await this.sql.row(
      `select from community.member m where m.id = $1 and m.status = 'active' and not ${shutOut('m.id')}`,
      [memberId],
    );
    return row !== null;
  }

  async moderators(limit: number): Promise<readonly MemberCard[]> {
    const rows = await this.sql.rows<Row>(
      `${CARD} where m.role = any($1::text[]) and m.status = 'active' order by m.pseudonym limit $2`,
      [ROLES_THAT_SEE_EVERYTHING, limit],
    );
    return rows.map(cardOf);
  }

  async addressOf(memberId: string): Promise<MemberAddress | null> {
    if (!isId(memberId)) return null;
    return this.sql.row<MemberAddress>(
      `select m.pseudonym as name, a.email, a.email_confirmed_at is not null as "isConfirmed", m.language from community.member m
       join community.account a on a.member_id = m.id where m.id = $1 and m.status <> 'deleted'`,
      [memberId],
    );
  }
}

const cardOf = ({ joinedAt, ...row }: Row): MemberCard => ({ ...row, joinedAt: joinedAt.toISOString() });
