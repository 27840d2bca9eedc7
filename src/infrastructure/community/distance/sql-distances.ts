import type { Distances } from '#application/community/distance/distances.port';
import type { DistancesQuery, DistantMember } from '#application/community/distance/distances.query';
import { type Distance, MAX_DISTANCES } from '#domain/community/distance/distance';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { keepsAway } from './distance.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDistances implements Distances {
  constructor(private readonly sql: Sql) {}

  person(id: MemberId): Promise<{ id: MemberId; role: string } | null> {
    return this.sql.row<{ id: MemberId; role: string }>(
      `select id, role from community.member where id = $1 and status <> 'deleted'`,
      [id],
    );
  }

  /** One member's are counted one after the other, or a hundred at once would all find room. */
  async keep(member: MemberId, other: MemberId, distance: Distance, at: Date, max: number): Promise<boolean> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('distance:' || $1, 0))`, [member]);
    const row = await this.sql.row<{ kept: boolean }>(
      `with there as (select from community.distance where member_id = $1 and other_id = $2 and kind = $3),
       added as (
         insert into community.distance (member_id, other_id, kind, since)
         select $1, $2, $3, $4 where not exists (select from there)
           and (select count(*) from community.distance where member_id = $1) < $5
         returning 1)
       select exists (select from there) or exists (select from added) as kept`,
      [member, other, distance, at, max],
    );
    return row?.kept ?? false;
  }

  async end(member: MemberId, other: MemberId, distance: Distance): Promise<void> {
    await this.sql.rows(
      `delete from community.distance where member_id = $1 and other_id = $2 and kind = $3`,
      [member, other, distance],
    );
  }
}

export class SqlDistancesQuery implements DistancesQuery {
  constructor(private readonly sql: Sql) {}

  all(actor: Actor): Promise<readonly DistantMember[]> {
    return this.sql.rows<DistantMember>(
      `select m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey",
         bool_or(d.kind = 'block') as block, bool_or(d.kind = 'mute') as mute
       from community.distance d join community.member m on m.id = d.other_id and m.status <> 'deleted'
       where d.member_id = $1 group by m.id order by community.plain(m.pseudonym), m.id limit $2`,
      [actor.mustBeMember(), MAX_DISTANCES],
    );
  }

  async folded(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (actor.memberId === null || ids.length === 0) return new Set();
    const rows = await this.sql.rows<{ id: string }>(
      `select far as id from unnest($2::uuid[]) far where ${keepsAway('$1::uuid', 'far')}`,
      [actor.memberId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async to(actor: Actor, otherId: string): Promise<Readonly<Record<Distance, boolean>>> {
    const row = await this.sql.row<Record<Distance, boolean>>(
      `select coalesce(bool_or(kind = 'block'), false) as block, coalesce(bool_or(kind = 'mute'), false) as mute
       from community.distance where member_id = $1 and other_id = $2`,
      [actor.mustBeMember(), otherId],
    );
    return row ?? { block: false, mute: false };
  }
}
