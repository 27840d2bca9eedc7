import type { Sql } from '#infrastructure/platform/persistence/sql';
import { lot, STAFF } from './lots.ts';

/**
 * How members came to the levels that they hold, night after night since they first wrote: soon to the first, slowly to the others.
 * One in eight of those below the third once held one level more, and lost it.
 */
const CHANGES = `
  with member as (
    select m.id, m.trust_level as level, m.role in ${STAFF} as staff, m.branches, ${lot('m.handle')} as luck,
      ${lot(`'fell' || m.handle`)} < 0.125 as fell,
      coalesce((select min(p.posted_at) from community.post p where p.author_id = m.id), m.joined_at) as began
    from community.member m where m.status <> 'pending'),
  change as (
    select member.*, step - 1 as former, step as next, case step when 1 then 0.01 + 0.05 * luck when 2 then 0.12 + 0.2 * luck
      when 3 then 0.4 + 0.2 * luck else 0.75 + 0.2 * luck end as share
    from member cross join generate_series(1, member.level) as step
    union all
    select member.*, level, level + 1, 0.66 + 0.05 * luck from member where fell and level < 3
    union all
    select member.*, level + 1, level, 0.74 + 0.2 * luck from member where fell and level < 3),
  told as (
    select *, least(date_trunc('day', began + ($1::timestamptz - began) * share) + interval '26 hours', $1::timestamptz) as at
    from change)
  insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, former_level, level)
  select md5('level.changed' || id || former || next)::uuid, 'level.changed', at, (at at time zone 'Europe/Paris')::date, id,
    staff, branches, former, next
  from told order by at, share on conflict do nothing`;

/** Changes of level, as their facts would have told them. */
export async function writeLevels(sql: Sql, now: Date): Promise<void> {
  await sql.rows(CHANGES, [now]);
}
