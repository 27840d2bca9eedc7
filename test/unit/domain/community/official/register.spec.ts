import { describe, expect, it } from '@jest/globals';
import type { RuleId } from '#domain/community/official/ids';
import { figureOfYear } from '#domain/community/official/figure';
import {
  type ChangeOfValue,
  RegulatoryValue,
  valuesCitedIn,
} from '#domain/community/official/regulatory-value';
import { Rule } from '#domain/community/official/rule';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { citeValues } from '#infrastructure/platform/text/cite-values';
import { refusedAs } from '../../../../support/refusal.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const BY = 'agent' as MemberId;
const TODAY = '2026-11-29' as Day;

const registered = (more: { key?: string; kind?: string; url?: string | null } = {}) =>
  Rule.register({
    id: 'rule' as RuleId,
    key: 'income-ceiling',
    label: 'Income ceiling',
    kind: 'threshold',
    reference: 'Decree 12',
    url: null,
    effectiveFrom: '2026-01-01',
    summary: 'Once the minimum wage.',
    by: null,
    at: AT,
    ...more,
  });
const value = (
  more: { unit?: string; value?: string | null; key?: string; to?: string; source?: string } = {},
) =>
  RegulatoryValue.register({
    key: 'smicHoraire',
    label: 'Hourly minimum wage',
    unit: 'EUR',
    from: '2026-01-01',
    to: null,
    value: null,
    source: 'Decree 1',
    by: null,
    at: AT,
    ...more,
  });

describe('a rule', () => {
  it('is told all that is wrong with it at once, and changes in nothing then', () => {
    const fields = (...names: string[]) =>
      expect.objectContaining({ fields: names.map((field) => expect.objectContaining({ field })) });
    expect(() => registered({ key: '!', kind: 'habit', url: 'nowhere' })).toThrow(
      fields('key', 'kind', 'url'),
    );
    const rule = registered();
    const change = { label: 'x', reference: 'Decree 13', effectiveFrom: 'soon', summary: '' };
    expect(() => rule.change({ ...change, by: BY, at: AT })).toThrow(
      fields('label', 'effectiveFrom', 'summary'),
    );
    expect(rule).toEqual(registered());
  });

  it('keeps every version it had, and tells of a new one', () => {
    const rule = registered();
    expect(rule.pullFacts()).toEqual([]);
    rule.change({ effectiveFrom: '2027-01-01', summary: 'Twice the minimum wage.', by: BY, at: AT });
    expect(rule.pullFacts()).toEqual([
      expect.objectContaining({
        name: 'rule-changed',
        key: 'income-ceiling',
        number: 2,
        effectiveFrom: '2027-01-01',
      }),
    ]);
    expect(rule).toMatchObject({ label: 'Income ceiling', versions: [{ number: 1 }, { number: 2 }] });
  });

  it.each([
    ['a key with a space', { key: 'income ceiling' }, 'official.not-a-key'],
    ['an unknown kind', { kind: 'rumour' }, 'field.invalid'],
    ['an address of another kind', { url: 'ftp://law.example' }, 'official.not-an-address'],
  ])('refuses %s', (_, more, wanted) => {
    expect(() => registered(more)).toThrow(refusedAs(wanted));
  });
});

describe('a regulatory value', () => {
  const setting = (smic: RegulatoryValue) => (p: Partial<ChangeOfValue>) =>
    smic.set({
      from: '2026-01-01',
      to: null,
      value: null,
      source: 'Decree 1',
      replaces: null,
      by: BY,
      at: AT,
      ...p,
    }) !== null;
  const foreseen = (smic: RegulatoryValue, p: Partial<ChangeOfValue>) =>
    smic.foresee({ from: '2026-01-01', to: null, value: null, source: 'Decree 1', replaces: null, ...p });
  const told = (smic: RegulatoryValue) => smic.pullFacts().map((fact) => fact.name);
  const own = { replaces: '2026-01-01' };

  it('asks for texts that cite it to be read again, not when it is filled in first, nor when its source or its name is mended', () => {
    const smic = value();
    const set = setting(smic);
    expect(foreseen(smic, { value: '12', ...own })).toBeNull();
    expect(set({ ...own, value: '12' })).toBe(false);
    expect(told(smic)).toEqual(['regulatory-value-set']);
    expect(set({ ...own, value: '12.02' })).toBe(true);
    expect(set({ ...own, value: '12.02', source: 'Decree 3', label: 'Minimum wage' })).toBe(false);
    expect(smic).toMatchObject({ label: 'Minimum wage', figures: [{ source: 'Decree 3' }] });
    expect(told(smic)).toEqual(['regulatory-value-set']);
  });

  it('keeps what it is in every other period, whichever is said first, and foresees without a change', () => {
    const smic = value({ value: '12.02' });
    const set = setting(smic);
    const another = { from: '2026-11-01', to: null, value: '12.50', source: 'Decree 1', replaces: null };
    expect(foreseen(smic, another)).not.toBeNull();
    expect(smic).toMatchObject({ figures: [{ from: '2026-01-01' }] });
    expect([set(another), set({ from: '2025-01-01', value: '11.88' })]).toEqual([true, true]);
    expect(foreseen(smic, { ...another, replaces: '2026-11-01' })).toBeNull();
    expect(smic).toMatchObject({
      figures: [
        { from: '2026-11-01', value: '12.50' },
        { from: '2026-01-01', value: '12.02' },
        { from: '2025-01-01', value: '11.88' },
      ],
    });
    expect(set({ from: '2026-05-01', value: '12.31', ...own })).toBe(true);
    expect(smic).toMatchObject({ figures: [{}, { from: '2026-05-01' }, { from: '2025-01-01' }] });
  });

  it('touches a text of one year only where that year changes, and tells from when on any other does', () => {
    const smic = value({ value: '7000' });
    const change = foreseen(smic, { from: '2027-01-02', value: '7212' })!;
    const beginning = (text: string) => [change.touches(text, TODAY), change.beginsIn(text, TODAY)];
    const key = smic.key;
    expect(beginning(`{{valeur.${key}.2026}}`)).toEqual([false, '2027-01-02']);
    expect(beginning(`{{valeur.${key}.2026}}, then {{valeur.${key}}}`)).toEqual([true, '2027-01-02']);
    expect(beginning('{{valeur.another}}')[0]).toBe(false);
    expect(change.beginsIn(`{{valeur.${key}}}`, '2027-01-02' as Day)).toBeNull();
    const corrected = foreseen(smic, { value: '7100', ...own })!;
    expect(corrected.touches(`{{valeur.${key}.2026}}`, TODAY)).toBe(true);
    expect(corrected.beginsIn(`{{valeur.${key}.2026}}`, TODAY)).toBeNull();
    expect(corrected.touches(`{{valeur.${key}.2027}}`, TODAY)).toBe(false);
  });

  it('changes a year that was told to have ended, and fills in one that nobody knew', () => {
    const smic = value({ value: '12', to: '2026-06-30' });
    const change = foreseen(smic, { from: '2027-01-01', value: '13' })!;
    expect(change.touches(`{{valeur.${smic.key}.2027}}`, TODAY)).toBe(true);
    expect(change.touches(`{{valeur.${smic.key}.2025}}`, TODAY)).toBe(false);
    expect(
      foreseen(value({ value: '12' }), { from: '2027-01-01', value: '13' })!.touches(
        `{{valeur.${smic.key}.2027}}`,
        TODAY,
      ),
    ).toBe(false);
  });

  it('touches no text of what it is today where only what it was is added or corrected', () => {
    const smic = value({ value: '12' });
    const [plain, of2025] = [`{{valeur.${smic.key}}}`, `{{valeur.${smic.key}.2025}}`];
    const added = foreseen(smic, { from: '2025-01-01', value: '11' })!;
    expect(added.touches(plain, TODAY)).toBe(false);
    setting(smic)({ from: '2025-01-01', value: '11' });
    const corrected = foreseen(smic, { from: '2025-01-01', value: '11.50', replaces: '2025-01-01' })!;
    expect([plain, of2025].map((text) => corrected.touches(text, TODAY))).toEqual([false, true]);
    const both = foreseen(smic, { from: '2025-12-01', value: '12.50', ...own })!;
    expect([both.touches(plain, TODAY), both.beginsIn(plain, TODAY)]).toEqual([true, null]);
  });

  it('holds no two of them on one day', () => {
    const smic = value({ value: '12.02', to: '2026-06-30' });
    const set = setting(smic);
    expect(() => set({ from: '2026-01-01' })).toThrow(refusedAs('official.period-begins-already'));
    expect(() => set({ from: '2026-06-30' })).toThrow(refusedAs('official.periods-overlap'));
    expect(() => set({ from: '2025-01-01', to: '2026-01-01' })).toThrow(
      refusedAs('official.periods-overlap'),
    );
    expect(() => set({ from: '2025-01-01', to: '2024-01-01' })).toThrow(
      refusedAs('official.ends-before-start'),
    );
    expect(() => set({ replaces: '2020-01-01' })).toThrow(refusedAs('community.period-not-found'));
    expect(set({ from: '2026-07-01', value: '12.10' })).toBe(true);
  });

  it('ends on a day, not before it began, and may be corrected after', () => {
    const smic = value({ value: '12.02' });
    expect(() => smic.end({ lastDay: '2025-12-31', by: BY, at: AT })).toThrow(
      refusedAs('official.ends-before-start'),
    );
    expect(smic.end({ lastDay: '2026-12-31', by: BY, at: AT })).not.toBeNull();
    expect(smic.end({ lastDay: '2026-12-31', by: BY, at: AT })).toBeNull();
    expect(told(smic)).toEqual(['regulatory-value-set']);
    expect(setting(smic)({ ...own, value: '12.02' })).toBe(true);
  });

  it('is known of a year as far as its periods say', () => {
    const figure = (from: string, to: string | null = null) => ({
      from: from as Day,
      to: to as Day,
      value: from,
      source: '',
    });
    const figures = [figure('2026-11-01', '2028-02-01'), figure('2024-05-01')];
    const of = (year: number) => figureOfYear(year, figures)?.from;
    expect([2023, 2024, 2025, 2026, 2027, 2028, 2029].map(of)).toEqual([
      undefined,
      '2024-05-01',
      '2024-05-01',
      '2024-05-01',
      '2026-11-01',
      '2026-11-01',
      undefined,
    ]);
    expect(figureOfYear(2025, [figure('2024-01-01')])).toBeUndefined();
  });

  it.each([
    ['a comma', { value: '12,02' }],
    ['a word', { value: 'twelve' }],
    ['a figure for a day', { unit: 'date', value: '12' }],
    ['a day for a figure', { value: '2026-01-01' }],
  ])('refuses %s', (_, more) => {
    expect(() => value(more)).toThrow(refusedAs('official.not-a-value'));
  });

  it('is published with its source alone, which it may say later while nobody has published it', () => {
    const without = refusedAs('official.value-without-source');
    expect(() => value({ value: '12.02', source: ' \u00a0' })).toThrow(without);
    const smic = value({ source: '' });
    expect(() => smic.foresee({ ...own, from: '2026-01-01', to: null, value: '12', source: '' })).toThrow(
      without,
    );
    expect(() => setting(smic)({ ...own, value: '12', source: '' })).toThrow(without);
    expect(setting(smic)({ ...own, value: '12' })).toBe(false);
  });

  it('is cited by its key, with a year or without', () => {
    expect(
      valuesCitedIn('{{valeur.a1}} {{valeur.b2.2026}} {{valeur.a1.2025}} {{organisme}} {{valeur.}}'),
    ).toEqual(['a1', 'b2']);
  });
});

describe('a text that cites values', () => {
  const values = [
    { key: 'rate', unit: 'percent', year: 2026, value: '1.5' },
    { key: 'wage', unit: 'EUR', year: 2026, value: '12.02' },
    { key: 'ceiling', unit: 'EUR', year: 2026, value: '48060' },
    { key: 'deadline', unit: 'date', year: 2026, value: '2026-05-01' },
    { key: 'delay', unit: 'months', year: 2026, value: '2' },
    { key: 'unknown', unit: 'EUR', year: 2026, value: null },
  ];
  const known = (key: string, year: number | null) =>
    values.find((value) => value.key === key && (year === null || year === value.year));
  const cited = (text: string) =>
    citeValues(text, known, {
      language: 'fr',
      gap: (which, unit) => (which === 'missing' ? `<${unit ?? 'none'}>` : `<${which}>`),
    }).replaceAll(/[\u00a0\u202f]/g, ' ');

  it('says them as the reader writes figures and days', () => {
    expect(cited('{{valeur.rate}}, {{valeur.wage.2026}}, {{valeur.ceiling}}')).toBe(
      '1,5 %, 12,02 €, 48 060 €',
    );
    expect(cited('{{valeur.deadline}}, {{valeur.delay}}')).toBe('1er mai 2026, 2 mois');
  });

  it('says what is missing, or of another year, as text and never as markup', () => {
    const none = '&lt;unknown&gt;';
    expect(cited('{{valeur.unknown}} {{valeur.wage.2027}} {{valeur.absent}}')).toBe(
      `&lt;EUR&gt; ${none} ${none}`,
    );
  });
});
