import type { StatementTemplate } from '#domain/moderation/templates/statement-template';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import type { Sql } from '../../platform/persistence/sql.ts';

const TEMPLATES = `
  select key, label, reason, restriction, scope, duration, ground_kind as "groundKind", legal_ground as "legalGround", clause,
    facts, explanation, category, keyword, automated_detection as "automatedDetection", offered, position, english
  from moderation.statement_template`;

export class SqlStatementTemplates implements StatementTemplates {
  constructor(private readonly sql: Sql) {}

  find(key: string): Promise<StatementTemplate | null> {
    return this.sql.row<StatementTemplate>(`${TEMPLATES} where key = $1`, [key.replaceAll('\0', '')]);
  }

  all(): Promise<readonly StatementTemplate[]> {
    return this.sql.rows<StatementTemplate>(`${TEMPLATES} order by position, key`);
  }

  async save(template: StatementTemplate): Promise<void> {
    await this.write(
      template,
      `update set label = excluded.label, scope = excluded.scope, duration = excluded.duration,
         legal_ground = excluded.legal_ground, clause = excluded.clause, facts = excluded.facts,
         explanation = excluded.explanation, offered = excluded.offered, english = excluded.english`,
    );
  }

  async addMissing(templates: readonly StatementTemplate[]): Promise<void> {
    for (const template of templates)
      await this.write(
        template,
        `update set english = coalesce(statement_template.english, excluded.english)`,
      );
  }

  private async write(one: StatementTemplate, onConflict: string): Promise<void> {
    await this.sql.rows(
      `insert into moderation.statement_template (key, label, reason, restriction, scope, duration, ground_kind, legal_ground,
         clause, facts, explanation, category, keyword, automated_detection, offered, position, english)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (key) do ${onConflict}`,
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
