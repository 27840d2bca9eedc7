import { describe, expect, it } from '@jest/globals';
import { dayIn, languageOf, localeOf } from '../../../../web/embed/messages/words.ts';

const dayOn = (lang: string | null) =>
  new Date('2026-11-30T12:00:00Z').toLocaleDateString(localeOf(languageOf(lang)), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

describe('the days of a widget', () => {
  it.each([null, '', 'fr', 'fr_FR', 'de', 'x'])('are French where its page says %p of itself', (lang) =>
    expect(dayOn(lang)).toBe('30 novembre 2026'),
  );

  it.each(['en', 'EN-us', 'en_GB'])('are English where its page says %p of itself', (lang) =>
    expect(dayOn(lang)).toBe('30 November 2026'),
  );
});

it('the first of a month is an ordinal in French alone, and no other day or hour is', () => {
  expect(dayIn('fr', '1 décembre 2026')).toBe('1er décembre 2026');
  expect(dayIn('fr', 'mardi 1 décembre à 11:01')).toBe('mardi 1er décembre à 11:01');
  expect(dayIn('fr', 'lundi 21 décembre à 01:00')).toBe('lundi 21 décembre à 01:00');
  expect(dayIn('en', '1 December 2026')).toBe('1 December 2026');
});
