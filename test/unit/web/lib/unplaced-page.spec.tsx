import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ProblemPage } from '../../../../web/layout/problem-page.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const WORDS = 'What took me half an hour';

const shown = (code: string, status: number, details: object) => {
  const problem = { code, title: 'Why it was refused', status, details };
  const member = { id: 'lea' } as never;
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          path: '/x',
          head: { set: () => {} } as never,
          publicUrl: 'http://x',
          member,
          silenced: null,
        }}
      >
        <SpriteProvider href="/s.svg">
          <ProblemPage problem={problem as never} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it.each([
  ['community.topic-gone', 410],
  ['community.topic-not-found', 404],
  ['access.not-allowed', 403],
  ['access.silenced', 403],
  ['community.topic-closed', 409],
  ['server.fault', 500],
])('a page that is not to be had any more (%s) shows what was written for it, once', (code, status) => {
  const html = shown(code, status, { written: [WORDS] });
  expect(html.split(WORDS)).toHaveLength(2);
  expect(shown(code, status, {})).not.toContain('<textarea');
});

it('one that leads elsewhere shows the way there', () => {
  const html = shown('site.moved-meanwhile', 409, { written: [WORDS], to: '/sujets/elsewhere-7' });
  expect(html).toContain(WORDS);
  expect(html).toContain('href="/sujets/elsewhere-7"');
  expect(html).toContain('Aller à la nouvelle adresse');
});
