import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { StandingMeasures } from '../../../../web/review/standing-measures.tsx';

const measure = (number: number, until: string | null) => ({
  number,
  action: 'silence',
  ofThisCase: true,
  overturned: false,
  until,
});
const shown = (...decisions: object[]) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2020-06-10T12:00:00Z">
      <StandingMeasures found={{ item: { decisions } } as never} />
    </TextsProvider>,
  );

it('measures stand by the moment of the page, and are led to without a promise to lift them', () => {
  const page = shown(measure(12, '2020-06-11T12:00:00Z'), measure(11, '2020-06-09T12:00:00Z'));
  expect(page).toContain('Lire la mesure n°\u00a012</a>');
  expect(page).not.toContain('n°\u00a011');
});
