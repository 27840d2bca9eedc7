import { expect, it } from '@jest/globals';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { Translate } from '../../../../web/lib/texts.tsx';
import { pollData } from '../../../../web/polls/poll-data.ts';

const t = Object.assign((key: string) => key, { locale: 'fr' }) as unknown as Translate;
const names = new Map([['lea', { pseudonym: 'Léa', handle: 'lea' }]]);
const poll = (more: Partial<PollView> = {}) =>
  ({
    slug: 'which-day',
    question: 'Which day?',
    description: 'For the meeting',
    options: ['Monday', 'Friday'],
    authorId: 'lea',
    openedAt: new Date('2026-11-02T08:12:00Z'),
    votes: 7,
    ...more,
  }) as unknown as PollView;
const posting = (one: PollView) =>
  (pollData(one, names as never, 'https://h', t) as { '@graph': Record<string, unknown>[] })['@graph'][0]!;

it('a poll tells search engines who asks, between what, and how many voted', () => {
  expect(posting(poll())).toMatchObject({
    '@type': 'DiscussionForumPosting',
    headline: 'Which day?',
    url: 'https://h/sondages/which-day',
    text: 'For the meeting\nMonday\nFriday',
    datePublished: '2026-11-02T08:12:00.000Z',
    author: { name: 'Léa', url: 'https://h/membres/lea' },
    commentCount: 0,
    interactionStatistic: [
      { interactionType: 'https://schema.org/VoteAction', userInteractionCount: 7 },
      { interactionType: 'https://schema.org/CommentAction', userInteractionCount: 0 },
    ],
  });
});

it('a poll without a word more says its question, and no name of who left', () => {
  const plain = posting(poll({ description: '', authorId: 'gone' as never }));
  expect(plain).toMatchObject({ text: 'Which day?\nMonday\nFriday' });
  expect(plain['author']).toEqual({ '@type': 'Person', name: 'forum.topic.formerMember' });
});
