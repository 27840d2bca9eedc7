import { DomainError, InvalidValue } from './domain-error.ts';

/** What one setting may be. A record where it is of one piece though it has parts, such as a module with its days; null where it is not set. */
export type SettingValue = boolean | number | string | readonly string[] | SettingParts | null;
/** A setting of several parts, changed together; null where a part is not set. */
export type SettingParts = { readonly [part: string]: string | readonly string[] | null };
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** How a setting is typed. `elsewhere`: on its own screen alone, which knows more of it than one field could. */
export type SettingShape =
  | { readonly kind: 'switch' }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'lines' }
  | { readonly kind: 'month' }
  | { readonly kind: 'elsewhere' };

/** How one setting is typed, and what it is until somebody changes it. */
export interface Setting {
  readonly shape: SettingShape;
  /** What an installation begins with. */
  readonly usual: SettingValue;
}

/** Settings by their names, each with its shape and what it begins with. */
export type Settings = Readonly<Record<string, Setting>>;

/** What refuses a value is told beside this field. */
export const SETTING_FIELD = 'value';

/** Also where it is there and not for whoever asks: neither is told apart. */
export class NoSuchSetting extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.no-such-setting';
  constructor() {
    super('No such setting, or not for whoever asks');
  }
}

/** Somebody else changed it since it was looked at, or since the change that was to be taken back. */
export class SettingChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'site.setting-changed';
  constructor() {
    super('The setting was changed meanwhile');
  }
}

/** Refused, so that the history holds no change that changes nothing. */
export class SettingUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.setting-unchanged';
  constructor() {
    super('The setting is so already');
  }
}

/** @param typed as a form has it: nothing for a box left empty @throws InvalidValue beside `value` */
export function typedSetting(shape: SettingShape, typed: string): SettingValue {
  const text = typed.trim();
  switch (shape.kind) {
    case 'switch':
      return text === 'on';
    case 'whole':
      return wholeOf(text, shape);
    case 'choice': {
      const chosen = shape.choices.find((each) => each === text);
      if (chosen === undefined) throw new InvalidValue(SETTING_FIELD, 'field.choice');
      return chosen;
    }
    case 'lines':
      return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'month':
      return text === '' ? null : text;
    case 'text':
      return text;
    case 'elsewhere':
      throw new InvalidValue(SETTING_FIELD, 'field.invalid');
  }
}

function wholeOf(text: string, { min, max }: { readonly min: number; readonly max: number }): number {
  const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new InvalidValue(SETTING_FIELD, 'site.setting-figure', { min, max });
}

/** @throws InvalidValue beside `value` where it is of another kind, as what was kept of a setting that became another */
export function mustFit({ shape, usual }: Setting, value: SettingValue): void {
  if (!isSameValue(value, usual) && !fits(shape, value))
    throw new InvalidValue(SETTING_FIELD, 'field.invalid');
}

function fits(shape: SettingShape, value: SettingValue): boolean {
  switch (shape.kind) {
    case 'switch':
      return typeof value === 'boolean';
    case 'whole':
      // How large it may be is for its own rule to say.
      return Number.isInteger(value);
    case 'choice':
      return shape.choices.some((choice) => choice === value);
    case 'text':
      return typeof value === 'string';
    case 'lines':
      return Array.isArray(value) && value.every((line) => typeof line === 'string');
    case 'month':
      return value === null || typeof value === 'string';
    case 'elsewhere':
      return true;
  }
}

/** Parts may come back from where they are kept in another order. */
export const isSameValue = (one: SettingValue, other: SettingValue): boolean =>
  inOrder(one) === inOrder(other);

const inOrder = (value: SettingValue): string =>
  JSON.stringify(
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
      : value,
  );

/** What of it was changed: as it was and as it became, by name; nothing where all is as it was. */
export function changedSettings(
  was: SettingValues,
  becomes: SettingValues,
): { readonly was: SettingValues; readonly became: SettingValues } {
  const names = Object.keys(becomes).filter((name) => !isSameValue(was[name] ?? null, becomes[name] ?? null));
  const only = (values: SettingValues) =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { was: only(was), became: only(becomes) };
}
