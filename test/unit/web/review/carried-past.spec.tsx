import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { DecideForm } from '../../../../web/review/decide-form.tsx';

const typed = {
  action: 'hide',
  step: '',
  template: 'masquage',
  facts: 'Insulte envers un membre.',
  explanation: 'Répétée trois fois.',
  stepFacts: 'Après un rappel.',
  answer: 'Merci.',
  version: '3',
  read: 'mark',
};
const template = { key: 'masquage', reason: 'abuse', facts: '', explanation: '', scope: '', duration: '' };
const found = {
  item: { version: 3, reports: 1, targetKind: 'post' },
  piece: { contentDigest: 'mark' },
  templates: [template],
  values: {},
};
const drawn = (mesure: 'keep' | 'hide'): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: null, may: () => false } as never}>
        <DecideForm
          found={found as never}
          asked={{ mesure, auteur: undefined, modele: 'masquage' } as never}
          refused={{ typed } as never}
        />
      </PageFactsProvider>
    </TextsProvider>,
  );
const hidden = (html: string, name: string): string[] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)"[^>]*value="([^"]*)"/g)].flatMap(([, one, value]) =>
    one === name ? [value!] : [],
  );

it('what was written of a measure goes along past one that restricts nothing', () => {
  const html = drawn('keep');
  expect(['template', 'facts', 'explanation', 'stepFacts'].map((name) => hidden(html, name))).toEqual([
    ['masquage'],
    ['Insulte envers un membre.'],
    ['Répétée trois fois.'],
    ['Après un rappel.'],
  ]);
  expect(hidden(html, 'answer')).toEqual([]);
  expect(html).toContain('Merci.');
});

it('and stands in its fields again where something is restricted', () => {
  const html = drawn('hide');
  expect(hidden(html, 'facts')).toEqual([]);
  expect(html).toContain('Insulte envers un membre.');
});
