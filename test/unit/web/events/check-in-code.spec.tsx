import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { CheckInCode } from '../../../../web/events/check-in-code.tsx';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';

const told = (locale: Locale, attended: number, seated: number) =>
  /<strong>(.*)<\/strong>/.exec(
    renderToStaticMarkup(
      <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
        <CheckInCode desk={{ code: 'ABCDEF', attended, seated }} />
      </TextsProvider>,
    ),
  )?.[1];

it('says how many are there of those who have a seat, and where nobody has one, that alone', () => {
  expect([told('fr', 0, 0), told('fr', 0, 1), told('fr', 2, 3)]).toEqual([
    'Personne n’est inscrit',
    'Aucune présence notée sur 1 place prise',
    '2 présences notées sur 3 places prises',
  ]);
  expect([told('en', 0, 0), told('en', 1, 3)]).toEqual([
    'Nobody is registered',
    '1 noted present out of 3 seats taken',
  ]);
});
