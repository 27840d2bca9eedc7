import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ActForm } from '../../../../web/layout/small-page.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { PurgePage } from '../../../../web/purges/purge-page.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{ member: { id: 'me' }, path: '/x', head: { set: () => {} }, publicUrl: 'http://x' } as never}
      >
        <SpriteProvider href="/s.svg">{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

it('what is typed waits in the browser, unless its form says what has to be erased', () => {
  expect(shown(<ActForm refused={undefined} back="/" submit="" />)).toContain('data-unsent="me"');
  expect(shown(<ActForm refused={undefined} back="/" submit="" keeps={false} />)).not.toContain(
    'data-unsent',
  );
});

it('nothing that is said of a text that is to be erased for good waits there', () => {
  const purge = { lead: '', title: null, source: 'Mon adresse', waits: false, back: '/', refused: undefined };
  const page = shown(<PurgePage {...purge} />);
  expect(page).toContain('<textarea');
  expect(page).not.toContain('data-unsent');
});
