import { describe, expect, it } from '@jest/globals';
import type { Digest, News } from '#application/community/letters/letters.port';
import type { ToCheck } from '#application/community/notifications/notifications.query';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';
import {
  eventNumberHref,
  ideaNumberHref,
  MY_DATA,
  ownReviewsOfHref,
  trialIdHref,
  AMBASSADORS,
  caseHref,
  categoryHref,
  POINTS,
  pollIdHref,
  postHref,
  referenceHref,
  topicHref,
  toReviewHref,
} from '../../../../../web/lib/addresses.ts';

const reader = { pseudonym: 'Ana', language: 'fr' } as const;
const checked = (of: ToCheck['of'], key: string): ToCheck => ({
  of,
  key,
  name: 'Name',
  count: 1,
  titles: ['T'],
});
const CASES = [
  { told: checked('rule', 'règle a&b'), page: toReviewHref({ of: 'rule', key: 'règle a&b' }) },
  { told: checked('value', 'smic'), page: toReviewHref({ of: 'value', key: 'smic' }) },
  { told: checked('reference', 'who-does-what'), page: referenceHref('who-does-what') },
];
const letterOf = (more: Partial<News>) =>
  new WordedLetters(ALWAYS_AS_DELIVERED, { now: () => new Date('2026-11-24T09:00:00Z') }).ofNews(
    reader,
    {
      kind: 'official-rule',
      actor: null,
      topic: null,
      post: null,
      toCheck: null,
      piece: null,
      said: null,
      messageId: null,
      again: false,
      official: false,
      ...more,
    },
    '/stop',
  );
const digestOf = async (more: Partial<Digest['news'][number]>) => {
  const { letter } = await new WordedLetters(ALWAYS_AS_DELIVERED, {
    now: () => new Date('2026-11-24T09:00:00Z'),
  }).ofDigest(
    reader,
    {
      news: [
        {
          topic: null,
          toCheck: null,
          piece: null,
          said: null,
          messageId: null,
          kinds: ['official-rule'],
          count: 1,
          ...more,
        },
      ],
      moreNews: 0,
      finds: [],
    },
    'daily',
    '/stop',
  );
  return letter.sections?.[0]?.items[0]?.path;
};

describe('the addresses in letters are those of the pages', () => {
  it.each(CASES)('of what is to be read again under a $told.of', async ({ told, page }) => {
    expect((await letterOf({ toCheck: told })).path).toBe(page);
    expect(await digestOf({ toCheck: told })).toBe(page);
  });

  it.each([
    { of: 'idea', key: '7', page: ideaNumberHref(7) },
    { of: 'event', key: '3', page: eventNumberHref(3) },
    { of: 'poll', key: 'p1', page: pollIdHref('p1') },
    { of: 'service-review', key: 's1', page: ownReviewsOfHref('s1') },
    { of: 'trial', key: 't1', page: trialIdHref('t1') },
    { of: 'points-struck', key: '', page: POINTS },
    { of: 'badge-lost', key: 'entraide', page: POINTS },
    { of: 'role-given', key: 'moderator', page: '/notifications' },
    { of: 'ambassador', key: 'a1', page: AMBASSADORS },
    { of: 'category-narrowed', key: 'Music', page: MY_DATA },
    { of: 'category-widened', key: 'Music', page: MY_DATA },
    { of: 'category-merged', key: 'music', page: categoryHref({ slug: 'music' }) },
    { of: 'case-taken-over', key: 'c1', page: caseHref('c1') },
  ] as const)('of a piece: $of', async ({ of, key, page }) => {
    const piece = { of, key, state: null };
    expect((await letterOf({ kind: of, piece })).path).toBe(page);
    expect(await digestOf({ kinds: [of], piece })).toBe(page);
  });

  it('of a post and of a topic', async () => {
    const topic = { number: 12, slug: 'a-title', title: 'A title' };
    expect((await letterOf({ kind: 'reply', post: { id: 'p1', plain: '' } })).path).toBe(postHref('p1'));
    expect(await digestOf({ kinds: ['reply'], topic })).toBe(topicHref(topic));
  });
});
