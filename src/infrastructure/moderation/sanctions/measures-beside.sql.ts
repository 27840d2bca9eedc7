import type {
  MeasureBeside,
  MeasuresBesideQuery,
} from '#application/moderation/sanctions/measures-beside.query';
import type { Clock } from '#application/shared/ports';
import { MEMBER_MEASURES } from '#domain/moderation/decisions/decision-action';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const BESIDE = `
  select d.id as "decisionId", m.number::float8 as number, m.category_id as "categoryId"
  from moderation.decision d
  join moderation.decision m on m.review_item_id = d.review_item_id and m.action = any($2::text[])
  where d.id = any($1::uuid[]) and m.overturned_at is null and m.ended_at is null and (m.until is null or m.until > $4::timestamptz)
    and m.subject_id is distinct from $3::uuid
  order by m.number`;

export class SqlMeasuresBeside implements MeasuresBesideQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, decisionIds: readonly string[]): Promise<readonly MeasureBeside[]> {
    if (decisionIds.length === 0) return [];
    const rows = await this.sql.rows<MeasureBeside & { readonly categoryId: string | null }>(BESIDE, [
      decisionIds,
      MEMBER_MEASURES,
      actor.memberId,
      this.clock.now(),
    ]);
    return rows
      .filter(({ categoryId }) => actor.may('review.read', categoryId ?? NO_CATEGORY))
      .map(({ decisionId, number }) => ({ decisionId, number }));
  }
}
