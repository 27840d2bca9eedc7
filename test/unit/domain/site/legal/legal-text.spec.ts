import { describe, expect, it } from '@jest/globals';
import { conformityOf, conformityRate, legalContent } from '#domain/site/legal/legal-text';
import type { Day } from '#domain/shared/day';

const TODAY = '2026-11-28' as Day;
const statement = {
  met: '63',
  applicable: '66',
  auditedOn: '2026-11-01',
  auditor: 'Le service numérique',
  tools: 'NVDA et Firefox',
  sample: 'Accueil',
};
const notices = {
  publisher: 'Organisme',
  seat: '12 rue de l’Exemple',
  phone: '01 23 45 67 89',
  director: 'Sa directrice',
  host: 'Hébergeur, 1 quai des Serveurs',
};

describe('the words of the decree', () => {
  it.each([
    ['66', '66', 'totally', 100],
    ['65', '66', 'partially', 98],
    ['33', '66', 'partially', 50],
    ['32', '66', 'not', 48],
    ['0', '66', 'not', 0],
  ])('for %s of %s criteria are %s', (met, applicable, conformity, rate) => {
    expect(conformityOf({ met, applicable })).toBe(conformity);
    expect(conformityRate({ met, applicable })).toBe(rate);
  });

  it('are the worst where nobody audited', () => {
    expect(conformityOf(null)).toBe('not');
    expect(conformityRate({})).toBeNull();
  });
});

describe('what a text must say', () => {
  it('takes what is whole, and leaves out the fields of other texts', () => {
    expect(legalContent('accessibility', statement, TODAY)).toMatchObject({ met: '63', failures: '' });
    expect(legalContent('notices', { ...notices, met: '3' }, TODAY)).not.toHaveProperty('met');
  });

  it.each([
    ['publisher', ''],
    ['seat', ''],
    ['phone', ''],
    ['director', ''],
    ['host', ''],
    ['host', 'court'],
  ])('refuses notices without %s (%s)', (field, text) => {
    expect(() => legalContent('notices', { ...notices, [field]: text }, TODAY)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
    );
  });

  it.each([
    ['met', '67', 'site.legal-more-met'],
    ['met', 'x', 'site.legal-count'],
    ['met', '107', 'site.legal-count'],
    ['applicable', '0', 'site.legal-count'],
    ['auditedOn', '2026-11-29', 'site.legal-day-to-come'],
    ['auditedOn', '2026-02-30', 'field.day'],
    ['auditor', '', 'text.missing'],
  ])('refuses a statement whose %s is « %s »', (field, text, code) => {
    expect(() => legalContent('accessibility', { ...statement, [field]: text }, TODAY)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });
});
