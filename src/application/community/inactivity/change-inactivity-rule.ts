import { type InactivityRule, inactivityRule } from '#domain/community/inactivity/inactivity-rule';
import { boundedText } from '#domain/shared/bounded-text';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import { replaceRule } from '../../shared/versioned-rules.ts';
import type { Clock } from '../../shared/ports.ts';
import type { InactivityRules } from './inactivity.port.ts';

export const INACTIVITY_NOTE = { min: 3, max: 300 } as const;

/** Somebody else changed the rule since it was looked at. */
export class InactivityRuleChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.inactivity-rule-changed';
  constructor() {
    super('The rule was changed meanwhile');
  }
}

interface ChangeInactivityRuleCommand {
  readonly actor: Actor;
  readonly rule: InactivityRule;
  /** Why, for those who come later. */
  readonly note: string;
  /** Of the rule as it was looked at. */
  readonly version: number;
}

/** Decides how long accounts are kept that nobody uses. Former versions stay, and every change is in the audit log. */
export class ChangeInactivityRule {
  constructor(
    private readonly rules: InactivityRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, InactivityRuleChanged */
  async execute({ actor, rule, note, version }: ChangeInactivityRuleCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'inactivity-rule', id: null };
    const details = { rule, note };
    await this.acts.run(
      { actor, action: 'privacy.inactivity-rule', object, details },
      async () => {
        actor.mustBeAllowed('privacy.manage');
        return { rule: inactivityRule(rule), note: boundedText('note', note, INACTIVITY_NOTE) };
      },
      async (judged) => {
        const next = { ...judged, after: version, by, at: this.clock.now() };
        const was = await replaceRule(this.rules, next);
        if (!was) throw new InactivityRuleChanged();
        toldChange(details, { ...was }, { ...judged.rule });
      },
    );
  }
}
