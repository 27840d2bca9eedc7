import { type NewcomerRule, newcomerRule } from '#domain/community/newcomers/newcomer-rule';
import { boundedText } from '#domain/shared/bounded-text';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import { replaceRule } from '../../shared/versioned-rules.ts';
import type { Clock } from '../../shared/ports.ts';
import type { NewcomerRules } from './newcomers.port.ts';

export const NEWCOMER_NOTE = { min: 3, max: 300 } as const;

/** Somebody else changed the rule since it was looked at. */
export class NewcomerRuleChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.newcomer-rule-changed';
  constructor() {
    super('The rule was changed meanwhile');
  }
}

interface ChangeNewcomerRuleCommand {
  readonly actor: Actor;
  readonly rule: NewcomerRule;
  /** Why, for those who come later. */
  readonly note: string;
  /** Of the rule as it was looked at. */
  readonly version: number;
}

/** Decides when what newcomers write waits. Former versions are kept, and every change is in the audit log. */
export class ChangeNewcomerRule {
  constructor(
    private readonly rules: NewcomerRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, NewcomerRuleChanged */
  async execute({ actor, rule, note, version }: ChangeNewcomerRuleCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'newcomer-rule', id: null };
    const details = { rule, note };
    await this.acts.run(
      { actor, action: 'newcomers.rule', object, details },
      async () => {
        actor.mustBeAllowed('review.configure');
        return { rule: newcomerRule(rule), note: boundedText('note', note, NEWCOMER_NOTE) };
      },
      async (judged) => {
        const next = { ...judged, after: version, by, at: this.clock.now() };
        const was = await replaceRule(this.rules, next);
        if (!was) throw new NewcomerRuleChanged();
        toldChange(details, { ...was }, { ...judged.rule });
      },
    );
  }
}
