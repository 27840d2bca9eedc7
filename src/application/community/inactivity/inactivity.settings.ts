import {
  FIRST_INACTIVITY_RULE,
  INACTIVITY_BOUNDS,
  type InactivityRule,
} from '#domain/community/inactivity/inactivity-rule';
import type { Settings } from '#domain/shared/setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { ChangeInactivityRule } from './change-inactivity-rule.ts';
import type { InactivityRules } from './inactivity.port.ts';

const whole = (name: keyof typeof INACTIVITY_BOUNDS) => ({
  shape: { kind: 'whole', ...INACTIVITY_BOUNDS[name] } as const,
  usual: FIRST_INACTIVITY_RULE[name],
});

/** How long accounts are kept that nobody uses. */
export class InactivitySettings implements SettingsSource {
  readonly group = 'inactivity';
  readonly permission = 'privacy.manage';
  readonly acts = ['privacy.inactivity-rule'];
  readonly asksWhy = true;
  readonly settings: Settings = {
    isOn: { shape: { kind: 'switch' }, usual: FIRST_INACTIVITY_RULE.isOn },
    months: whole('months'),
    firstDays: whole('firstDays'),
    lastDays: whole('lastDays'),
  };

  constructor(
    private readonly rules: InactivityRules,
    private readonly rule: ChangeInactivityRule,
  ) {}

  async current(): Promise<HeldSettings> {
    const { number, rule } = await this.rules.current();
    return { values: { ...rule }, version: number };
  }

  readonly change = ({ actor, values, was, note }: SettingsCommand): Promise<void> =>
    this.rule.execute({ actor, rule: values as unknown as InactivityRule, note, version: was.version });
}
