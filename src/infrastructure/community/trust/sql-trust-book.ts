import type { LevelChange } from '#application/community/trust/level-news.port';
import type { CountedMember, TrustBook } from '#application/community/trust/trust-book.port';
import { type Counted, TRUST_RULES, type TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';

/** Members `m` with what they did. $1 is the moment. */
const COUNTED = (whose: string) => `
  with m as materialized (${whose})
  select m.id as "memberId", m.status <> 'pending' and m.charter_version <> '' as confirmed, lock.level as locked, m.trust_level as level,
    coalesce(wrote.posts, 0) as posts, coalesce(wrote.kept, 0) as "keptPosts", coalesce(wrote.days, 0) as "activeDays",
    coalesce(wrote.validated, 0) as validated, coalesce(helped.members, 0) as helped,
    coalesce(against.marks, 0) as marks, coalesce(against.sanctions, 0) as sanctions
  from m
  left join community.trust_lock lock on lock.member_id = m.id
  left join (
    select p.author_id, count(*)::int as posts,
      (count(*) filter (where p.posted_at <= $1::timestamptz - interval '${TRUST_RULES.regular.keptDays} days'))::int as kept,
      count(distinct (p.posted_at at time zone 'Europe/Paris')::date)::int as days,
      (count(*) filter (where p.position > 1 and (
        t.author_id <> p.author_id and ${acceptedIn('t', 'p')}
        or exists (select from community.seal s where s.post_id = p.id and s.lifted_at is null))))::int as validated
    from community.post p join community.topic t on t.id = p.topic_id and t.deleted_at is null
    where p.author_id in (select id from m) and p.deleted_at is null group by p.author_id) wrote on wrote.author_id = m.id
  left join (
    select p.author_id, count(distinct h.member_id)::int as members
    from community.post p join community.helpful_vote h on h.post_id = p.id
      join community.member voter on voter.id = h.member_id and voter.status <> 'deleted'
    where p.author_id in (select id from m) and p.deleted_at is null group by p.author_id) helped on helped.author_id = m.id
  left join (
    select k.member_id,
      (count(*) filter (where k.marked_at > $1::timestamptz - interval '${TRUST_RULES.markDays} days'))::int as marks,
      (count(*) filter (where k.kind = 'sanction'
        and k.marked_at > $1::timestamptz - interval '${TRUST_RULES.sanctionDays} days'))::int as sanctions
    from community.trust_mark k where k.member_id in (select id from m) group by k.member_id) against on against.member_id = m.id
  order by m.id`;

const COLUMNS = `select id, status, charter_version, trust_level from community.member`;
const SOME = COUNTED(
  `${COLUMNS} where ($2::uuid is null or id > $2) and status <> 'deleted' and (post_count > 0 or trust_level > 0)
   order by id limit $3`,
);
const ONE = COUNTED(`${COLUMNS} where id = $2 and status <> 'deleted'`);

const SEVERAL = COUNTED(`${COLUMNS} where id = any($2::uuid[]) and status <> 'deleted'`);
/** Before what they did is read, in a statement of its own: one that waits for the row would read what stood before. */
const HOLD = `select from community.member where id = any($1::uuid[]) order by id for no key update`;

/** Locked before they are compared: of two who write the same change at once, the second finds that it is done. */
const KEEP = `
  with was as materialized (
    select m.id, m.trust_level as level, given.level as next
    from community.member m join unnest($1::uuid[], $2::smallint[]) as given(id, level) on given.id = m.id
    where m.trust_level <> given.level order by m.id for update of m)
  update community.member m set trust_level = was.next from was where m.id = was.id
  returning m.id as "memberId", was.level as "from", was.next as "to"`;

type Row = Counted & Omit<CountedMember, 'counted'>;

export class SqlTrustBook implements TrustBook {
  constructor(private readonly sql: Sql) {}

  async countedAfter(after: MemberId | null, at: Date, limit: number): Promise<readonly CountedMember[]> {
    return (await this.sql.rows<Row>(SOME, [at, after, limit])).map(memberFrom);
  }

  async counted(memberId: MemberId, at: Date): Promise<CountedMember | null> {
    const row = await this.sql.row<Row>(ONE, [at, memberId]);
    return row && memberFrom(row);
  }

  async held(memberIds: readonly MemberId[], at: Date): Promise<readonly CountedMember[]> {
    await this.sql.rows(HOLD, [memberIds]);
    return (await this.sql.rows<Row>(SEVERAL, [at, memberIds])).map(memberFrom);
  }

  async keep(levels: readonly { memberId: MemberId; level: TrustLevel }[]): Promise<readonly LevelChange[]> {
    if (levels.length === 0) return [];
    return this.sql.rows<LevelChange>(KEEP, [
      levels.map((one) => one.memberId),
      levels.map((one) => one.level),
    ]);
  }

  async mark(p: {
    decisionId: string;
    memberId: MemberId;
    kind: 'mark' | 'sanction';
    at: Date;
  }): Promise<void> {
    await this.sql.rows(
      // Nobody keeps a level of whoever left meanwhile.
      `insert into community.trust_mark (decision_id, member_id, kind, marked_at)
       select $1, m.id, $3, $4 from community.member m where m.id = $2
       on conflict do nothing`,
      [p.decisionId, p.memberId, p.kind, p.at],
    );
  }

  async unmark(decisionId: string): Promise<void> {
    await this.sql.rows(`delete from community.trust_mark where decision_id = $1`, [decisionId]);
  }

  async lock(p: {
    memberId: MemberId;
    level: TrustLevel | null;
    by: MemberId;
    reason: string;
    at: Date;
  }): Promise<void> {
    if (p.level === null)
      await this.sql.rows(`delete from community.trust_lock where member_id = $1`, [p.memberId]);
    else
      await this.sql.rows(
        `insert into community.trust_lock (member_id, level, locked_by, reason, locked_at) values ($1, $2, $3, $4, $5)
         on conflict (member_id) do update
           set level = excluded.level, locked_by = excluded.locked_by, reason = excluded.reason, locked_at = excluded.locked_at`,
        [p.memberId, p.level, p.by, p.reason, p.at],
      );
  }

  async roleOf(memberId: MemberId): Promise<string | null> {
    const row = await this.sql.row<{ role: string }>(
      `select role from community.member where id = $1 and status <> 'deleted'`,
      [memberId],
    );
    return row?.role ?? null;
  }
}

const memberFrom = ({ memberId, locked, level, ...counted }: Row): CountedMember => ({
  memberId,
  locked,
  level,
  counted,
});
