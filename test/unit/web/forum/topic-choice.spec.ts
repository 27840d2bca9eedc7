import { describe, expect, it } from '@jest/globals';
import { numberSaid, otherTopicStep, topicsMeant } from '../../../../web/forum/topic-choice.server.ts';

const POST = '0190c7a2-3b1f-7c55-9a7e-2f6a5d1e8b44';
const choice = (number: number) => ({
  number,
  slug: 's',
  title: `Topic ${number}`,
  repeats: number === 7 ? { number: 8, slug: 's', title: 'Topic 8' } : null,
});

/** Who may know of topics 7 and 8, and of a message in topic 7. */
const asker = {
  actor: {},
  app: {
    community: {
      postPermalink: {
        execute: async (_: unknown, id: string) =>
          id === POST ? { found: 'page', number: 7 } : { found: 'nothing' },
      },
      topicChoices: {
        execute: async (_: unknown, numbers: readonly number[]) =>
          numbers.filter((number) => [7, 8].includes(number)).map(choice),
      },
      suggestions: {
        execute: async () => [
          { kind: 'topic', number: 8 },
          { kind: 'reference' },
          { kind: 'topic', number: 9 },
        ],
      },
      similarTopics: { execute: async () => [choice(7), choice(8)] },
    },
  },
} as never;

describe('what names another topic', () => {
  it.each([
    ['12', 12],
    ['#12', 12],
    [' /sujets/moduler-mes-cotisations-812 ', 812],
    ['https://forum.example/base/sujets/moduler-812?page=2#r-1', 812],
    ['https://forum.example/sujets/moduler-812/fusionner', 812],
    [`https://forum.example/reponses/${POST}`, 7],
    [`/reponses/${POST}/historique`, 7],
    ['/reponses/0190c7a2-3b1f-7c55-9a7e-000000000000', null],
    ['moduler-mes-cotisations-812', 812],
    ['mes cotisations de 2026', null],
    ['taux 2025-2026', null],
    ['Le covid-19', null],
    ['ailleurs/page-12', null],
    ['', null],
  ])('%s', async (said, number) => {
    expect(await numberSaid(asker, said)).toBe(number);
  });

  it('an address names one alone, of those that may be known of', async () => {
    expect(await topicsMeant(asker, '/sujets/s-7')).toMatchObject({ named: { number: 7 }, like: [] });
  });

  it('words, and a number that names none, offer topics that begin so or look like it, each once', async () => {
    for (const said of ['cotisations', '2026'])
      expect(await topicsMeant(asker, said)).toMatchObject({
        named: null,
        like: [{ number: 8 }, { number: 7 }],
      });
  });

  it('a number that may be words offers the topic it names before those that are like it; a number sign leaves no doubt', async () => {
    for (const said of ['7', 'covid-7'])
      expect(await topicsMeant(asker, said)).toMatchObject({
        named: null,
        like: [{ number: 7 }, { number: 8 }],
      });
    for (const said of ['#7', 's-7', 'sujets/covid-7'])
      expect(await topicsMeant(asker, said)).toMatchObject({ named: { number: 7 }, like: [] });
  });

  it('nothing offers nothing', async () => {
    expect(await topicsMeant(asker, '  ')).toEqual({ named: null, like: [] });
  });
});

describe('the step of choosing another topic', () => {
  const chosen = (number: number, refuses: boolean) =>
    otherTopicStep(
      {
        ...(asker as object),
        url: new URL(`https://forum.example/sujets/s-9/fusionner?avec=${number}`),
        problemOf: () => ({ fields: [{ text: 'Choose the one that it points to.' }] }),
      } as never,
      { number: 9, title: 'Topic 9' },
      ({ repeats }) => (refuses && repeats ? 'community.merge-into-duplicate' : null),
    );

  it('offers, for one that is refused, the one that it repeats', async () => {
    expect(await chosen(7, true)).toMatchObject({
      chosen: null,
      areFound: true,
      offered: [{ number: 8 }],
      error: 'Choose the one that it points to.',
    });
    expect(await chosen(7, false)).toMatchObject({ chosen: { number: 7 }, offered: [] });
  });
});
