import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import type { SynonymGroupId } from '#domain/community/search/synonym-group';
import type { Pool } from 'pg';
import { signedIn, visitor } from '../../../support/actors.ts';
import { ForumRows } from '../../../support/forum-rows.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

let house: EmptyHouse;

const manager = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  role: 'community_manager',
  grants: [
    ['topic.read', 'everywhere'],
    ['search.manage', 'everywhere'],
  ],
});
const titles = async (text: string) =>
  // Another process: it has read nothing before.
  (
    await new SqlSearch(
      house.database.sql,
      { now: () => new Date() },
      new SqlSpelling(house.database.sql),
    ).execute(visitor(), {
      text,
      exact: true,
    })
  ).items.map(({ title }) => title);
const put = (terms: string[], id: SynonymGroupId | null = null) =>
  house.app.community.saveSynonyms.execute({ actor: manager, id, terms });

beforeAll(async () => {
  house = await EmptyHouse.open();
  const query = async (text: string, params: unknown[]) => ({ rows: await house.rows(text, params) });
  const rows = new ForumRows({ query } as unknown as Pool);
  const lea = await rows.member('Lea');
  const category = await rows.category('money');
  await rows.topic(category, lea, { title: 'Le plafond de la girafe', body: 'Rien' });
  await rows.topic(category, lea, { title: 'Mesurer un zébrule', body: 'Rien' });
  await rows.topic(category, lea, { title: 'S’inscrire à la maison des artistes', body: 'Rien' });
});
afterAll(() => house.close());

describe('the vocabulary that comes with the product', () => {
  it('stands in groups, each term with the others, the acronym first', async () => {
    const groups = await house.app.community.synonyms.execute(manager);
    expect(groups.length).toBeGreaterThan(20);
    expect(groups.map(({ terms }) => terms)).toContainEqual(['CPAM', 'caisse primaire', 'assurance maladie']);
    const alone = await house.rows(
      `select term from community.search_synonym s where (select count(*) from community.search_synonym o
        where o.group_id = s.group_id) <> 1 + cardinality(meanings)`,
    );
    expect(alone).toEqual([]);
  });

  it('finds what people call by the name of a body that is gone', async () => {
    expect(await titles('Agessa')).toEqual(['S’inscrire à la maison des artistes']);
  });
});

describe('a group of synonyms', () => {
  let id: SynonymGroupId;

  it('holds for the next search, in both directions', async () => {
    expect(await titles('zébrule')).toEqual(['Mesurer un zébrule']);
    ({ id } = await put(['girafe', 'zébrule']));
    expect((await titles('ZEBRULE')).sort()).toEqual(['Le plafond de la girafe', 'Mesurer un zébrule']);
    expect((await titles('girafes')).sort()).toEqual(['Le plafond de la girafe', 'Mesurer un zébrule']);
    expect((await house.app.community.synonyms.execute(manager)).map(({ terms }) => terms)).toContainEqual([
      'girafe',
      'zébrule',
    ]);
  });

  it('refuses what another group has, in whatever form, and says which', async () => {
    await expect(put(['antilope', 'Girafes'])).rejects.toMatchObject({
      code: 'search.synonym-taken',
      details: { term: 'Girafes', by: 'girafe' },
    });
    await expect(put(['antilope', 'de la'])).rejects.toMatchObject({ code: 'search.synonym-wordless' });
    expect(await titles('antilope')).toEqual([]);
  });

  it('is told to who tries a search that it is read by, and only then', async () => {
    const acting = async (text: string) =>
      (await house.app.community.synonymsInQuery.execute(manager, text)).map(({ terms }) => terms);
    expect(await acting('des GIRAFES et la CPAM')).toEqual([
      ['CPAM', 'caisse primaire', 'assurance maladie'],
      ['girafe', 'zébrule'],
    ]);
    expect(await acting('une caisse')).toEqual([]);
    expect(await acting('" -')).toEqual([]);
    expect(await acting('caisse\0primaire')).toEqual([]);
  });

  it('can be changed, and forgets what it had', async () => {
    await put(['girafe', 'antilope'], id);
    expect(await titles('antilope')).toEqual(['Le plafond de la girafe']);
    expect(await titles('zébrule')).toEqual(['Mesurer un zébrule']);
    await expect(
      put(['lama', 'alpaga'], '0199aaaa-0000-7000-8000-00000000dead' as SynonymGroupId),
    ).rejects.toMatchObject({ code: 'search.synonyms-not-found' });
  });

  it('is gone once it is removed', async () => {
    const remove = house.app.community.deleteSynonyms;
    await remove.execute({ actor: manager, id });
    expect(await titles('antilope')).toEqual([]);
    await expect(remove.execute({ actor: manager, id })).rejects.toMatchObject({
      code: 'search.synonyms-not-found',
    });
  });

  it('is for those who may', async () => {
    const member = signedIn('0199aaaa-0000-7000-8000-000000000002');
    await expect(
      house.app.community.saveSynonyms.execute({ actor: member, id: null, terms: ['a', 'b'] }),
    ).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
    await expect(house.app.community.synonyms.execute(member)).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
    await expect(house.app.community.synonymsInQuery.execute(member, 'girafe')).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });
});
