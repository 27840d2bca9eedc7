import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SET_UP_STEPS, type SetUpStep } from '#application/shared/set-up';
import type { SetUpView } from '#application/site/set-up/read-set-up';
import { SetUpAgain, SetUpList } from '../../../../web/admin/set-up-list.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const said = (what: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-06-10T12:00:00Z">
      <PageFactsProvider facts={{}}>{what}</PageFactsProvider>
    </TextsProvider>,
  );
const setUp: SetUpView = {
  steps: (Object.keys(SET_UP_STEPS) as SetUpStep[]).map((step) => ({ step, isDone: step === 'legal' })),
  isAway: false,
};

it('says of each step whether it is done, and leads to where it is', () => {
  const list = said(<SetUpList setUp={setUp} />);
  expect(list).toContain('1 sur 7');
  expect(list.match(/>fait</g)).toHaveLength(1);
  expect(list.match(/>à faire</g)).toHaveLength(6);
  for (const href of [
    '/admin/marque',
    '/admin/marque/noms',
    '/admin/textes-legaux',
    '/admin/categories',
    '/admin/equipe',
  ])
    expect(list).toContain(`href="${href}"`);
  expect(said(<SetUpAgain setUp={setUp} />)).toBe('');
});

it('is a button once it was put away, and nothing where there is no list', () => {
  const away = { ...setUp, isAway: true };
  expect(said(<SetUpList setUp={away} />)).toBe('');
  expect(said(<SetUpAgain setUp={away} />)).toContain('value="back"');
  expect(said(<SetUpAgain setUp={null} />) + said(<SetUpList setUp={null} />)).toBe('');
});
