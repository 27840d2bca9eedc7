import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { RefusedPage } from '../../../../web/layout/small-page.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (code: string) => {
  const problem = { code, title: 'Why', status: 409, kind: 'conflict' };
  const refused = { problem, typed: { note: 'What I had noted', on: '1' } } as unknown as Refused;
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/x', head: { set: () => {} } as never, publicUrl: 'http://x' }}>
        <SpriteProvider href="/s.svg">
          <RefusedPage refused={refused} back="/from" />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it('a deed without a page of its own gives back what was written before a session ended, to be copied', () => {
  expect(shown('access.signed-in-again')).toContain('What I had noted');
  expect(shown('access.not-allowed')).not.toContain('What I had noted');
});
