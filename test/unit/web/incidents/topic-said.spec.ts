import { describe, expect, it } from '@jest/globals';
import { topicSaid, topicsOffered } from '../../../../web/incidents/topic-said.server.ts';

const choice = (number: number) => ({
  number,
  slug: 's',
  title: `Topic ${number}`,
  category: 'News',
  replyCount: 0,
  status: 'open',
  openedAt: new Date(0),
});

/** Who may know of topics 7 and 8; words are like both. */
const asker = {
  actor: {},
  locale: 'en',
  app: {
    community: {
      topicChoices: {
        execute: async (_: unknown, numbers: readonly number[]) =>
          numbers.filter((number) => [7, 8].includes(number)).map(choice),
      },
      suggestions: { execute: async () => [] },
      similarTopics: {
        execute: async (_: unknown, words: string) => (words === 'xyz' ? [] : [7, 8].map(choice)),
      },
    },
  },
};

const said = (topic: string, offeredFor: string, topicNumber?: number) =>
  topicSaid({ topic, ...(topicNumber !== undefined && { topicNumber }) }, {
    ...asker,
    typed: { topic, offeredFor, topicNumber: String(topicNumber ?? '') },
  } as never);

describe('the topic above an incident', () => {
  it('is the one that was chosen for the words that stand there', async () => {
    expect(await said('outage', 'outage', 7)).toBe(7);
  });

  it('is the one that was named since, whatever was chosen before', async () => {
    expect(await said('/sujets/s-8', 'outage', 7)).toBe(8);
  });

  it('is a new one where the field was emptied since, and none was chosen', async () => {
    expect(await said('', 'outage')).toBeNull();
    expect(await said('', 'outage', 7)).toBe(7);
  });

  it('is a new one where none of those that were offered for these words is meant, though the words name one', async () => {
    expect(await said('outage', 'outage')).toBeNull();
    expect(await said('/sujets/s-8', '/sujets/s-8')).toBeNull();
    expect(await said('/sujets/s-8', 'outage')).toBe(8);
  });

  it('is to be chosen, or to be said otherwise', async () => {
    await expect(said('another outage', 'outage', 7)).rejects.toMatchObject({
      fields: [{ field: 'topic', code: 'community.topic-to-choose' }],
    });
    await expect(said('xyz', '')).rejects.toMatchObject({
      fields: [{ field: 'topic', code: 'community.no-topic-like-this' }],
    });
  });
});

it('topics stay on offer whatever else was wrong with the form, until one is named', async () => {
  const offered = async (topic?: string) =>
    (
      await topicsOffered(asker as never, topic === undefined ? undefined : { typed: { topic, title: '' } })
    ).map(({ value }) => value);
  expect(await offered('outage')).toEqual(['7', '8']);
  expect(await offered('#8')).toEqual([]);
  expect(await offered('8')).toEqual(['8', '7']);
  expect(await offered()).toEqual([]);
});
