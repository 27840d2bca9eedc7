import type { DryRunId } from '#domain/moderation/words/ids';
import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import type { DryRuns } from './dry-runs.port.ts';
import { DRY_RUN_DAYS, RUN_DRY_RUN } from './words.jobs.ts';

interface TryWordRuleCommand {
  readonly actor: Actor;
  readonly key: string;
  /** Which version of the rule. */
  readonly number: number;
}

const DAY_MS = 86_400_000;

/** Asks what a version of a rule would have found in what was written of late. */
export class TryWordRule {
  constructor(
    private readonly rules: WordRules,
    private readonly runs: DryRuns,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws WordRuleNotFound */
  async execute({ actor, key, number }: TryWordRuleCommand): Promise<{ dryRunId: DryRunId }> {
    actor.mustBeAllowed('word.manage');
    const id = this.ids.next<DryRunId>();
    await this.unitOfWork.run(async () => {
      const rule = await this.rules.getForChange(key);
      const version = await this.rules.version(rule.id, number);
      const at = this.clock.now();
      const since = new Date(at.getTime() - DRY_RUN_DAYS * DAY_MS);
      await this.runs.ask({ id, ruleId: rule.id, number: version.number, by: actor.memberId, at, since });
    });
    await this.jobs.soon(RUN_DRY_RUN, { dryRunId: id }, { dedupeKey: id });
    return { dryRunId: id };
  }
}
