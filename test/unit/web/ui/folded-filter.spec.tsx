import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { FoldedFilter } from '../../../../web/ui/layout.tsx';

const drawn = (active: number) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <FoldedFilter label="Filtrer la file" active={active}>
        <button>Appliquer</button>
      </FoldedFilter>
    </TextsProvider>,
  );

it('filters above a list are folded in narrow windows until one is in force', () => {
  expect(drawn(0)).toMatch(
    /^<details class="facets-switch"><summary class="btn">Affiner la liste<\/summary>/,
  );
  expect(drawn(0)).toContain(
    '</details><form method="get" class="desk__filter" aria-label="Filtrer la file">',
  );
  expect(drawn(2)).toMatch(/^<details class="facets-switch" open=""><summary[^>]*>[^<]*2 filtres actifs/);
});
