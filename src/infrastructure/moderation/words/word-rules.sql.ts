import type {
  DryRunView,
  HelpQuery,
  HelpView,
  WordRuleLine,
  WordRuleQuery,
  WordRulesQuery,
  WordRuleVersionView,
  WordRuleView,
} from '#application/moderation/words/word-rules.query';
import { reportFor } from '#application/moderation/words/dry-run.samples';
import type { DryRunReport } from '#application/moderation/words/dry-runs.port';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const MONTH_MS = 30 * 86_400_000;
const MOST_VERSIONS = 50;

const HITS = `(select count(*)::int from moderation.word_hit h where h.rule_id = r.id and h.at > $1) as hits`;

export class SqlWordRules implements WordRulesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly WordRuleLine[]> {
    actor.mustBeAllowed('word.read');
    return this.sql.rows<WordRuleLine>(
      `select r.key, r.label, v.definition->>'family' as family, v.definition->'matcher'->>'type' as matcher,
         v.definition->>'action' as action, v.definition->>'severity' as severity, r.in_force as "inForce",
         r.last_number as latest, ${HITS}
       from moderation.word_rule r
       join moderation.word_rule_version v on v.rule_id = r.id and v.number = coalesce(r.in_force, r.last_number)
       order by v.definition->>'family', r.label limit 500`,
      [since(this.clock)],
    );
  }
}

export class SqlWordRule implements WordRuleQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string): Promise<WordRuleView | null> {
    actor.mustBeAllowed('word.read');
    const rule = await this.sql.row<Omit<WordRuleView, 'versions' | 'dryRuns'> & { id: string }>(
      `select r.id, r.key, r.label, r.in_force as "inForce", r.version, ${HITS}
       from moderation.word_rule r where r.key = $2`,
      [since(this.clock), key],
    );
    if (!rule) return null;
    const { id, ...view } = rule;
    const [versions, dryRuns] = await Promise.all([
      this.sql.rows<WordRuleVersionView>(
        `select number, note, written_at as "writtenAt", written_by as "writtenBy", definition
         from moderation.word_rule_version where rule_id = $1 order by number desc limit $2`,
        [id, MOST_VERSIONS],
      ),
      this.sql.rows<DryRunView & { report: DryRunReport | null }>(
        `select distinct on (number) id, number, asked_at as "askedAt", finished_at as "finishedAt", expected, done, report
         from moderation.word_dry_run where rule_id = $1 order by number desc, asked_at desc limit $2`,
        [id, MOST_VERSIONS],
      ),
    ]);
    const read = dryRuns.map((run) => ({ ...run, report: run.report && reportFor(actor, run.report) }));
    return { ...view, versions, dryRuns: read };
  }
}

const since = (clock: Clock): Date => new Date(clock.now().getTime() - MONTH_MS);

export class SqlHelp implements HelpQuery {
  constructor(private readonly sql: Sql) {}

  execute(): Promise<readonly HelpView[]> {
    return this.sql.rows<HelpView>(
      `select v.definition->>'explanation' as explanation, v.definition->'links' as links
       from moderation.word_rule r
       join moderation.word_rule_version v on v.rule_id = r.id and v.number = r.in_force
       where v.definition->>'action' = 'resources' order by r.key limit 10`,
    );
  }
}
