import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Criteria } from '../../../../web/ambassadors/criteria.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const said = (serves: boolean) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <Criteria standing={{ level: 4, helpful: 30, isFree: true, isPlain: false }} serves={serves} />
    </TextsProvider>,
  );

it('does not hold the role of an ambassador against who serves as one', () => {
  expect([said(false), said(true)].map((page) => page.includes('Pas encore'))).toEqual([true, false]);
});
