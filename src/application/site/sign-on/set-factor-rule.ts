import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { isSameValue, SettingChanged, type SettingParts } from '#domain/shared/setting';
import { factorParts, factorRuleOf } from '#domain/site/sign-on/factor-rule';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import type { Clock } from '../../shared/ports.ts';
import type { FactorRules } from './factor-rule.port.ts';

interface SetFactorRuleCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly mode: string;
  /** A day from which on staff have to; empty for at once. */
  readonly from: string;
  /** As it was looked at, where whoever acts has to know that nobody changed it since. */
  readonly was?: SettingParts;
}

/** The organisation decides who may, and who has to, show more than a password. It holds for sessions that are open too. */
export class SetFactorRule {
  constructor(
    private readonly rules: FactorRules,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, SettingChanged, InvalidValue beside `mode` or `from` */
  async execute({ actor, session, mode, from, was }: SetFactorRuleCommand): Promise<void> {
    const details: Record<string, unknown> = { mode, from };
    await this.acts.run(
      { actor, action: 'sign-on.factor-rule', object: { kind: 'second-factor', id: null }, details },
      async () => {
        actor.mustBeAllowed('sign-on.manage');
        mustBeFresh(session, this.clock.now());
        return { rule: factorRuleOf({ mode, from }), by: actor.mustBeMember() };
      },
      async ({ rule, by }) => {
        const before = factorParts(await this.rules.set(rule, by, this.clock.now()));
        if (was && !isSameValue(was, before)) throw new SettingChanged();
        toldChange(details, { secondFactor: before }, { secondFactor: factorParts(rule) });
      },
    );
    this.rules.forget();
  }
}
