import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DraftDeeds } from '../../../../web/events/draft-deeds.tsx';
import { Hands, WordGiven } from '../../../../web/events/hands.tsx';
import { Wall } from '../../../../web/events/question-wall.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const HERE = '/evenements/atelier-7/direct?lecteur=1';

const actionsIn = (piece: ReactNode) => {
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          path: '/x',
          now: new Date('2026-11-29T12:00:00Z'),
          may: () => true,
          member: { id: 'lea', status: 'active' } as never,
        }}
      >
        <SpriteProvider href="/s.svg">{piece}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
  return [...html.matchAll(/<form[^>]*>/g)].map(([form]) => /action="([^"]*)"/.exec(form)?.[1]);
};

const event = {
  id: 'e1',
  isOwn: true,
  own: { state: 'confirmed' },
  endsAt: new Date('2026-12-29T12:00:00Z'),
} as never;
const names = new Map() as never;
const live = (more: object) =>
  ({ place: null, hasWord: false, hands: [], questions: [], more: 0, ...more }) as never;
const question = {
  id: 'q1',
  authorId: 'm1',
  body: 'Quand ?',
  standing: 'published',
  votes: 0,
  topicId: null,
};

it('what is done in a session is sent to its page as one has it open', () => {
  const hands = (
    <Hands event={event} names={names} here={HERE} live={live({ speaker: 'm1', hands: ['m2'] })} />
  );
  expect(actionsIn(hands)).toEqual([HERE, HERE, HERE]);
  expect(actionsIn(<WordGiven here={HERE} live={live({ hasWord: true })} />)).toEqual([HERE]);
  const wall = (
    <Wall
      isOpen
      event={event}
      names={names}
      far={new Set()}
      topics={new Map()}
      here={HERE}
      live={live({ questions: [question] })}
    />
  );
  expect(actionsIn(wall)).toEqual([HERE, HERE]);
});

it('what becomes of a draft is sent to the page of its event', () => {
  expect(actionsIn(<DraftDeeds event={event} />)).toEqual(['/admin/evenements/e1']);
});
