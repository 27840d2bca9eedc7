import { describe, expect, it } from '@jest/globals';
import { languageOf, localeOf } from '../../../../web/embed/messages/words.ts';

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
