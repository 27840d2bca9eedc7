import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  demonstrationChallenges,
  FIRST_BADGES,
  FIRST_LEVELS,
  FIRST_POINT_RULES,
} from '#interfaces/cli/seed/engagement-defaults';
import { FirstWords, saidIn } from '../../../../web/lib/first-words.tsx';
import { createTexts, type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';

const said: readonly string[] = [
  ...FIRST_POINT_RULES.flatMap(({ label, explanation }) => [label, explanation]),
  ...FIRST_LEVELS.levels.map(({ name }) => name),
  ...FIRST_BADGES.flatMap(({ name, description, criterion }) => [name, description, criterion]),
  ...demonstrationChallenges('2026-01-01' as never).flatMap(({ title, description }) => [title, description]),
];

const shown = (locale: Locale, text: string, english: string | null = null) =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
      <FirstWords text={text} english={english} />
    </TextsProvider>,
  );

describe('what a community begins with', () => {
  it('is said in English to who reads English, all of it', () => {
    const en = createTexts('en');
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((text) => saidIn(en, text) === text)).toEqual([]);
    expect(saidIn(en, FIRST_LEVELS.levels[1]!.name)).toBe('Good address');
  });

  it('stays as it is in French', () => {
    const fr = createTexts('fr');
    expect(said.filter((text) => saidIn(fr, text) !== text)).toEqual([]);
  });

  it('is what the organisation wrote once it wrote something else, and its language is named', () => {
    expect(shown('en', 'Réponse relue')).toBe('<span lang="fr">Réponse relue</span>');
    expect(shown('fr', 'Réponse relue')).toBe('Réponse relue');
    expect(shown('en', FIRST_BADGES[0]!.name)).toBe('Accepted reply');
  });

  it('is what the organisation wrote in English, to who reads English alone', () => {
    expect(shown('en', 'Réponse relue', 'Checked reply')).toBe('Checked reply');
    expect(shown('en', FIRST_BADGES[0]!.name, 'Good one')).toBe('Good one');
    expect(shown('fr', 'Réponse relue', 'Checked reply')).toBe('Réponse relue');
  });
});
