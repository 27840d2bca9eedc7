import type { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import type { Act } from '#domain/engagement/points/act';
import type { Ids } from '#application/shared/ports';
import type { Sql } from '#infrastructure/platform/persistence/sql';

/** What was accepted, validated and marked in the forum, the oldest first, as its facts would have told it. */
const CREDITED = `
  with credited as (
    select p.id as post, 'answer.accepted' as event, p.id::text as source, (a->>'by')::uuid as by, (a->>'at')::timestamptz as at
    from community.topic t cross join jsonb_array_elements(t.acceptances) a
    join community.post p on p.id = (a->>'postId')::uuid where a->>'withdrawnAt' is null
    union all
    select s.post_id, 'answer.validated', s.post_id::text, s.sealed_by, s.sealed_at
    from community.seal s where s.kind = 'validated' and s.lifted_at is null
    union all
    select h.post_id, 'answer.helped', h.post_id || ':' || h.member_id, h.member_id, h.voted_at from community.helpful_vote h)
  select c.event, c.source, 'done' as kind, p.author_id as "memberId", c.by as "byId", c.at, p.id as "postId",
    t.id as "topicId", t.category_id as "categoryId", m.branches, t.author_id = p.author_id as own,
    t.audience in ('public', 'members') as open, null as points
  from credited c join community.post p on p.id = c.post and p.deleted_at is null
  join community.topic t on t.id = p.topic_id and t.deleted_at is null
  join community.member m on m.id = p.author_id order by c.at, c.source`;

/** Points for what the demonstration did. @returns how many acts were told */
export async function creditMembers(sql: Sql, ids: Ids, keeper: LedgerKeeper): Promise<number> {
  const acts = await sql.rows<Omit<Act, 'factId'>>(CREDITED);
  await keeper.keep(acts.map((act) => ({ ...act, factId: ids.next<string>() })));
  return acts.length;
}
