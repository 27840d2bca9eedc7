import {
  DEFLECTION_LIMITS,
  type DeflectionRule,
  FIRST_DEFLECTION_RULE,
} from '#domain/insights/deflection/deflection-rule';
import type { Settings } from '#domain/shared/setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { ChangeDeflectionRule } from './change-deflection-rule.ts';
import type { DeflectionRules } from './deflection.port.ts';

/** Which contact forms are counted, and since when contacts may have been avoided. */
export class DeflectionSettings implements SettingsSource {
  readonly group = 'deflection';
  readonly permission = 'kpi.manage';
  readonly acts = ['insights.deflection-rule'];
  readonly asksWhy = true;
  readonly settings: Settings = {
    sites: { shape: { kind: 'lines' }, usual: FIRST_DEFLECTION_RULE.sites },
    withoutShare: {
      shape: { kind: 'whole', ...DEFLECTION_LIMITS.withoutShare },
      usual: FIRST_DEFLECTION_RULE.withoutShare,
    },
    opened: { shape: { kind: 'month' }, usual: FIRST_DEFLECTION_RULE.opened },
  };

  constructor(
    private readonly rules: DeflectionRules,
    private readonly rule: ChangeDeflectionRule,
  ) {}

  async current(): Promise<HeldSettings> {
    const { number, rule } = await this.rules.current();
    return { values: { ...rule }, version: number };
  }

  readonly change = ({ actor, values, was, note }: SettingsCommand): Promise<void> =>
    this.rule.execute({ ...(values as unknown as DeflectionRule), actor, note, version: was.version });
}
