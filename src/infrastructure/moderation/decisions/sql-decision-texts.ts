import type { DecisionTexts } from '#application/moderation/published/decision-texts.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDecisionTexts implements DecisionTexts {
  constructor(private readonly sql: Sql) {}

  async of(decisionId: string): Promise<string | null> {
    const row = await this.sql.row<{ replacement: string | null }>(
      `select replacement from moderation.decision where id = $1`,
      [decisionId],
    );
    return row?.replacement ?? null;
  }
}
