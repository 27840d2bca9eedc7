import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PAGE_SIZE } from '#application/shared/page';
import { signedIn } from '../../support/actors.ts';
import { IdeaHouse } from './idea-house.ts';

let house: IdeaHouse;

beforeAll(async () => {
  house = await IdeaHouse.open();
  await house.propose('Un registre des zygomatiques');
  await house.propose('Une bibliothèque de quetzals');
});
afterAll(() => house.close());

const titles = (pieces: readonly { title: string }[]) => pieces.map(({ title }) => title);
const beside = async (text: string, actor = house.member()) => {
  const words = await house.house.app.community.searchedWords.execute(text);
  return titles((await house.ideas.piecesBeside.execute(actor, words)).idea.best);
};
const alike = async (text: string, actor = house.member()) =>
  titles(await house.ideas.ideaPieces.alike(actor, text));

describe('an idea', () => {
  it.each([
    'zygomatique',
    'le registre des zygomatiques',
    'registre\u202f? zygomatiques\u00a0!',
    '"registre des zygomatiques"',
    'zygomatiques -quetzals',
  ])('is found by the words of %j', async (text) => {
    expect(await beside(text)).toEqual(['Un registre des zygomatiques']);
  });

  it.each(['zygomatiques -registre', 'zigomatique', "' : & | ! z"])(
    'is not found by those of %j',
    async (text) => {
      expect(await beside(text)).toEqual([]);
    },
  );

  it('is found as on the page of its kind, where all kinds are asked for at once, each with its own filter', async () => {
    const none = { total: 0, best: [] };
    const at = async (text: string, actor = house.member()) => {
      const words = await house.house.app.community.searchedWords.execute(text);
      const { idea, poll, survey } = await house.ideas.piecesBeside.execute(actor, words);
      expect([poll, survey]).toEqual([none, none]);
      const { items } = await house.ideas.ideaPieces.page(actor, words, null);
      expect(idea.best).toEqual(items.map(({ id, title, slug, number }) => ({ id, title, slug, number })));
      return idea;
    };
    expect((await at('zygomatiques')).total).toBe(1);
    expect(titles((await at('zygomatiques or quetzals')).best)).toHaveLength(2);
    expect(await at('zygomatiques -registre')).toEqual(none);
  });

  it.each(['"registre des\u00a0zygomatiques"', '"registre\u202fdes zygomatiques"'])(
    'is looked for alike by a search with what others are asked for and by its words: %j',
    async (text) => {
      const { app } = house.house;
      const { words } = await app.community.search.withWords(house.member(), { text });
      expect(words).toBe(await app.community.searchedWords.execute(text));
      expect(words).toMatch(/<(?:-|\d)>/); // one word right after the other, or after a small one
      expect(await beside(text)).toEqual(['Un registre des zygomatiques']);
    },
  );

  it('is found by what the trade calls the same, as a topic is', async () => {
    expect(await beside('rictus')).toEqual([]);
    await house.house.app.community.saveSynonyms.execute({
      actor: signedIn('0199aaaa-0000-7000-8000-000000000001', {
        role: 'community_manager',
        grants: [['search.manage', 'everywhere']],
      }),
      id: null,
      terms: ['rictus', 'zygomatique'],
    });
    expect(await beside('rictus')).toEqual(['Un registre des zygomatiques']);
  });

  it('is like a misspelt title, the likest first, and nothing else is', async () => {
    expect(await alike('zigomatique')).toEqual(['Un registre des zygomatiques']);
    expect(await alike('bibliotheque des quetzal')).toEqual(['Une bibliothèque de quetzals']);
    expect(await alike('xylophone')).toEqual([]);
  });

  it('that may not be seen is like nothing', async () => {
    await house.rows(`update engagement.idea set standing = 'held' where title like '%quetzals'`, []);
    expect(await alike('quetzall')).toEqual([]);
  });

  it('fills one page at most', async () => {
    for (let index = 0; index < PAGE_SIZE + 1; index++) await house.propose(`Un wombat numéro ${index}`);
    expect(await alike('wombatt')).toHaveLength(PAGE_SIZE);
  });
});
