import { expect, it, jest } from '@jest/globals';
import type { AuthorStanding } from '#application/community/words/word-authors.port';
import { WordsGate } from '#application/community/words/words.gate';
import type { WordsApi, WordsAsked } from '#application/moderation/published/words.api';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

const LATELY = [
  { source: 'just now', hoursAgo: 0.1 },
  { source: 'this morning', hoursAgo: 5 },
  { source: 'yesterday', hoursAgo: 24 },
  { source: 'days ago', hoursAgo: 70 },
];
const BODY = [{ field: 'post', name: 'body', text: 'What is it like?' }];
const member = Actor.member('me' as MemberId, 'member', new Map() as never, []);

/** A gate of which rules want so many hours at most, and a judge that asks for these. */
function gate(most: number, asked: readonly number[], known?: AuthorStanding) {
  const compared: (readonly string[])[] = [];
  const authors = {
    standingOf: jest.fn((_member: MemberId, hours: number) =>
      Promise.resolve<AuthorStanding>({
        trust: 1,
        posts: 3,
        ...(hours > 0 && { lately: { hours, texts: LATELY.filter(({ hoursAgo }) => hoursAgo < hours) } }),
      }),
    ),
    writtenLately: jest.fn(() => Promise.resolve(['asked for'])),
  };
  const words: WordsApi = {
    hoursOfOthers: () => Promise.resolve(most),
    judge: async ({ author }: WordsAsked) => {
      for (const hours of asked) compared.push(await author.others(hours));
      return { texts: {}, folded: {}, findings: [], held: false };
    },
    speakingOfficially: () => ['title'],
    foresee: async ({ author }) => {
      for (const hours of asked) compared.push(await author.others(hours));
      return { texts: {}, folded: {}, findings: [], held: false };
    },
  };
  const foresee = (itself?: string) => new WordsGate(words, authors).foresee(member, BODY, itself);
  const pass = (actor = member) =>
    new WordsGate(words, authors).pass(actor, 'post', BODY, known ? { standing: known } : {});
  return { authors, compared, pass, foresee };
}

it('what an author wrote lately comes with how they stand, and is asked for no more', async () => {
  const { authors, compared, pass } = gate(72, [24, 72]);
  await pass();
  expect(authors.standingOf.mock.calls).toEqual([['me', 72, null]]);
  expect(authors.writtenLately).not.toHaveBeenCalled();
  expect(compared).toEqual([
    ['just now', 'this morning'],
    ['just now', 'this morning', 'yesterday', 'days ago'],
  ]);
});

it('no rule wants it: none of it is read', async () => {
  const { authors, pass } = gate(0, []);
  await pass();
  expect(authors.standingOf.mock.calls).toEqual([['me', 0, null]]);
});

it('it is asked for where more is wanted than was read, where their standing was known, and of the team', async () => {
  const more = gate(24, [25]);
  const known = gate(24, [24], { trust: 1, posts: 3 });
  const team = gate(24, [24]);
  await more.pass();
  await known.pass();
  await team.pass(Actor.member('me' as MemberId, 'moderator', new Map() as never, []));
  for (const { authors, compared } of [more, known, team]) {
    expect(compared).toEqual([['asked for']]);
    expect(authors.writtenLately).toHaveBeenCalledTimes(1);
  }
  expect(known.authors.standingOf).not.toHaveBeenCalled();
  expect(team.authors.standingOf).not.toHaveBeenCalled();
});

it('what is being written is not compared with itself, and a title like the word of the organisation is told', async () => {
  const { authors, foresee } = gate(72, []);
  expect(await foresee('the-post')).toEqual({ findings: [], official: ['title'] });
  expect(authors.standingOf.mock.calls).toEqual([['me', 72, 'the-post']]);
});
