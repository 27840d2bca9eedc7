import { describe, expect, it } from '@jest/globals';
import type { RuleId } from '#domain/community/official/ids';
import { RegulatoryValue, valuesCitedIn } from '#domain/community/official/regulatory-value';
import { Rule } from '#domain/community/official/rule';
import type { MemberId } from '#domain/shared/id';
import { citeValues } from '#infrastructure/platform/text/cite-values';

const AT = new Date('2026-11-24T10:00:00Z');
const BY = 'agent' as MemberId;
const code = (wanted: string) => expect.objectContaining({ code: wanted });
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
const value = (more: { unit?: string; value?: string | null; year?: number } = {}) =>
  RegulatoryValue.of({
    key: 'smicHoraire',
    label: 'Hourly minimum wage',
    unit: 'EUR',
    year: 2026,
    value: null,
    source: '',
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
    expect(() => registered(more)).toThrow(code(wanted));
  });
});

describe('a regulatory value', () => {
  it('tells when texts that cite it say something else, not when its source is mended', () => {
    const smic = value();
    const set = (p: { value: string | null; source?: string }) =>
      smic.set({ year: 2026, source: '', by: BY, at: AT, ...p });
    expect(set({ value: '12.02' })).toBe(true);
    expect(set({ value: '12.02', source: 'Decree 3' })).toBe(false);
    expect(smic.pullFacts().map((fact) => fact.name)).toEqual(['regulatory-value-set']);
  });

  it('keeps what it is in every other year, whichever is said first', () => {
    const smic = value({ value: '12.02' });
    const set = (year: number, said: string) => smic.set({ year, value: said, source: '', by: BY, at: AT });
    expect([set(2027, '12.50'), set(2025, '11.88'), set(2025, '11.88')]).toEqual([true, true, false]);
    expect(smic).toMatchObject({
      year: 2027,
      value: '12.50',
      former: [
        { year: 2026, value: '12.02' },
        { year: 2025, value: '11.88' },
      ],
    });
    expect(set(2026, '12.10')).toBe(true);
    expect(smic).toMatchObject({ year: 2027, former: [{ year: 2026, value: '12.10' }, { year: 2025 }] });
  });

  it.each([
    ['a comma', { value: '12,02' }],
    ['a word', { value: 'twelve' }],
    ['a figure for a day', { unit: 'date', value: '12' }],
    ['a day for a figure', { value: '2026-01-01' }],
  ])('refuses %s', (_, more) => {
    expect(() => value(more)).toThrow(code('official.not-a-value'));
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
    citeValues(text, known, { language: 'fr', missing: '<none>' }).replaceAll(/[\u00a0\u202f]/g, ' ');

  it('says them as the reader writes figures and days', () => {
    expect(cited('{{valeur.rate}}, {{valeur.wage.2026}}, {{valeur.ceiling}}')).toBe(
      '1,5 %, 12,02 €, 48 060 €',
    );
    expect(cited('{{valeur.deadline}}, {{valeur.delay}}')).toBe('1 mai 2026, 2 mois');
  });

  it('says what is missing, or of another year, as text and never as markup', () => {
    const none = '&lt;none&gt;';
    expect(cited('{{valeur.unknown}} {{valeur.wage.2027}} {{valeur.absent}}')).toBe(
      `${none} ${none} ${none}`,
    );
  });
});
