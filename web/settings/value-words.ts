import type { SettingValue, SettingView } from '#application/shared/settings-desk';
import type { ModuleView } from '#application/site/modules/module-desk.query';
import type { Format } from '../lib/format.ts';
import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';
import { settingSentence } from '../site/module-words.tsx';

type Of = Pick<SettingView, 'key' | 'group' | 'name'>;
interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** How many of a list are said. */
const SAID = 5;
const LEVELS = ['newcomers.trustBelow', 'newcomers.massBelow'];
/** Figures by which nothing at all is held back. */
const OFF_AT_ZERO = [
  'newcomers.firstPosts',
  'newcomers.firstLinks',
  'newcomers.freshHours',
  'newcomers.copies',
  'newcomers.flood',
];

const CHOICES_OF_BRAND = ['brand.look.font', 'brand.frames.modes'];
/** What is nowhere where nobody wrote it, not even in the installation. */
const OWN_ALONE = ['brand.headerFrameUrl', 'brand.footerFrameUrl'];

/** Whether a figure is a level of trust, which has a name. */
export const isLevel = (key: string): boolean => LEVELS.includes(key);

/** The words of a choice. */
export const choiceWords = (t: Translate, { group }: Pick<Of, 'group'>, choice: string): string => {
  const places = group === 'automation' ? ['review.reasons.sensitivity'] : CHOICES_OF_BRAND;
  const key = places.map((place) => `${place}.${choice}`).find((each) => hasText(each));
  return key === undefined ? choice : t(key as MessageKey);
};

/** What a setting is, in words. */
export function valueWords(setting: Of, value: SettingValue, { t, format }: Words): string {
  if (value === null || value === '') return t(`settings.value.${nothing(setting)}`);
  if (typeof value === 'boolean') return t(value ? 'settings.value.on' : 'settings.value.off');
  if (typeof value === 'number') return figureWords(setting.key, value, { t, format });
  if (typeof value === 'string') return textWords(setting, value, { t, format });
  if (isList(value)) return listWords(value, t);
  return partWords(setting, value, { t, format });
}

const isList = (value: SettingValue): value is readonly string[] => Array.isArray(value);

const nothing = ({ group, key }: Of) =>
  group === 'welcome'
    ? 'delivered'
    : group === 'brand' && !OWN_ALONE.includes(key)
      ? 'installed'
      : key === 'deflection.opened'
        ? 'unset'
        : 'none';

function figureWords(key: string, value: number, { t, format }: Words): string {
  if (isLevel(key)) return choiceOfLevel(t, value);
  return value === 0 && OFF_AT_ZERO.includes(key) ? t('settings.value.never') : format.formatNumber(value);
}

export const choiceOfLevel = (t: Translate, level: number): string =>
  hasText(`trust.level.n${level}`) ? t(`trust.level.n${level}` as MessageKey) : String(level);

function textWords(setting: Of, value: string, { t, format }: Words): string {
  if (setting.key === 'deflection.opened') return format.formatMonth(`${value}-01`);
  const choice = choiceWords(t, setting, value);
  return choice === value ? t('settings.value.text', { text: value }) : choice;
}

function listWords(values: readonly string[], t: Translate): string {
  if (values.length === 0) return t('settings.value.none');
  const shown = values.slice(0, SAID).join(t('audit.between'));
  const count = values.length - SAID;
  return count > 0 ? t('settings.value.more', { shown, count }) : shown;
}

function partWords(setting: Of, value: object, { t, format }: Words): string {
  if (setting.group === 'modules') {
    const { state, segments, from, until } = value as Pick<ModuleView, 'state' | 'segments'> &
      ModuleView['period'];
    const said = settingSentence({ state, period: { from, until } }, t, format);
    return segments.length === 0
      ? said
      : t('settings.value.segments', { setting: said, count: segments.length });
  }
  const { mode, from } = value as { readonly mode: string; readonly from: string | null };
  const said = t(`factors.rule.modes.${mode}` as MessageKey);
  return from === null ? said : t('settings.value.since', { mode: said, from: format.formatDay(from) });
}
