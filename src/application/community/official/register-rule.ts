import { Rule, type RuleId } from '#domain/community/official/rule';
import type { Rules } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';

interface RegisterRuleCommand {
  readonly actor: Actor;
  /** Lower-case words joined by hyphens, unique. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'law' | 'rate' | 'threshold' | 'procedure';
  readonly reference: string;
  readonly url: string | null;
  /** `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  readonly summary: string;
}

export class RegisterRule {
  constructor(
    private readonly rules: Rules,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, ...rule }: RegisterRuleCommand): Promise<{ id: RuleId }> {
    return this.acts.run(
      { actor, action: 'rule.register', object: { kind: 'rule', id: null }, details: { key: rule.key } },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return Rule.register({
          ...rule,
          id: this.ids.next<RuleId>(),
          by: actor.mustBeMember(),
          at: this.clock.now(),
        });
      },
      async (registered) => {
        await this.rules.add(registered);
        return { id: registered.id };
      },
    );
  }
}
