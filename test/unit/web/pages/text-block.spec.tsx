import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { freshBlock } from '#domain/site/pages/blocks';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { BlockView } from '../../../../web/pages/block-view.tsx';

const drawn = (title: string): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <BlockView
        block={
          { ...freshBlock('b1', 'text'), title, html: '<h3 id="a">Où</h3><h4>Ici</h4><p>h3</p>' } as never
        }
        data={{} as never}
        path="/"
      />
    </TextsProvider>,
  );

it('the headings of a text follow that of its block, and of a block without one that of the page', () => {
  expect(drawn('Accès')).toContain('<h3 id="a">Où</h3><h4>Ici</h4><p>h3</p>');
  expect(drawn('')).toContain('<h2 id="a">Où</h2><h3>Ici</h3><p>h3</p>');
});
