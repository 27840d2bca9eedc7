import { describe, expect, it } from '@jest/globals';
import { termsOf, type TermsTerms } from '#domain/community/terms/terms-version';

const TERMS: TermsTerms = {
  label: '2026-11',
  summary: { fr: 'Une règle de plus sur les démarches privées.', en: '' },
  page: '/pages/conditions',
  mustAccept: true,
};

describe('a version of the rules', () => {
  it('says what changes and where it is read', () => {
    expect(termsOf({ ...TERMS, label: ' 2026-11 ' })).toEqual(TERMS);
  });

  it.each([
    ['charter', { label: '' }],
    ['charter', { label: 'deux mots' }],
    ['fr', { summary: { fr: 'Court', en: '' } }],
    ['page', { page: 'https://ailleurs.example/charte' }],
    ['page', { page: '//ailleurs.example' }],
    ['page', { page: '/charte?x="' }],
  ])('is refused beside %s', (field, change) => {
    expect(() => termsOf({ ...TERMS, ...change })).toThrow(field);
  });
});
