import type { PointRules } from '#application/engagement/points/point-rules.port';
import type { PointRule } from '#domain/engagement/points/point-rule';
import type { Sql } from '../../platform/persistence/sql.ts';
import { RULE, ruleOf, type RuleRow } from './rule-columns.ts';

export class SqlPointRules implements PointRules {
  constructor(private readonly sql: Sql) {}

  async addMissing(rules: readonly PointRule[]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.point_rule
         (key, number, event, label, explanation, points, day_cap, month_cap, post_cap, pair_cap, from_at,
         label_en, explanation_en)
       select * from jsonb_to_recordset($1::jsonb) as given(key text, number integer, event text, label text,
         explanation text, points integer, day_cap integer, month_cap integer, post_cap integer, pair_cap integer,
         from_at timestamptz, label_en text, explanation_en text)
       where not exists (select from engagement.point_rule r where r.key = given.key)
       on conflict do nothing`,
      [JSON.stringify(rules.map(ruleRow))],
    );
  }

  async latest(key: string): Promise<PointRule | null> {
    const row = await this.sql.row<RuleRow>(
      `select ${RULE} from engagement.point_rule r where r.key = $1 order by r.number desc limit 1`,
      [key],
    );
    return row ? ruleOf(row) : null;
  }

  async add({ version, note, by, at }: Parameters<PointRules['add']>[0]): Promise<boolean> {
    const { caps } = version;
    const rows = await this.sql.rows(
      `insert into engagement.point_rule (key, number, event, label, explanation, points, day_cap, month_cap, post_cap,
         pair_cap, from_at, note, changed_by, changed_at, label_en, explanation_en)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning 1`,
      [
        version.key,
        version.number,
        version.event,
        version.label,
        version.explanation,
        version.points,
        caps.day,
        caps.month,
        caps.post,
        caps.pair,
        version.from,
        note,
        by,
        at,
        version.labelEn ?? null,
        version.explanationEn ?? null,
      ],
    );
    return rows.length > 0;
  }
}

const ruleRow = ({ key, number, event, label, explanation, points, caps, from, ...rule }: PointRule) => ({
  label_en: rule.labelEn ?? null,
  explanation_en: rule.explanationEn ?? null,
  key,
  number,
  event,
  label,
  explanation,
  points,
  from_at: from,
  day_cap: caps.day,
  month_cap: caps.month,
  post_cap: caps.post,
  pair_cap: caps.pair,
});
