import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { Prose } from '../../../../web/ui/prose.tsx';

const shown = (locale: Locale, html: string): string =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
      <Prose html={html} />
    </TextsProvider>,
  );

it.each(['fr', 'en'] as const)('a text in English says so on a page in %s', (locale) => {
  expect(shown(locale, '<p>Is this the box that you have to fill in for the year?</p>')).toMatch(
    /<div class="prose" lang="en">/,
  );
});

it('a text in the language of most says so only where the page is in another', () => {
  const html = '<p>Est-ce la case à remplir pour l’année ?</p>';
  expect([shown('fr', html), shown('en', html)]).toEqual([
    `<div class="prose">${html}</div>`,
    `<div class="prose" lang="fr">${html}</div>`,
  ]);
});
