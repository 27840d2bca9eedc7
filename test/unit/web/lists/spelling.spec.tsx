import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { type Found, Spelling } from '../../../../web/lists/search-words.tsx';

it.each([
  ['fr', 'Rien ne contient «\u00a0precomtpe\u00a0»\u00a0: voici ce qui contient «\u00a0précompte\u00a0».'],
  ['en', 'Nothing holds “precomtpe”: here is what holds “précompte”.'],
] as const)('of a corrected word, both are named in one sentence (%s)', (locale, said) => {
  const found = { approximate: true, correction: 'précompte' } as Found;
  const html = renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
      <Spelling asked={{ q: 'precomtpe' } as never} found={found} />
    </TextsProvider>,
  );
  expect(html).toContain(said);
});
