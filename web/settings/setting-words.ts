import type { SettingView } from '#application/shared/settings-desk';
import {
  DEFLECTION_RULE,
  INACTIVITY,
  MANAGE_BRAND,
  MANAGE_WELCOME,
  moduleHref,
  NEWCOMERS,
  REASONS,
  SIGN_ON,
} from '../lib/addresses.ts';
import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';
import type { Findable } from './find-settings.ts';

type Named = Pick<SettingView, 'key' | 'group' | 'name' | 'shape'>;

/** Groups in the order in which they are offered. */
export const SETTING_GROUPS = [
  'modules',
  'brand',
  'signOn',
  'newcomers',
  'automation',
  'welcome',
  'inactivity',
  'deflection',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export const isSettingGroup = (name: string | null): name is SettingGroup =>
  SETTING_GROUPS.some((each) => each === name);

export const groupName = (t: Translate, group: string): string => t(`settings.group.${group}` as MessageKey);

/** The first of these that somebody wrote. */
const first = (t: Translate, keys: readonly string[], values = {}): string | null => {
  const known = keys.find((key): key is MessageKey => hasText(key));
  return known === undefined ? null : t(known, values);
};

/** What a setting is called, also away from its own screen. */
export function settingName(t: Translate, { key, group, name }: Omit<Named, 'shape'>): string {
  const own = first(t, [`settings.name.${key}`]);
  if (own !== null) return own;
  if (group === 'welcome') return welcomeTextName(t, name);
  return first(t, [`modules.name.${name}`, `brand.names.${name}`, `brand.look.${name}`]) ?? key;
}

function welcomeTextName(t: Translate, field: string): string {
  const language = field.startsWith('fr') ? 'fr' : 'en';
  const text = field.slice(2).toLowerCase();
  return t('settings.name.welcome.text', {
    text: first(t, [`welcome.admin.${text}Text`, `welcome.steps.${text}.title`]) ?? field,
    language: t(`accounts.preferences.${language}`),
  });
}

/** What it does; null where its name says it. */
export function settingAbout(t: Translate, { key, group, name, shape }: Named): string | null {
  const bounds = shape.kind === 'whole' ? { min: shape.min, max: shape.max } : {};
  const helps = {
    modules: [`modules.about.${name}`],
    brand: [`brand.names.${name}Help`, `brand.look.${name}Help`],
    newcomers: [`newcomers.rule.${name}Help`],
    inactivity: [`inactivity.rule.${name}Help`],
    welcome: [name === 'isOn' ? 'welcome.admin.isOnHelp' : 'settings.about.welcome.text'],
    deflection: [`deflection.setting.${name}Help`],
  };
  return first(t, [`settings.about.${key}`, ...(helps[group as keyof typeof helps] ?? [])], bounds);
}

/** The screen where it is set among what belongs to it, and what that is called. */
export function settingPlace(t: Translate, { group, name }: Pick<Named, 'group' | 'name'>) {
  const places: Readonly<Record<SettingGroup, readonly [string, string]>> = {
    modules: [moduleHref(name), t('modules.title')],
    brand: [MANAGE_BRAND, t('brand.short')],
    signOn: [SIGN_ON, t('signOn.short')],
    newcomers: [`${NEWCOMERS}/regle`, t('newcomers.rule.title')],
    automation: [`${REASONS}#thresholds`, t('review.reasons.title')],
    welcome: [MANAGE_WELCOME, t('welcome.admin.title')],
    inactivity: [INACTIVITY, t('inactivity.title')],
    deflection: [DEFLECTION_RULE, t('deflection.setting.title')],
  };
  const [href, label] = places[group as SettingGroup];
  return { href, label };
}

/** All that a setting can be found by: what it is called, what it does, and other words for it. */
export function findable(t: Translate, setting: Named): Findable {
  const { key, group, name } = setting;
  const other = group === 'welcome' && name !== 'isOn' ? 'welcome.text' : key;
  const texts = [
    groupName(t, group),
    settingName(t, setting),
    settingAbout(t, setting),
    first(t, [`settings.words.${other}`]),
    first(t, [`settings.words.group.${group}`]),
  ];
  return { key, name: settingName(t, setting), text: texts.filter((text) => text !== null).join(' ') };
}

/** The same of a screen of the back office. */
export function findableScreen(
  t: Translate,
  screen: {
    readonly place: string;
    readonly href: string;
    readonly label: MessageKey;
    readonly lead: MessageKey;
  },
): Findable {
  const name = t(screen.label);
  const other = first(t, [`settings.words.screens.${screen.place}`]) ?? '';
  return { key: screen.href, name, text: `${name} ${t(screen.lead)} ${other}` };
}
