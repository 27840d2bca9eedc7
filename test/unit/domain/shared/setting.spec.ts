import { describe, expect, it } from '@jest/globals';
import { changedSettings, isSameValue, type SettingShape, typedSetting } from '#domain/shared/setting';

const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const { code: said, fields } = error as { code: string; fields: { field: string }[] };
    return `${fields[0]!.field}: ${said}`;
  }
};

describe('what is typed of a setting', () => {
  const whole: SettingShape = { kind: 'whole', min: 12, max: 36 };
  const choice: SettingShape = { kind: 'choice', choices: ['off', 'low'] };
  it.each([
    ['a box that is ticked', { kind: 'switch' }, 'on', true],
    ['a box left empty', { kind: 'switch' }, '', false],
    ['a figure', whole, ' 24 ', 24],
    ['the least', whole, '12', 12],
    ['the most', whole, '36', 36],
    ['one less', whole, '11', 'value: site.setting-figure'],
    ['one more', whole, '37', 'value: site.setting-figure'],
    ['half of one', whole, '24.5', 'value: site.setting-figure'],
    ['no figure', whole, 'deux ans', 'value: site.setting-figure'],
    ['nothing', whole, '', 'value: site.setting-figure'],
    ['a choice', choice, 'low', 'low'],
    ['no choice of it', choice, 'high', 'value: field.choice'],
    ['lines', { kind: 'lines' }, ' a.fr \r\n\r\nb.fr', ['a.fr', 'b.fr']],
    ['no lines', { kind: 'lines' }, ' ', []],
    ['a month', { kind: 'month' }, '2026-02', '2026-02'],
    ['no month', { kind: 'month' }, '', null],
    ['a text', { kind: 'text', max: 40 }, ' Bonjour ', 'Bonjour'],
    ['what is set elsewhere', { kind: 'elsewhere' }, 'on', 'value: field.invalid'],
  ] as const)('%s', (_what, shape, typed, expected) => {
    expect(code(() => typedSetting(shape, typed))).toEqual(expected);
  });
});

describe('what was changed', () => {
  it('is what differs, whatever the order in which its parts come back', () => {
    expect(isSameValue({ state: 'on', segments: [] }, { segments: [], state: 'on' })).toBe(true);
    expect(isSameValue({ state: 'on', segments: [] }, { segments: ['members'], state: 'on' })).toBe(false);
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSameValue(0, null)).toBe(false);
  });

  it('is told by name, as it was and as it became; nothing where nothing was', () => {
    const was = { months: 24, isOn: true, from: null };
    expect(changedSettings(was, { ...was, months: 30, from: 'x' })).toEqual({
      was: { months: 24, from: null },
      became: { months: 30, from: 'x' },
    });
    expect(changedSettings(was, { ...was })).toEqual({ was: {}, became: {} });
  });
});
