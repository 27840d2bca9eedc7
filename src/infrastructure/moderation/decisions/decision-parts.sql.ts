import type { DecisionPartsQuery } from '#application/moderation/decisions/decision-parts.query';
import type { Sql } from '../../platform/persistence/sql.ts';

/** So many times a lesser one took the place of another at most: the ladder has fewer steps. */
const FAR_ENOUGH = 20;

type Part = 'decided' | 'signed' | 'reported';

/**
 * Rows of who had a part, and which: in the decision, in those that it took the place of, and in the case of each; the latest
 * decision first.
 * @param decision what says which one
 */
export const partsIn = (decision: string): string => `
  with recursive behind as (
    select d.id, d.decided_by, d.review_item_id, 0 as back from moderation.decision d where d.id = ${decision}
    union all
    select f.id, f.decided_by, f.review_item_id, b.back + 1
    from moderation.decision f join behind b on f.replaced_by = b.id and f.id <> b.id
    where b.back < ${FAR_ENOUGH})
  select id, part, min(back) as back from (
    select decided_by as id, 'decided' as part, back from behind
    union all
    select s.proposed_by, 'decided', b.back from moderation.sanction s join behind b on b.id = s.decision_id
    union all
    select s.signed_by, 'signed', b.back from moderation.sanction s join behind b on b.id = s.decision_id
    union all
    select r.reporter_id, 'reported', b.back from moderation.report r join behind b on b.review_item_id = r.item_id
    union all
    select r.reporter_id, 'reported', b.back from moderation.report r join behind b on b.id = r.decision_id) parts
  where id is not null group by id, part order by 3, 1, 2`;

export class SqlDecisionParts implements DecisionPartsQuery {
  constructor(private readonly sql: Sql) {}

  async of(decisionId: string) {
    const rows = await this.sql.rows<{ id: string; part: Part }>(partsIn('$1'), [decisionId]);
    const those = (which: Part) => rows.filter(({ part }) => part === which).map(({ id }) => id);
    return { deciders: those('decided'), signers: those('signed'), reporters: those('reported') };
  }
}
