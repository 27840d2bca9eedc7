import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ComposeField } from '../../../../web/forum/compose-field.tsx';
import { KnownIncidents } from '../../../../web/incidents/known-incidents.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { GapsBox, isLeftOpen } from '../../../../web/official/gaps-box.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const drawn = (children: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ site: { contact: '' } as never }}>
        <SpriteProvider href="/s.svg">{children}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

const answering = (outcome: Parameters<typeof GapsBox>[0]['outcome'], preview: string | null): string =>
  drawn(
    <>
      <GapsBox outcome={outcome} />
      <ComposeField
        place="topic:t"
        label="Votre réponse"
        value=""
        draft={null}
        preview={preview}
        isStopped={isLeftOpen(outcome)}
        submit={null}
      />
    </>,
  );

/** What opens with the focus, by its class. */
const focusedIn = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<\w+(?=[^>]* autofocus)[^>]*? class="([^"]*)"/g)].map(([, name]) => name);

const OPEN = {
  leftOpen: [{ key: 'smic', label: 'Le Smic', year: null, gap: 'missing' }],
  typed: {},
} as never;

it('what stopped an official answer has the focus, and the preview under it has none', () => {
  const html = answering(OPEN, '<p>Le Smic</p>');
  expect(focusedIn(html)).toEqual(['alert alert--warn']);
  expect(html).not.toContain('id="apercu"');
  expect(html).toContain('<p>Le Smic</p>');
});

it.each([
  ['alone', { typed: {} }],
  ['under a box that was ticked', { typed: { gapsSeen: 'on' } }],
])('a preview %s has the focus', (_how, outcome) => {
  const html = answering(outcome, '<p>Le Smic</p>');
  expect(focusedIn(html)).toEqual(['preview']);
  expect(html).toContain('id="apercu"');
});

it('a preview that is refused says why where it would have stood, with the focus', () => {
  const html = drawn(
    <ComposeField
      place="topic:t"
      label="Votre réponse"
      value=""
      draft={null}
      preview={null}
      unshown="Trop d’aperçus, attendez un peu."
      submit={null}
    />,
  );
  expect(focusedIn(html)).toEqual(['preview']);
  expect(html).toContain('<p>Trop d’aperçus, attendez un peu.</p>');
});

it('nothing takes the focus of who begins to write', () => {
  expect(focusedIn(answering(undefined, null))).toEqual([]);
});

it('an incident has the focus where it stopped a question, and not where it is only told', () => {
  const incident = {
    number: 1,
    title: 'Panne',
    known: 2,
    topic: { slug: 'panne', number: 3, title: 'Panne' },
  };
  expect(focusedIn(drawn(<KnownIncidents incidents={[incident as never]} stops />))).toHaveLength(1);
  expect(focusedIn(drawn(<KnownIncidents incidents={[incident as never]} />))).toEqual([]);
});
