import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { RuleId } from '#domain/community/official/rule';
import type { Rules } from '#domain/community/official/rules.port';
import type { SealId } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface ChangeRuleCommand {
  readonly actor: Actor;
  readonly ruleId: RuleId;
  readonly label?: string;
  readonly reference?: string;
  readonly url?: string | null;
  /** `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  readonly summary: string;
  /** Number of the newest version, as the editor saw it. */
  readonly version: number;
}

/** A rule says something else: exactly the answers that rest on it are to be read again. */
export class ChangeRule {
  constructor(
    private readonly rules: Rules,
    private readonly seals: Seals,
    private readonly references: ReferenceAnswers,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @returns what was put to review by this change: replies, and how many reference answers */
  async execute(
    command: ChangeRuleCommand,
  ): Promise<{ key: string; sealIds: readonly SealId[]; references: number }> {
    const { actor, ruleId } = command;
    return this.acts.run(
      { actor, action: 'rule.change', object: { kind: 'rule', id: ruleId } },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const rule = await this.rules.getForChange(ruleId);
        rule.mustBeAt(command.version);
        const from = rule.change({ ...command, by, at });
        const why = { why: 'rule-changed', cause: rule.key, at, from } as const;
        const seals = (await this.seals.linkedTo(ruleId)).filter((seal) => seal.putToReview(why));
        const references = (await this.references.linkedTo(ruleId)).filter((one) =>
          one.ruleChanged(ruleId, { key: rule.key, at, from }),
        );
        await this.seals.recountTopicsOf(seals.map((seal) => seal.postId));
        return { key: rule.key, sealIds: seals.map((seal) => seal.id), references: references.length };
      },
    );
  }
}
