import type { SettingParts, Settings } from '#domain/shared/setting';
import { FACTOR_RULE_AT_FIRST, factorParts } from '#domain/site/sign-on/factor-rule';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { FactorRules } from './factor-rule.port.ts';
import type { SetFactorRule } from './set-factor-rule.ts';

/** Who may, and who has to, show more than a password. */
export class FactorSettings implements SettingsSource {
  readonly group = 'signOn';
  readonly permission = 'sign-on.manage';
  readonly acts = ['sign-on.factor-rule'];
  readonly asksWhy = false;
  readonly settings: Settings = {
    secondFactor: { shape: { kind: 'elsewhere' }, usual: factorParts(FACTOR_RULE_AT_FIRST) },
  };

  constructor(
    private readonly rules: FactorRules,
    private readonly rule: SetFactorRule,
  ) {}

  async current(): Promise<HeldSettings> {
    return { values: { secondFactor: factorParts(await this.rules.now()) }, version: 0 };
  }

  readonly change = ({ actor, session, values, was }: SettingsCommand): Promise<void> => {
    const { mode, from } = values['secondFactor'] as ReturnType<typeof factorParts>;
    const before = was.values['secondFactor'] as SettingParts;
    return this.rule.execute({ actor, session, mode, from: from ?? '', was: before });
  };
}
