import { type WelcomeRule, welcomeRule, welcomeValues } from '#domain/community/welcome/welcome-rule';
import { boundedText } from '#domain/shared/bounded-text';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import { replaceRule } from '../../shared/versioned-rules.ts';
import type { Clock } from '../../shared/ports.ts';
import type { WelcomeRules } from './welcome.port.ts';

export const WELCOME_NOTE = { min: 3, max: 300 } as const;

/** Somebody else changed the first steps since they were looked at. */
export class WelcomeRuleChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.welcome-rule-changed';
  constructor() {
    super('The first steps were changed meanwhile');
  }
}

interface ChangeWelcomeRuleCommand {
  readonly actor: Actor;
  readonly rule: WelcomeRule;
  /** Why, for those who come later. */
  readonly note: string;
  /** Of the rule as it was looked at. */
  readonly version: number;
}

/** Decides whether newcomers are helped with their first steps, and in which words. Former versions stay. */
export class ChangeWelcomeRule {
  constructor(
    private readonly rules: WelcomeRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, WelcomeRuleChanged */
  async execute({ actor, rule, note, version }: ChangeWelcomeRuleCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'welcome', id: null };
    const details = { isOn: rule.isOn, note };
    await this.acts.run(
      { actor, action: 'welcome.change', object, details },
      async () => {
        actor.mustBeAllowed('page.manage');
        return { rule: welcomeRule(rule), note: boundedText('note', note, WELCOME_NOTE) };
      },
      async (judged) => {
        const next = { ...judged, after: version, by, at: this.clock.now() };
        const was = await replaceRule(this.rules, next);
        if (!was) throw new WelcomeRuleChanged();
        toldChange(details, welcomeValues(was), welcomeValues(judged.rule));
      },
    );
  }
}
