import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { parisDay } from '#domain/shared/day';
import { deflectionRule, DeflectionRuleChanged } from '#domain/insights/deflection/deflection-rule';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import { replaceRule } from '../../shared/versioned-rules.ts';
import type { Clock } from '../../shared/ports.ts';
import type { DeflectionRules } from './deflection.port.ts';

export const DEFLECTION_NOTE = { min: 3, max: 300 } as const;

interface ChangeDeflectionRuleCommand {
  readonly actor: Actor;
  readonly sites: readonly string[];
  readonly withoutShare: number;
  readonly opened: string | null;
  /** Why, for those who come later. */
  readonly note: string;
  /** Of the rule as it was looked at. */
  readonly version: number;
}

/** Decides which contact forms are counted, and since when contacts may have been avoided. Former versions stay. */
export class ChangeDeflectionRule {
  constructor(
    private readonly rules: DeflectionRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, DeflectionRuleChanged */
  async execute({ actor, note, version, ...typed }: ChangeDeflectionRuleCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'deflection-rule', id: null };
    const details = { rule: typed, note };
    await this.acts.run(
      { actor, action: 'insights.deflection-rule', object, details },
      async () => {
        actor.mustBeAllowed('kpi.manage');
        const rule = deflectionRule(typed, parisDay(this.clock.now()));
        return { rule, note: boundedText('note', note, DEFLECTION_NOTE) };
      },
      async (judged) => {
        const next = { ...judged, after: version, by, at: this.clock.now() };
        const was = await replaceRule(this.rules, next);
        if (!was) throw new DeflectionRuleChanged();
        toldChange(details, { ...was }, { ...judged.rule });
      },
    );
  }
}
