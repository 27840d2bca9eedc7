import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START, type SearchRequest } from '#application/community/search/search.query';
import { InvalidValue } from '#domain/shared/domain-error';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlSimilarTopics } from '#infrastructure/community/topics/similar-topics.sql';
import { readerOfProfiles as visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type MemberRow, minute } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let search: SqlSearch;
let lea: MemberRow;

beforeAll(async () => {
  database = await forumDatabase();
  search = new SqlSearch(database.sql, { now: () => new Date() }, new SqlSpelling(database.sql));
  const { rows } = database;
  lea = await rows.member('Lea');
  const omar = await rows.member('Omar');
  const gone = await rows.member('Gone', { status: 'deleted' });
  const money = await rows.category('money');
  const taxes = await rows.category('taxes', { parent_id: money.id });
  const art = await rows.category('art');
  const tax = await rows.topic(taxes, lea, {
    title: 'Déclarer les cotisations du trimestre',
    body: 'Je ne sais pas comment faire pour ce trimestre.',
  });
  await rows.reply(tax, omar, {
    body: `Les cotisations se déclarent en ligne. ${'Du texte. '.repeat(60)} Les étudiants aussi.`,
  });
  await rows.reply(tax, omar, { body: 'Un secret effacé : abracadabra' }, { deleted_at: minute(5) });
  const invoice = await rows.topic(
    art,
    omar,
    { title: 'Une facture sans numéro', body: 'Faut-il payer des cotisations sur une facture ?' },
    { kind: 'discussion', solved: true, tags: ['vat'], branches: ['music'] },
  );
  await rows.reply(invoice, lea, {
    body: 'La facture pédagogique des étudiantes, cotisations comprises, cotisations dues',
  });
  await rows.topic(art, gone, {
    title: 'Photographies de concert',
    body: 'Une image de \uE000concert\uE001 vaut mille mots',
  });
  for (let index = 0; index < 45; index++)
    await rows.topic(art, lea, {
      title: `Le kaléidoscope ${index}`,
      body: 'un objet',
      at: minute(Math.floor(index / 3)),
    });
});
afterAll(() => database.close());

const find = (text: string, more: Partial<SearchRequest> = {}) =>
  search.execute(visitor(), { text, ...more });
const titles = async (text: string, more: Partial<SearchRequest> = {}) =>
  (await find(text, more)).items.map((hit) => hit.title);

const TAX = 'Déclarer les cotisations du trimestre';
const INVOICE = 'Une facture sans numéro';
const CONCERT = 'Photographies de concert';

describe('search', () => {
  it('puts a word of the title before the same word in a post, with the best post of each topic', async () => {
    const page = await find('cotisation');
    expect(page.items.map((hit) => hit.title)).toEqual([TAX, INVOICE]);
    expect(page).toMatchObject({ total: 2, more: false, approximate: false, next: null, previous: null });
    expect(page.items.map((hit) => hit.post.position)).toEqual([2, 2]);
    expect(page.items[1]?.post.author.pseudonym).toBe('Lea');
  });

  it.each([
    ['without accents and in another form', 'etudiante pedagogique', [INVOICE]],
    ['in capitals', 'FACTURE', [INVOICE]],
    [
      'with small words that are only in the question',
      'à quelles étudiantes les cotisations',
      [INVOICE, TAX],
    ],
    ['as a phrase', '"en ligne"', [TAX]],
    ['without another', 'cotisations -facture', [TAX]],
    ['or another', 'concert or facture', [INVOICE, CONCERT]],
    ['after an apostrophe', 'l’image', [CONCERT]],
  ])('finds words %s', async (_how, text, wanted) => {
    expect((await titles(text)).sort()).toEqual([...wanted].sort());
  });

  it.each<[string, Partial<SearchRequest>, string[]]>([
    ['kind', { kind: 'discussion' }, [INVOICE]],
    ['category', { category: 'taxes' }, [TAX]],
    ['parent category', { category: 'money' }, [TAX]],
    ['tag', { tag: 'vat' }, [INVOICE]],
    ['solved', { state: 'solved' }, [INVOICE]],
    ['unsolved', { state: 'unsolved' }, [TAX]],
    ['author of the post', { author: 'omar' }, [INVOICE, TAX]],
    ['author of one post', { author: 'lea' }, [INVOICE, TAX]],
    ['branch', { branch: 'music' }, [INVOICE]],
    [
      'all at once',
      { kind: 'discussion', category: 'art', tag: 'vat', state: 'solved', author: 'lea', branch: 'music' },
      [INVOICE],
    ],
    ['nobody', { author: 'no\0body' }, []],
  ])('keeps to a %s', async (_what, filter, wanted) => {
    expect((await titles('cotisations', filter)).sort()).toEqual([...wanted].sort());
  });

  it('does not gather what a former member wrote', async () => {
    expect(await titles('concert', { author: 'gone' })).toEqual([]);
  });

  it('marks what was found, in text, and no mark can be forged', async () => {
    const [hit] = (await find('étudiants')).items.filter((one) => one.title === TAX);
    expect(hit?.post.excerpt).toContain(`${MARK_START}étudiants${MARK_END}`);
    expect((await find('facture')).items[0]?.markedTitle).toBe(
      `Une ${MARK_START}facture${MARK_END} sans numéro`,
    );
    expect((await find('mille')).items[0]?.post.excerpt).toBe(
      `Une image de concert vaut ${MARK_START}mille${MARK_END} mots`,
    );
  });

  it('never finds a deleted post', async () => {
    expect((await find('abracadabra')).total).toBe(0);
  });

  it('falls back on titles that look alike', async () => {
    const page = await find('fotographie');
    expect(page.items.map((hit) => hit.title)).toEqual([CONCERT]);
    expect(page.approximate).toBe(true);
    expect((await find('factrue')).items.map((hit) => hit.title)).toEqual([INVOICE]);
    expect(await titles('xylophoniste')).toEqual([]);
  });

  it('gives every topic once on its pages, and back the same way', async () => {
    const seen: number[][] = [];
    let page = await find('kaléidoscope');
    expect(page.total).toBe(45);
    seen.push(page.items.map((hit) => hit.number));
    while (page.next) {
      page = await find('kaléidoscope', { cursor: page.next });
      seen.push(page.items.map((hit) => hit.number));
    }
    expect(seen.map((numbers) => numbers.length)).toEqual([20, 20, 5]);
    expect(new Set(seen.flat()).size).toBe(45);
    const back = await find('kaléidoscope', { cursor: page.previous });
    expect(back.items.map((hit) => hit.number)).toEqual(seen[1]);
    const start = await find('kaléidoscope', { cursor: back.previous });
    expect(start.items.map((hit) => hit.number)).toEqual(seen[0]);
    expect(start.previous).toBeNull();
  });

  it.each([
    ['', 'search.empty'],
    ['  "!?" ', 'search.empty'],
    ['a'.repeat(201), 'search.too-long'],
  ])('refuses %j', async (text, code) => {
    await expect(find(text)).rejects.toMatchObject({ code, fields: [{ field: 'q' }] });
  });

  it.each([
    '"',
    "l'art & | ! <-> :*",
    'a\0b',
    '((((',
    '-',
    '"or" or or',
    'le la les',
    '🎨 art',
    '\uD800x',
    "'; --",
  ])('answers %j without an error', async (text) => {
    await expect(find(`${text} x`)).resolves.toBeDefined();
  });

  it.each(['nonsense', 'WyJhZnRlciIsIngiLCJ5Il0', Buffer.from('["after",1e999,"x"]').toString('base64url')])(
    'refuses the broken cursor %s',
    async (cursor) => {
      await expect(find('art', { cursor })).rejects.toThrow(InvalidValue);
    },
  );
});

describe('search for a word that is everywhere', () => {
  it('still finds the newest posts, and says that there are more', async () => {
    const { rows } = database;
    const category = await rows.category('crowd');
    const first = await rows.topic(
      category,
      lea,
      { title: 'Many of the same', at: minute(1) },
      { number: 500_000 },
    );
    await crowd(first.id, 1, 1_300);
    const page = await find('ubiquitous');
    expect(page).toMatchObject({ total: 1000, more: true });
    expect(page.items.map((hit) => hit.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => 101_300 - index),
    );
    const second = await find('ubiquitous', { cursor: page.next });
    expect(second.items[0]?.number).toBe(101_280);
  });

  it('puts first what the organisation answered and what is solved, however old and wherever it lies', async () => {
    const { pool } = database;
    const { rows: found } = await pool.query<{ id: string }>(
      'select id from community.topic where number = 500000',
    );
    await crowd(found[0]!.id, 1_301, 2_500);
    // Neither among the posts that lie first nor among the newest; 100,050 is known by its title alone.
    await pool.query(`update community.topic set official = 'authored' where number in (101200, 100050)`);
    await pool.query(`update community.topic set solved = true where number = 101150`);
    const numbers = async (text: string, sort: SearchRequest['sort']) =>
      (await find(text, { sort })).items.map(({ number }) => number);
    expect((await numbers('ubiquitous', 'official')).slice(0, 4)).toEqual([
      101_200, 100_050, 101_150, 102_500,
    ]);
    expect((await numbers('ubiquitous', 'relevance')).slice(0, 3)).toEqual([101_200, 100_050, 101_150]);
    expect((await numbers('ordinary', 'official'))[0]).toBe(101_200);
    expect((await numbers('ordinary', 'relevance'))[1]).toBe(100_050);
    expect((await numbers('ubiquitous', 'latest'))[0]).toBe(102_500);
  });

  it('narrows what holds it before it chooses among too many, and counts what each filter would leave', async () => {
    const found = await find('ubiquitous', { state: 'solved' });
    expect(found.items.map(({ number }) => number)).toEqual([101_150]);
    expect(found).toMatchObject({ total: 1, more: false, approximate: false });
    const states = Object.fromEntries(found.facets.state.map(({ value, topics }) => [value, topics]));
    expect(states.solved).toBe(1);
    expect(states.unsolved).toBeGreaterThan(1_000);
    expect(found.facets.kind).toEqual([{ value: 'question', topics: 1, name: 'question' }]);
  });
});

/** Topics with one word in their only post and another in their title, each a minute younger. */
async function crowd(like: string, from: number, to: number): Promise<void> {
  const { pool } = database;
  await pool.query(
    `with made as (
       insert into community.topic (id, number, kind, category_id, audience, title, slug, author_id, opened_at, last_activity_at)
       select gen_random_uuid(), 100000 + n, 'question', t.category_id, 'public', 'Ordinary', 'slug', t.author_id, t.opened_at,
         t.opened_at + n * interval '1 minute'
       from community.topic t, generate_series($2::int, $3::int) n where t.id = $1 returning id, author_id, last_activity_at)
     insert into community.post (id, topic_id, position, author_id, source, html, plain, renderer_version, posted_at)
     select gen_random_uuid(), id, 1, author_id, '', '', 'ubiquitous', 1, last_activity_at from made order by last_activity_at`,
    [like, from, to],
  );
  await pool.query('analyze community.topic, community.post');
}

describe('topics like a title', () => {
  const similar = async (title: string) =>
    (await new SqlSimilarTopics(database.sql).execute(visitor(), title)).map((topic) => topic.title);

  it('are found by a common word, nearest first', async () => {
    expect((await similar('Faut-il un numéro sur chaque facture ?'))[0]).toBe(INVOICE);
    expect((await similar('Comment déclarer mes cotisations'))[0]).toBe(TAX);
  });

  it('say whether the organisation answered', async () => {
    const officially = async (state: string) =>
      database.pool.query('update community.topic set official = $1 where title = $2', [state, INVOICE]);
    await officially('authored');
    const [nearest] = await new SqlSimilarTopics(database.sql).execute(visitor(), 'Un numéro de facture');
    await officially('none');
    expect(nearest).toMatchObject({ title: INVOICE, official: 'authored' });
  });

  it('are found in spite of typing mistakes', async () => {
    expect((await similar('Une factrue sans nuémro'))[0]).toBe(INVOICE);
  });

  it('are at most five', async () => {
    expect(await similar('kaléidoscope')).toHaveLength(5);
  });

  it.each(['', 'abc', 'le la les', '\0\0\0\0\0', '" or " -'])(
    'are none for %j, without an error',
    async (title) => {
      expect(await similar(title)).toEqual([]);
    },
  );
});
