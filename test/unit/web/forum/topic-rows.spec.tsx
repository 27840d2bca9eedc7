import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import { TopicRows } from '../../../../web/forum/topic-rows.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const TOPIC: TopicRowView = {
  id: 'topic',
  number: 7,
  slug: 'un-sujet',
  kind: 'question',
  title: 'Un sujet',
  status: 'open',
  solved: false,
  duplicate: false,
  official: 'none',
  alsoValidated: false,
  pinned: false,
  category: { id: 'here', slug: 'ici', name: 'Ici' },
  author: { id: 'lea', pseudonym: 'Léa', handle: 'lea', status: 'active' },
  tags: [],
  openedAt: new Date(0),
  lastActivityAt: new Date(0),
  replyCount: 0,
  helpfulCount: 0,
  unread: null,
  version: 1,
};

/** @param answersIn the one category in which they may answer; null for a visitor */
const offersToAnswer = (
  topic: Partial<TopicRowView>,
  { answersIn = 'here', areGone = false }: { answersIn?: string | null; areGone?: boolean } = {},
): boolean =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          member: answersIn === null ? null : { id: 'ana' },
          may: (_permission, category) => category === answersIn,
        }}
      >
        <SpriteProvider href="/s.svg">
          <TopicRows topics={[{ ...TOPIC, ...topic }]} label="Sujets" areGone={areGone} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  ).includes('#repondre');

it('a list offers to answer a topic without replies to a visitor, and to who may answer in its category', () => {
  expect(offersToAnswer({})).toBe(true);
  expect(offersToAnswer({}, { answersIn: null })).toBe(true);
  expect(offersToAnswer({}, { answersIn: 'elsewhere' })).toBe(false);
});

it('it does not where the topic is closed or deleted', () => {
  expect(offersToAnswer({ status: 'closed' })).toBe(false);
  expect(offersToAnswer({}, { areGone: true })).toBe(false);
  expect(offersToAnswer({ status: 'closed' }, { answersIn: null })).toBe(false);
});
