import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CharterField } from '../../../../web/accounts/fields.tsx';
import { ComposeField } from '../../../../web/forum/compose-field.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { TermsFirst } from '../../../../web/accounts/terms-first.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (what: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{ path: '/x', member: { id: 'lea' }, may: () => true, site: { charterVersion: '3' } as never }}
      >
        <SpriteProvider href="/s.svg">{what}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const TERMS = { number: 2, summary: { fr: 'Ce qui change.', en: '' }, page: '/regles' };

/** What leads away from the page: links, and the buttons of forms. */
const apartIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(a|form)\b[^>]*target="_blank"[^>]*>.*?<\/\1>/gs)].map(([found]) => found);

it.each([
  ['the charter', <CharterField key="c" refused={undefined} />, 1],
  ['new rules, beside what was written', <TermsFirst key="t" details={{ terms: TERMS, written: 'x' }} />, 2],
  ['new rules alone', <TermsFirst key="r" details={{ terms: TERMS }} />, 1],
  [
    'a picture to add',
    <ComposeField key="p" place="topic:x" label="Texte" value="" draft={null} preview={null} submit={null} />,
    1,
  ],
])('what opens in another tab says so: %s', (_what, piece, count) => {
  const apart = apartIn(shown(piece));
  expect(apart).toHaveLength(count);
  for (const each of apart) expect(each).toContain('(nouvel onglet)');
});

it('what stays in this one does not', () => {
  expect(shown(<TermsFirst details={{ terms: TERMS }} />)).toMatch(
    /<button[^>]*>J’accepte ces règles<\/button>/,
  );
});
