import {
  FIRST_NEWCOMER_RULE,
  NEWCOMER_BOUNDS,
  type NewcomerRule,
} from '#domain/community/newcomers/newcomer-rule';
import type { Settings } from '#domain/shared/setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { ChangeNewcomerRule } from './change-newcomer-rule.ts';
import type { NewcomerRules } from './newcomers.port.ts';

const whole = (name: keyof typeof NEWCOMER_BOUNDS) => ({
  shape: { kind: 'whole', ...NEWCOMER_BOUNDS[name] } as const,
  usual: FIRST_NEWCOMER_RULE[name],
});

/** When what newcomers write waits, and what is taken for a flood. */
export class NewcomerSettings implements SettingsSource {
  readonly group = 'newcomers';
  readonly permission = 'review.configure';
  readonly acts = ['newcomers.rule'];
  readonly asksWhy = true;
  readonly settings: Settings = {
    trustBelow: whole('trustBelow'),
    firstPosts: whole('firstPosts'),
    firstLinks: whole('firstLinks'),
    freshHours: whole('freshHours'),
    throwaway: { shape: { kind: 'switch' }, usual: FIRST_NEWCOMER_RULE.throwaway },
    massBelow: whole('massBelow'),
    copies: whole('copies'),
    copiesHours: whole('copiesHours'),
    flood: whole('flood'),
    floodHours: whole('floodHours'),
    knownHosts: { shape: { kind: 'lines' }, usual: FIRST_NEWCOMER_RULE.knownHosts },
  };

  constructor(
    private readonly rules: NewcomerRules,
    private readonly rule: ChangeNewcomerRule,
  ) {}

  async current(): Promise<HeldSettings> {
    const { number, rule } = await this.rules.current();
    return { values: { ...rule }, version: number };
  }

  readonly change = ({ actor, values, was, note }: SettingsCommand): Promise<void> =>
    this.rule.execute({ actor, rule: values as unknown as NewcomerRule, note, version: was.version });
}
