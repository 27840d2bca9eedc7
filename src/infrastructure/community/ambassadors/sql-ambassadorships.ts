import type { Ambassadorships } from '#application/community/ambassadors/ambassadors.port';
import {
  AmbassadorAlready,
  type Ambassadorship,
  type AmbassadorshipId,
  LASTING,
} from '#domain/community/ambassadors/ambassadorship';
import type { Sql } from '../../platform/persistence/sql.ts';

export const AMBASSADORSHIP = `s.id, s.member_id as "memberId", s.state, s.motivation, s.charter_at as "charterAt",
  s.opened_at as "openedAt", s.invited_by as "invitedBy", s.decided_at as "decidedAt", s.decided_by as "decidedBy",
  s.reason, s.since_day::text as since, s.until_day::text as until, s.warned_at as "warnedAt",
  s.wished_at as "wishedAt", s.ended_at as "endedAt", s.ended_why as "endedWhy", s.link_id as "linkId"`;
const ONE = `select ${AMBASSADORSHIP} from community.ambassadorship s`;
const LASTS = `s.state in (${LASTING.map((state) => `'${state}'`).join(', ')})`;

type P<K extends keyof Ambassadorships> = Parameters<Ambassadorships[K]>;

export class SqlAmbassadorships implements Ambassadorships {
  constructor(private readonly sql: Sql) {}

  async add(one: Ambassadorship): Promise<void> {
    const row = await this.sql.row(
      `insert into community.ambassadorship as s (id, member_id, state, motivation, charter_at, opened_at, invited_by,
         decided_at, decided_by, reason, since_day, until_day, warned_at, wished_at, ended_at, ended_why, link_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (member_id) where ${LASTS.replaceAll('s.', '')} do nothing returning id`,
      [
        one.id,
        one.memberId,
        one.state,
        one.motivation,
        one.charterAt,
        one.openedAt,
        one.invitedBy,
        ...later(one),
      ],
    );
    if (!row) throw new AmbassadorAlready();
  }

  async save(one: Ambassadorship): Promise<void> {
    await this.sql.rows(
      `update community.ambassadorship set state = $2, charter_at = $3, decided_at = $4, decided_by = $5, reason = $6,
         since_day = $7, until_day = $8, warned_at = $9, wished_at = $10, ended_at = $11, ended_why = $12, link_id = $13
       where id = $1`,
      [one.id, one.state, one.charterAt, ...later(one)],
    );
  }

  forChange(id: AmbassadorshipId): Promise<Ambassadorship | null> {
    return this.sql.row<Ambassadorship>(`${ONE} where s.id = $1 for update`, [id]);
  }

  lastingOf(memberId: string): Promise<Ambassadorship | null> {
    return this.sql.row<Ambassadorship>(`${ONE} where s.member_id = $1 and ${LASTS} for update`, [memberId]);
  }

  async memberOf(id: AmbassadorshipId): Promise<string | null> {
    const row = await this.sql.row<{ id: string }>(
      `select s.member_id as id from community.ambassadorship s where s.id = $1`,
      [id],
    );
    return row?.id ?? null;
  }

  async due(...[before, { except, limit }]: P<'due'>): Promise<readonly AmbassadorshipId[]> {
    const rows = await this.sql.rows<{ id: AmbassadorshipId }>(
      `select s.id from community.ambassadorship s
       where s.id <> all($4::uuid[]) and (
         s.state = 'serving' and (s.until_day < $1::date or s.until_day <= $2::date and s.warned_at is null)
         or s.state = 'invited' and (s.opened_at at time zone 'Europe/Paris')::date < $3::date)
       order by s.until_day, s.id limit $5`,
      [before.endedBefore, before.warnedUntil, before.invitedBefore, except, limit],
    );
    return rows.map(({ id }) => id);
  }

  figuresOf(memberId: string) {
    return this.sql.row<{ level: number; helpful: number; status: string }>(
      `select m.trust_level as level, m.accepted_count as helpful, m.status from community.member m
       where m.id = $1 and m.status in ('active', 'silenced')`,
      [memberId],
    );
  }

  async memberCalled(handle: string): Promise<string | null> {
    const row = await this.sql.row<{ id: string }>(
      `select m.id from community.member m where m.handle = lower($1) and m.status in ('active', 'silenced')`,
      [handle],
    );
    return row?.id ?? null;
  }
}

const later = (one: Ambassadorship): unknown[] => [
  one.decidedAt,
  one.decidedBy,
  one.reason,
  one.since,
  one.until,
  one.warnedAt,
  one.wishedAt,
  one.endedAt,
  one.endedWhy,
  one.linkId,
];
