import type { ClaimAddressee, Claims } from '#application/community/claims/claims.port';
import type { Claim, ClaimId } from '#domain/community/claims/claim';
import type { Sql } from '../../platform/persistence/sql.ts';

export const CLAIM_COLUMNS = `c.id, c.number, c.kind, c.member_id as "memberId", c.name, c.email, c.language, c.words,
  c.page, c.state, c.filed_at as "filedAt", c.due_on::text as "dueOn", c.extended_at as "extendedAt",
  c.extended_why as "extendedWhy", c.assigned_to as "assignedTo", c.closed_at as "closedAt", c.closed_by as "closedBy",
  c.answer`;
const CLAIM = `select ${CLAIM_COLUMNS} from community.claim c`;

/** Who holds the right to handle requests, or may: others may not be given one. */
const HANDLERS = ['community_manager', 'administrator'];

export class SqlClaims implements Claims {
  constructor(private readonly sql: Sql) {}

  async add(claim: Claim): Promise<void> {
    await this.sql.rows(
      `insert into community.claim (id, number, kind, member_id, name, email, language, words, page, state, filed_at,
         due_on, extended_at, extended_why, assigned_to, closed_at, closed_by, answer)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        claim.id,
        claim.number,
        claim.kind,
        claim.memberId,
        claim.name,
        claim.email,
        claim.language,
        claim.words,
        claim.page,
        claim.state,
        claim.filedAt,
        claim.dueOn,
        claim.extendedAt,
        claim.extendedWhy,
        claim.assignedTo,
        claim.closedAt,
        claim.closedBy,
        claim.answer,
      ],
    );
  }

  forChange(id: ClaimId): Promise<Claim | null> {
    return this.sql.row<Claim>(`${CLAIM} where c.id = $1 for update`, [id]);
  }

  async save(claim: Claim): Promise<void> {
    await this.sql.rows(
      `update community.claim set state = $2, due_on = $3, extended_at = $4, extended_why = $5, assigned_to = $6,
         closed_at = $7, closed_by = $8, answer = $9 where id = $1`,
      [
        claim.id,
        claim.state,
        claim.dueOn,
        claim.extendedAt,
        claim.extendedWhy,
        claim.assignedTo,
        claim.closedAt,
        claim.closedBy,
        claim.answer,
      ],
    );
  }

  find(id: ClaimId): Promise<Claim | null> {
    return this.sql.row<Claim>(`${CLAIM} where c.id = $1`, [id]);
  }

  byNumber(number: string): Promise<Claim | null> {
    return this.sql.row<Claim>(`${CLAIM} where c.number = $1`, [number]);
  }

  async openOf({ memberId, email }: Parameters<Claims['openOf']>[0]): Promise<number> {
    const row = await this.sql.row<{ open: number }>(
      `select count(*)::int as open from community.claim c where c.state = 'open' and c.kind <> 'accessibility'
         and (c.member_id = $1::uuid or $2 <> '' and c.email <> '' and lower(c.email) = lower($2))`,
      [memberId, email],
    );
    return row?.open ?? 0;
  }

  addresseeOf({ memberId, email, language }: Claim): Promise<ClaimAddressee | null> {
    if (memberId === null) return Promise.resolve(email === '' ? null : { to: email, language });
    return this.sql.row<ClaimAddressee & Record<string, unknown>>(
      `select a.email as "to", m.language from community.member m join community.account a on a.member_id = m.id
       where m.id = $1 and m.status <> 'deleted'`,
      [memberId],
    );
  }

  handlersOf({ assignedTo }: Claim): Promise<readonly (ClaimAddressee & { readonly id: string })[]> {
    return this.sql.rows<ClaimAddressee & { readonly id: string }>(
      `select m.id, a.email as "to", m.language from community.member m
       join community.account a on a.member_id = m.id and a.email_confirmed_at is not null
       where m.role = any($1::text[]) and m.status = 'active'
         and (m.id = $2::uuid or not exists (select from community.member h
           where h.id = $2::uuid and h.role = any($1::text[]) and h.status = 'active'))
       order by m.id limit 200`,
      [HANDLERS, assignedTo],
    );
  }

  async toWarnOf(
    { data, accessibility }: Parameters<Claims['toWarnOf']>[0],
    limit: number,
  ): Promise<readonly ClaimId[]> {
    const rows = await this.sql.rows<{ id: ClaimId }>(
      `select c.id from community.claim c where c.state = 'open' and c.warned_of is distinct from c.due_on
         and c.due_on <= case c.kind when 'accessibility' then $2::date else $1::date end
       order by c.due_on, c.id limit $3`,
      [data, accessibility, limit],
    );
    return rows.map(({ id }) => id);
  }

  async warned({ id, dueOn }: Claim): Promise<void> {
    await this.sql.rows('update community.claim set warned_of = $2 where id = $1', [id, dueOn]);
  }

  async isToldOf(id: ClaimId): Promise<boolean> {
    const row = await this.sql.row(
      'select 1 from community.claim where id = $1 and warned_of = due_on for update',
      [id],
    );
    return row !== null;
  }

  staff(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.sql.rows<{ id: string; name: string }>(
      `select m.id, m.pseudonym as name from community.member m where m.role = any($1::text[]) and m.status = 'active'
       order by m.pseudonym limit 200`,
      [HANDLERS],
    );
  }

  async leave(memberId: string, at: Date): Promise<void> {
    await this.sql.rows(
      `update community.claim set words = '', page = '', answer = '', extended_why = '',
         closed_at = case when state = 'open' then $2 else closed_at end,
         state = case when state = 'open' then 'moot' else state end
       where member_id = $1`,
      [memberId, at],
    );
  }

  async forget(p: Parameters<Claims['forget']>[0]): Promise<void> {
    await this.sql.rows(
      `delete from community.claim where state = 'unconfirmed' and filed_at < $1 or closed_at < $2`,
      [p.unconfirmed, p.proofs],
    );
    await this.sql.rows(
      `update community.claim set member_id = null, name = '', email = '', words = '', page = '', answer = '',
         extended_why = ''
       where closed_at < $1 and (member_id is not null or email <> '' or words <> '' or answer <> '')`,
      [p.words],
    );
  }
}
