import type {
  HoldingMeasure,
  HoldingMeasuresQuery,
} from '#application/moderation/sanctions/holding-measures.query';
import type { Clock } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';

const GRAVEST = `
  select s.action, s.until, d.id, d.number::int
  from moderation.sanction s
  left join moderation.decision d on d.id = s.decision_id and d.subject_id = s.member_id
  where s.member_id = $1 and s.status = 'standing' and s.action in ('silence', 'suspend', 'ban')
    and (s.until is null or s.until > $2::timestamptz)
  order by s.action = 'silence', s.until desc nulls first, d.number desc limit 1`;

type Row = Pick<HoldingMeasure, 'action' | 'until'> & { id: string | null; number: number | null };

export class SqlHoldingMeasures implements HoldingMeasuresQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async gravest(memberId: string): Promise<HoldingMeasure | null> {
    const row = await this.sql.row<Row>(GRAVEST, [memberId, this.clock.now()]);
    if (!row) return null;
    const { action, until, id, number } = row;
    return { action, until, decision: id === null || number === null ? null : { id, number } };
  }
}
