import type { KeptPieces, WhyKept } from '#application/moderation/published/kept-pieces.api';
import { STANDING_ACTIONS, TAKING_AWAY } from '#application/moderation/published/standing-after';
import type { Sql } from '../../platform/persistence/sql.ts';

/** As `ReviewItem.endAsWithdrawn` and `WaitingCases` say: of what was taken back nobody judges whether it may appear. */
const ONLY_WAITED = `i.target_id = any($2::text[]) and i.kind = 'held' and cardinality(i.whys) <= 1
  and not exists (select from moderation.report r where r.item_id = i.id and r.status = 'open')`;

/**
 * Of each piece the latest decision that stands and says how it stands, as `FallenDecisions.leave` finds it. What a measure was given for is
 * contested with it, although the decision is about the person.
 */
const KEPT = `
  select i.target_id as id, 'case' as why, 1 as place from moderation.review_item i
  where i.subject_id = $1 and i.status = 'open' and not (${ONLY_WAITED})
  union all
  select latest.target_id, 'decision', 2 from (
    select distinct on (d.target_kind, d.target_id) d.target_id, d.action from moderation.decision d
    where d.subject_id = $1 and d.action = any($3::text[]) and d.overturned_at is null and d.ended_at is null
    order by d.target_kind, d.target_id, d.decided_at desc, d.id desc) latest
  where latest.action = any($4::text[]) and not (latest.action = 'hold' and latest.target_id = any($2::text[]))
  union all
  select unnest(array_remove(array[d.target_id, i.target_id], null)), 'appeal', 3
  from moderation.decision d left join moderation.review_item i on i.id = d.review_item_id and i.subject_id = d.subject_id
  where d.subject_id = $1
    and exists (select from moderation.appeal a where a.decision_id = d.id and a.decided_at is null)
  order by id, place`;

export class SqlKeptPieces implements KeptPieces {
  constructor(private readonly sql: Sql) {}

  async of(memberId: string, takenBack: readonly string[]): Promise<ReadonlyMap<string, WhyKept>> {
    const rows = await this.sql.rows<{ id: string; why: WhyKept }>(KEPT, [
      memberId,
      takenBack,
      STANDING_ACTIONS,
      TAKING_AWAY,
    ]);
    return new Map(rows.toReversed().map(({ id, why }) => [id, why]));
  }
}
