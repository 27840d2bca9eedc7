import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { type Automation, FIRST_AUTOMATION, UPHELD_TO_MEASURE } from '#domain/moderation/reports/thresholds';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlAutomation implements AutomationSettings {
  constructor(private readonly sql: Sql) {}

  async get(): Promise<Automation> {
    const row = await this.sql.row<Automation>(
      `select hide, silence, "close", grave_score as "graveScore" from moderation.automation`,
    );
    return row ?? FIRST_AUTOMATION;
  }

  async getForChange(): Promise<Automation> {
    const { hide, silence, close, graveScore } = FIRST_AUTOMATION;
    await this.sql.rows(
      `insert into moderation.automation (hide, silence, "close", grave_score) values ($1, $2, $3, $4)
       on conflict (only_one) do nothing`,
      [hide, silence, close, graveScore],
    );
    const row = await this.sql.row<Automation>(
      `select hide, silence, "close", grave_score as "graveScore" from moderation.automation for update`,
    );
    return row!;
  }

  async set({ hide, silence, close, graveScore }: Automation): Promise<void> {
    await this.sql.rows(
      `insert into moderation.automation (hide, silence, "close", grave_score) values ($1, $2, $3, $4)
       on conflict (only_one) do update set hide = $1, silence = $2, "close" = $3`,
      [hide, silence, close, graveScore],
    );
  }

  async setGraveScore(graveScore: number): Promise<void> {
    const { hide, silence, close } = FIRST_AUTOMATION;
    await this.sql.rows(
      `insert into moderation.automation (hide, silence, "close", grave_score) values ($1, $2, $3, $4)
       on conflict (only_one) do update set grave_score = $4`,
      [hide, silence, close, graveScore],
    );
  }

  async measuredGraveScore(): Promise<number | null> {
    const row = await this.sql.row<{ cases: number; score: number | null }>(
      // As machines weigh open cases: by what several members said. Visitors move no machine, nor where one begins.
      `with upheld as (
         select sum((r.score->>'total')::double precision) as score
         from moderation.report r where r.status = 'agreed' and r.fell_at is null and r.reporter_id is not null
         group by r.item_id having count(*) >= 2)
       select count(*)::int as cases, percentile_cont(0.85) within group (order by score) as score from upheld`,
    );
    return row && row.cases >= UPHELD_TO_MEASURE ? row.score : null;
  }
}
