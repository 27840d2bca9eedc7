import type { KeptTemplate, StatementTemplate } from '#domain/moderation/templates/statement-template';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';

const TEMPLATES = `
  select key, label, reason, restriction, scope, duration, ground_kind as "groundKind", legal_ground as "legalGround", clause,
    facts, explanation, category, keyword, automated_detection as "automatedDetection", offered, position, english, version
  from moderation.statement_template`;

export class SqlStatementTemplates implements StatementTemplates {
  constructor(private readonly sql: Sql) {}

  find(key: string): Promise<KeptTemplate | null> {
    return this.sql.row<KeptTemplate>(`${TEMPLATES} where key = $1`, [key.replaceAll('\0', '')]);
  }

  all(): Promise<readonly StatementTemplate[]> {
    return this.sql.rows<StatementTemplate>(`${TEMPLATES} order by position, key`);
  }

  async save(one: StatementTemplate, version: number): Promise<void> {
    const saved = await this.sql.row(
      `update moderation.statement_template set label = $3, scope = $4, duration = $5, legal_ground = $6, clause = $7, facts = $8,
         explanation = $9, offered = $10, english = $11, version = version + 1
       where key = $1 and version = $2 returning key`,
      [
        one.key,
        version,
        one.label,
        one.scope,
        one.duration,
        one.legalGround,
        one.clause,
        one.facts,
        one.explanation,
        one.offered,
        one.english && JSON.stringify(one.english),
      ],
    );
    if (!saved) throw new ChangedMeanwhile();
  }

  async addMissing(templates: readonly StatementTemplate[]): Promise<void> {
    for (const template of templates) await this.add(template);
  }

  private async add(one: StatementTemplate): Promise<void> {
    await this.sql.rows(
      `insert into moderation.statement_template (key, label, reason, restriction, scope, duration, ground_kind, legal_ground,
         clause, facts, explanation, category, keyword, automated_detection, offered, position, english)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (key) do update set english = coalesce(statement_template.english, excluded.english)`,
      [
        one.key,
        one.label,
        one.reason,
        one.restriction,
        one.scope,
        one.duration,
        one.groundKind,
        one.legalGround,
        one.clause,
        one.facts,
        one.explanation,
        one.category,
        one.keyword,
        one.automatedDetection,
        one.offered,
        one.position,
        one.english && JSON.stringify(one.english),
      ],
    );
  }
}
