import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { PageFrame } from '../../../../web/pages/page-frame.tsx';

const FACTS = {
  member: null,
  may: () => false,
  uses: () => true,
  path: '/admin/pages/p',
  head: { set: () => undefined },
  waiting: new Map(),
};

const leadOf = (state: string): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={FACTS as never}>
        <PageFrame
          desk={{ id: 'p', slug: 'aide', title: 'Aide', isHome: false, state } as never}
          view="compose"
        >
          {null}
        </PageFrame>
      </PageFactsProvider>
    </TextsProvider>,
  );

it.each([
  ['draft', 'Rien n’y est encore publié'],
  ['shown', 'Les visiteurs voient la version publiée'],
  ['withdrawn', 'La page est retirée du site'],
])('a page that is %s says what visitors see of it', (state, said) => {
  const told = ['Rien n’y est encore', 'Les visiteurs voient', 'La page est retirée'];
  const html = leadOf(state);
  expect(html).toContain(said);
  expect(told.filter((one) => html.includes(one))).toHaveLength(1);
});
