import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { Composition } from '../../../../web/pages/composition.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

/** What the first heading of a page says whose first block bids welcome. */
const headOf = (page: { isHome: boolean; welcome: string }): string => {
  const hero = { key: 'a', kind: 'hero', title: page.welcome, width: 'wide' };
  const shown = { isHome: page.isHome, title: 'Nos ateliers', description: '', blocks: [hero] };
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ may: () => true, uses: () => true, site: {} as never }}>
        <SpriteProvider href="/s.svg">
          <Composition
            page={shown as never}
            data={{ often: [], unknown: [], uses: () => true } as never}
            path="/p"
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
  return /<h1[^>]*>(.*?)<\/h1>/u.exec(html)?.[1] ?? '';
};

it('a page that bids welcome is called by its title unless it bids it in words of its own', () => {
  expect(headOf({ isHome: false, welcome: '' })).toBe('Nos ateliers');
  expect(headOf({ isHome: false, welcome: 'Bienvenue' })).toBe('Bienvenue');
  expect(headOf({ isHome: true, welcome: '' })).not.toBe('Nos ateliers');
});
