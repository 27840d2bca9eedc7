import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SearchHit } from '#application/community/search/search.query';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import { TopicRows } from '../../../../web/forum/topic-rows.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SearchHits } from '../../../../web/lists/search-hits.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const NOW = new Date('2026-11-04T10:00:00Z');
const TOPIC = {
  number: 12,
  slug: 'a-12',
  kind: 'question',
  title: 'A question',
  status: 'open',
  solved: true,
  official: 'authored',
  tags: [],
  replyCount: 3,
  helpfulCount: 1,
  lastActivityAt: NOW,
  openedAt: NOW,
  category: { id: 'k', slug: 'c', name: 'C' },
  author: { id: 'm', pseudonym: 'Lea', handle: 'lea', status: 'active' },
} as const;

/** The marks that are drawn, each by its state, or by what it says instead. */
function marks(drawn: ReactNode): string[] {
  const html = renderToStaticMarkup(
    <TextsProvider locale="en" now={NOW}>
      <PageFactsProvider facts={{ member: null, may: () => false }}>
        <SpriteProvider href="/s.svg">{drawn}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
  const found = html.matchAll(/<span class="state state--(\w+)">(?:<svg.*?<\/svg>)?([^<]*)/gs);
  return [...found].map(([, state, said]) => `${state}: ${said}`);
}

describe('a topic that the organisation answered and in which it validated a reply', () => {
  const row = (alsoValidated: boolean): TopicRowView => ({
    ...TOPIC,
    id: 'id',
    duplicate: false,
    pinned: false,
    unread: null,
    version: 1,
    alsoValidated,
  });
  it.each([
    [false, ['official']],
    [true, ['official', 'validated']],
  ])('says so in lists: %s', (alsoValidated, wanted) => {
    const drawn = marks(<TopicRows topics={[row(alsoValidated)]} label="Topics" />);
    expect(drawn.map((mark) => mark.split(':')[0])).toEqual(wanted);
  });

  const hit = (post: Partial<SearchHit['post']>, alsoValidated = true): SearchHit => ({
    ...TOPIC,
    alsoValidated,
    markedTitle: 'A question',
    post: {
      id: 'post',
      position: 2,
      page: 1,
      postedAt: NOW,
      author: TOPIC.author,
      excerpt: 'Yes',
      official: 'none',
      accepted: false,
      ...post,
    },
  });
  it.each<[string, SearchHit, string[]]>([
    ['of the answer', hit({ official: 'authored' }), ['official', 'validated elsewhere']],
    ['of the validated reply', hit({ official: 'validated' }), ['validated', 'official elsewhere']],
    ['of neither', hit({}), ['official elsewhere', 'validated elsewhere']],
    [
      'of an accepted reply',
      hit({ accepted: true }),
      ['accepted', 'official elsewhere', 'validated elsewhere'],
    ],
    ['without a validated reply', hit({ official: 'authored' }, false), ['official']],
  ])('says so where it was found by the words %s', (_, found, wanted) => {
    const drawn = marks(<SearchHits hits={[found]} />).map((mark) => {
      const [state, said = ''] = mark.split(': ');
      return said.startsWith('This topic') ? `${state} elsewhere` : state;
    });
    expect(drawn).toEqual(wanted);
  });
});
