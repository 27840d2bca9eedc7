import {
  FIRST_WELCOME_RULE,
  WELCOME_FIELDS,
  WELCOME_TEXT,
  welcomeRuleOf,
  welcomeValues,
} from '#domain/community/welcome/welcome-rule';
import type { Setting, Settings } from '#domain/shared/setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { ChangeWelcomeRule } from './change-welcome-rule.ts';
import type { WelcomeRules } from './welcome.port.ts';

const TEXT: Setting = { shape: { kind: 'text', max: WELCOME_TEXT.max }, usual: '' };

/** Whether newcomers are helped with their first steps, and in which words. */
export class WelcomeSettings implements SettingsSource {
  readonly group = 'welcome';
  readonly permission = 'page.manage';
  readonly acts = ['welcome.change'];
  readonly asksWhy = true;
  readonly settings: Settings = {
    isOn: { shape: { kind: 'switch' }, usual: FIRST_WELCOME_RULE.isOn },
    ...Object.fromEntries(WELCOME_FIELDS.map((field) => [field, TEXT])),
  };

  constructor(
    private readonly rules: WelcomeRules,
    private readonly rule: ChangeWelcomeRule,
  ) {}

  async current(): Promise<HeldSettings> {
    const { number, rule } = await this.rules.current();
    return { values: welcomeValues(rule), version: number };
  }

  readonly change = ({ actor, values, was, note }: SettingsCommand): Promise<void> =>
    this.rule.execute({ actor, rule: welcomeRuleOf(values), note, version: was.version });
}
