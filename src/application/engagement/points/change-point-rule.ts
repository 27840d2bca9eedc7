import { PointRuleNotFound } from '#domain/engagement/points/points.errors';
import { nextVersion, POINT_RULE_LIMITS, type RuleChange } from '#domain/engagement/points/rule-change';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { judgedTogether } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PointRules } from './point-rules.port.ts';

interface ChangePointRuleCommand {
  readonly actor: Actor;
  readonly key: string;
  readonly change: RuleChange;
  /** Why, for those who come later. */
  readonly note: string;
  /** Number of the version that was looked at. */
  readonly version: number;
}

/** Decides what a rule gives from a day on. What was earned until then stays as it is, and so do former versions. */
export class ChangePointRule {
  constructor(
    private readonly rules: PointRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PointRuleNotFound, ChangedMeanwhile, InvalidValue, InvalidValues */
  async execute({ actor, key, change, note, version }: ChangePointRuleCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'point-rule', id: null };
    await this.acts.run(
      { actor, action: 'points.rule', object, details: { key, ...change, note } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const latest = await this.rules.latest(key);
        if (!latest) throw new PointRuleNotFound();
        if (latest.number !== version) throw new ChangedMeanwhile();
        return judgedTogether({
          next: () => nextVersion(latest, change, this.clock.now()),
          note: () => boundedText('note', note, POINT_RULE_LIMITS.note),
        });
      },
      async (judged) => {
        const made = { version: judged.next, note: judged.note, by, at: this.clock.now() };
        if (!(await this.rules.add(made))) throw new ChangedMeanwhile();
      },
    );
  }
}
