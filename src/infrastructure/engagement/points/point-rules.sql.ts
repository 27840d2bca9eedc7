import type {
  PointRulesQuery,
  RuleHistory,
  RuleVersionRow,
} from '#application/engagement/points/point-rules.query';
import type { Clock } from '#application/shared/ports';
import type { PointRule } from '#domain/engagement/points/point-rule';
import { PointRuleNotFound } from '#domain/engagement/points/points.errors';
import type { Caps } from '#domain/engagement/points/rule-book';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { RULE, ruleOf, type RuleRow } from './rule-columns.ts';

const SHOWN = 30;

export class SqlPointRuleHistory implements PointRulesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, key: string): Promise<RuleHistory> {
    actor.mustBeAllowed('engagement.manage');
    const rows = await this.sql.rows<Omit<RuleVersionRow, 'caps'> & Caps>(
      `select ${RULE}, r.note, r.changed_by as by, r.changed_at as at from engagement.point_rule r
       where r.key = $1 order by r.number desc`,
      [key],
    );
    const versions: readonly RuleVersionRow[] = rows.map(ruleOf);
    const [latest] = versions;
    if (!latest) throw new PointRuleNotFound();
    return {
      latest,
      current: heldAt(versions, this.clock.now()) ?? latest,
      versions: versions.slice(0, SHOWN),
    };
  }

  async coming(actor: Actor): Promise<readonly PointRule[]> {
    actor.mustBeAllowed('engagement.manage');
    const rows = await this.sql.rows<RuleRow>(
      `select distinct on (r.from_at, r.key) ${RULE} from engagement.point_rule r where r.from_at > $1
       order by r.from_at, r.key, r.number desc`,
      [this.clock.now()],
    );
    return rows.map(ruleOf);
  }
}

/** Of versions that begin at one moment the one with the highest number holds. */
const heldAt = (versions: readonly RuleVersionRow[], at: Date): RuleVersionRow | undefined =>
  versions
    .filter(({ from }) => from <= at)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime() || b.number - a.number)[0];
