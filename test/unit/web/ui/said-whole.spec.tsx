import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { SaidWhole } from '../../../../web/ui/said-whole.tsx';

const drawn = (locale: Locale) =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-29T12:00:00Z">
      <SaidWhole word="…" whole="official.desk.answerTo" cited={{ title: 'Où déclarer mes droits ?' }} />
    </TextsProvider>,
  );

it('shows the word and says all of it, a title in the language that it is written in', () => {
  expect(drawn('en')).toBe(
    '<span aria-hidden="true">…</span><span class="vh">Answer “<span lang="fr">Où déclarer mes droits ?</span>”</span>',
  );
});

it('says no language where the page speaks it', () => {
  expect(drawn('fr')).toContain('<span class="vh">Répondre');
  expect(drawn('fr')).not.toContain('lang');
});
