import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START, type SearchRequest } from '#application/community/search/search.query';
import { SqlDocuments } from '#infrastructure/community/search/search-documents';
import { FACET_NAMES } from '#infrastructure/community/search/search-facets';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlSearchDocuments } from '#infrastructure/community/search/sql-search-documents';
import { SqlSuggestions } from '#infrastructure/community/search/suggestions.sql';
import type { FacetsTold } from '#infrastructure/community/search/told-facets';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type MemberRow, minute } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let search: SqlSearch;
let lea: MemberRow;

const DAY = 24 * 60;

beforeAll(async () => {
  database = await forumDatabase();
  search = new SqlSearch(database.sql, { now: () => minute(8 * DAY) }, new SqlSpelling(database.sql));
  const { rows } = database;
  lea = await rows.member('Lea', { bio: 'Je peins des cotisations sur toile' });
  await rows.member('Cotisette');
  await rows.member('Cotisant exclu', { handle: 'exclu', status: 'banned' });
  const money = await rows.category('money', { name: 'Cotisations', description: 'Ce que l’on paie' });
  const taxes = await rows.category('taxes', { name: 'Impôts', parent_id: money.id });
  await rows.category('desk', { name: 'Cotisations internes', audience: 'staff' });
  const staff = await rows.category('staff', { audience: 'staff' });
  await rows.insert('tag', { slug: 'cotisation', label: 'cotisation' });
  await rows.topic(
    money,
    lea,
    { title: 'Moduler ses cotisations', at: minute(0) },
    {
      helpful_count: 9,
      tags: ['vat'],
      branches: ['music'],
    },
  );
  await rows.topic(
    taxes,
    lea,
    { title: 'Payer ses cotisations en retard', at: minute(2 * DAY) },
    {
      solved: true,
      tags: ['vat', 'late'],
    },
  );
  await rows.topic(
    taxes,
    lea,
    { title: 'Discuter des cotisations', at: minute(DAY) },
    {
      kind: 'discussion',
      helpful_count: 2,
      branches: ['music', 'film'],
    },
  );
  await rows.topic(
    staff,
    lea,
    { title: 'Cotisations secrètes', at: minute(3 * DAY) },
    {
      kind: 'announcement',
      tags: ['hidden'],
      branches: ['film'],
    },
  );
  await rows.topic(money, lea, { title: 'Que veut dire CSG ?', body: 'Un sigle' });
  await rows.topic(money, lea, {
    title: 'Un prélèvement de plus',
    body: 'La contribution sociale généralisée, et le trop-perçu',
  });
  for (let index = 0; index < 3; index++) await rows.topic(staff, lea, { title: `Factrue interne ${index}` });
  for (let index = 0; index < 6; index++)
    await rows.topic(money, lea, { title: `Une facture numéro ${index}`, body: 'Rien' });
  await rows.topic(money, lea, {
    title: 'Tout autre chose',
    body: 'Ma factrue est partie, comme les pages secrètes',
  });
});
afterAll(() => database.close());

const find = (text: string, more: Partial<SearchRequest> = {}) =>
  search.execute(visitor(), { text, ...more });
const titles = async (text: string, more: Partial<SearchRequest> = {}) =>
  (await find(text, more)).items.map((hit) => hit.title);
const counts = (list: readonly { value: string; topics: number }[]) =>
  Object.fromEntries(list.map(({ value, topics }) => [value, topics]));

const MODULATE = 'Moduler ses cotisations';
const LATE = 'Payer ses cotisations en retard';
const TALK = 'Discuter des cotisations';

describe('an order', () => {
  it.each<[NonNullable<SearchRequest['sort']>, string[]]>([
    ['latest', [LATE, TALK, MODULATE]],
    ['helpful', [MODULATE, TALK, LATE]],
  ])('by %s', async (sort, wanted) => {
    expect(await titles('cotisations', { sort })).toEqual(wanted);
  });

  it('goes on over pages', async () => {
    const { rows } = database;
    const category = await rows.category('many');
    for (let index = 0; index < 25; index++)
      await rows.topic(category, lea, { title: `Baobab ${index}` }, { helpful_count: index % 7 });
    const first = await find('baobab', { sort: 'helpful' });
    const second = await find('baobab', { sort: 'helpful', cursor: first.next });
    const helped = [...first.items, ...second.items].map((hit) => hit.helpfulCount);
    expect(helped).toEqual([...helped].sort((a, b) => b - a));
    expect(helped).toHaveLength(25);
  });
});

describe('what the organisation said', () => {
  const official = async (state: string, alsoValidated = false) => {
    const { pool } = database;
    const both = [state, alsoValidated, MODULATE];
    await pool.query('update community.topic set official = $1, also_validated = $2 where title = $3', both);
  };
  afterEach(() => official('none'));

  it('is counted, narrows, and stands first where it can be relied on', async () => {
    await official('authored');
    expect(counts((await find('cotisations')).facets.official)).toEqual({ any: 1, authored: 1, none: 2 });
    expect(await titles('cotisations', { official: 'authored' })).toEqual([MODULATE]);
    expect(await titles('cotisations', { official: 'none' })).not.toContain(MODULATE);
    expect((await titles('cotisations', { sort: 'official' })).slice(0, 2)).toEqual([MODULATE, LATE]);
  });

  it('is both where it validated a reply beside its own answer: counted as either, found as either', async () => {
    await official('authored', true);
    const { items, facets } = await find('cotisations');
    expect(items.map((hit) => hit.alsoValidated)).toEqual(items.map((hit) => hit.title === MODULATE));
    expect(counts(facets.official)).toEqual({ any: 1, authored: 1, validated: 1, none: 2 });
    for (const { value, topics } of facets.official)
      expect((await find('cotisations', { official: value as never })).total).toBe(topics);
    for (const asked of ['any', 'authored', 'validated'] as const)
      expect(await titles('cotisations', { official: asked })).toEqual([MODULATE]);
    const { facets: narrowed } = await find('cotisations', { official: 'validated', kind: 'question' });
    expect(counts(narrowed.official)).toEqual({ any: 1, authored: 1, validated: 1, none: 1 });
  });

  it('weighs as much as a solved topic once it is to be checked again', async () => {
    await official('overdue');
    expect((await titles('cotisations', { sort: 'official' })).at(-1)).toBe(TALK);
    expect(await titles('cotisations', { official: 'validated' })).toEqual([]);
  });

  it('is told of the reply that is shown only where that reply is sealed itself', async () => {
    const { rows, pool } = database;
    const topic = await rows.topic(await rows.category('seals'), lea, {
      title: 'Le wombat',
      body: 'Question',
    });
    const reply = await rows.reply(topic, lea, { body: 'Un marsupial que la nuit réveille' });
    const sealed = await rows.reply(topic, lea, { body: 'Un herbivore que le jour endort' });
    await pool.query(
      `insert into community.seal (id, post_id, kind, sealed_by, department, body_hash, question_hash, body_version, sealed_at, sources,
         valid_from, review_by, state)
       select $2, id, 'authored', author_id, 'Legal', community.text_hash(source), '', 1, now(), '[]', '2020-01-01', '2999-01-01',
         'valid' from community.post where id = $1`,
      [sealed.id, randomUUID()],
    );
    await pool.query(`update community.topic set official = 'authored' where id = $1`, [topic.id]);
    const shown = async (text: string) => {
      const [hit] = (await find(text)).items;
      return { id: hit?.post.id, topic: hit?.official, post: hit?.post.official };
    };
    expect(await shown('marsupial')).toEqual({ id: reply.id, topic: 'authored', post: 'none' });
    expect(await shown('herbivore')).toEqual({ id: sealed.id, topic: 'authored', post: 'authored' });
    await pool.query(`update community.seal set review_by = '2020-02-01' where post_id = $1`, [sealed.id]);
    expect((await shown('herbivore')).post).toBe('overdue');
    await pool.query(`update community.post set source = 'Un herbivore, tout autrement' where id = $1`, [
      sealed.id,
    ]);
    expect((await shown('herbivore')).post).toBe('none');
  });

  it('and what was accepted, are told of the reply that is shown, whatever another one of its topic has', async () => {
    const { rows, pool } = database;
    const topic = await rows.topic(await rows.category('chosen'), lea, {
      title: 'Le quokka',
      body: 'Question',
    });
    const reply = await rows.reply(topic, lea, { body: 'Un sourire que la nuit efface' });
    const chosen = await rows.reply(topic, lea, { body: 'Une grimace que le jour adoucit' });
    await pool.query(
      `update community.topic set solved = true, acceptances = jsonb_build_array(jsonb_build_object('postId', $2::text,
         'at', now(), 'withdrawnAt', null)) where id = $1`,
      [topic.id, chosen.id],
    );
    const shown = async (text: string) => {
      const [hit] = (await find(text)).items;
      return { id: hit?.post.id, topic: hit?.solved, post: hit?.post.accepted };
    };
    expect(await shown('sourire')).toEqual({ id: reply.id, topic: true, post: false });
    expect(await shown('grimace')).toEqual({ id: chosen.id, topic: true, post: true });
  });

  it('comes first among titles, then among posts, then what is solved, however old it is and however well others match', async () => {
    const { rows } = database;
    const category = await rows.category('order');
    const states: Record<string, unknown>[] = [
      { official: 'authored' },
      { official: 'validated', solved: true },
      { official: 'overdue' },
      { solved: true },
      { official: 'none' },
    ];
    for (const [age, more] of states.entries()) {
      // The better the place, the older the topic and the fewer its words.
      const at = minute((age - states.length) * 3_000 * DAY);
      const often = Array.from({ length: age + 1 }, () => 'Kakapo').join(' et ');
      const name = Object.values(more).join(' ');
      await rows.topic(category, lea, { title: `${often} ${name}`, at }, more);
      await rows.topic(category, lea, { title: `Oiseau ${name}`, body: often, at }, more);
    }
    const found = await titles('kakapo');
    const placeOf = (title: string) =>
      (title.startsWith('Oiseau') ? 3 : 0) +
      (/authored|validated/.test(title) ? 0 : /overdue|true/.test(title) ? 1 : 2);
    expect(found.map(placeOf)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4, 5]);
    // Asked for in so many words, titles make no difference.
    const first = await titles('kakapo', { sort: 'official' });
    expect(first.map((title) => placeOf(title) % 3)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
  });

  it('comes before a topic of the same words however many pages there are', async () => {
    const { rows } = database;
    const category = await rows.category('crowd');
    for (let index = 0; index < 30; index++)
      await rows.topic(category, lea, { title: 'Le takahé', at: minute(index * DAY) });
    const old = { title: 'Le takahé', at: minute(-9_000 * DAY) };
    await rows.topic(category, lea, old, { official: 'validated' });
    await rows.topic(category, lea, { ...old, at: minute(-8_000 * DAY) }, { solved: true });
    const page = await find('takahé');
    expect(page.items.slice(0, 2).map((hit) => [hit.official, hit.solved])).toEqual([
      ['validated', false],
      ['none', true],
    ]);
    const rest = await find('takahé', { cursor: page.next });
    expect(rest.items.map((hit) => hit.official)).not.toContain('validated');
    expect(page.items.length + rest.items.length).toBe(32);
    expect((await find('takahé', { cursor: rest.previous })).items).toEqual(page.items);
  });

  it('helps what is nearest where nothing holds all words, and decides nothing alone there', async () => {
    const { rows } = database;
    const category = await rows.category('near');
    await rows.topic(category, lea, { title: 'Un numbat' }, { official: 'authored' });
    await rows.topic(category, lea, { title: 'Un numbat' });
    await rows.topic(category, lea, { title: 'Le numbat, le bilby et le potoroo' });
    const found = await find('numbat bilby potoroo wallaroo');
    expect(found.approximate).toBe(true);
    expect(found.items.map((hit) => [hit.title, hit.official])).toEqual([
      ['Le numbat, le bilby et le potoroo', 'none'],
      ['Un numbat', 'authored'],
      ['Un numbat', 'none'],
    ]);
  });
});

describe('a period', () => {
  it('keeps to topics with activity within it', async () => {
    expect((await titles('cotisations', { period: 'week' })).sort()).toEqual([TALK, LATE].sort());
    expect((await titles('cotisations', { period: 'month' })).sort()).toEqual([TALK, LATE, MODULATE].sort());
  });
});

describe('facets', () => {
  it('count what the viewer may see, each by its own values', async () => {
    const { facets } = await find('cotisations');
    expect(counts(facets.kind)).toEqual({ question: 2, discussion: 1 });
    expect(facets.state).toEqual([
      { value: 'solved', topics: 1, name: 'solved' },
      { value: 'unsolved', topics: 2, name: 'unsolved' },
      { value: 'unanswered', topics: 3, name: 'unanswered' },
    ]);
    expect(facets.period.map(({ value, topics }) => [value, topics])).toEqual([
      ['week', 2],
      ['month', 3],
      ['quarter', 3],
      ['year', 3],
    ]);
    expect(counts(facets.category)).toEqual({ money: 3, taxes: 2 });
    expect(counts(facets.tag)).toEqual({ vat: 2, late: 1 });
    expect(counts(facets.branch)).toEqual({ music: 2, film: 1 });
    expect(facets.category[0]).toEqual({ value: 'money', topics: 3, name: 'Cotisations' });
  });

  it('count more for those who see more', async () => {
    const insider = signedIn(lea.id, { audiences: ['staff'] });
    const { facets } = await search.execute(insider, { text: 'cotisations' });
    expect(counts(facets.kind)).toEqual({ question: 2, discussion: 1, announcement: 1 });
    expect(counts(facets.branch)).toEqual({ music: 2, film: 2 });
  });

  it('are told in the names that may be known alone', async () => {
    const told = async (audiences: readonly string[]) => {
      const [row] = await database.sql.rows<{ names: NonNullable<FacetsTold['names']> }>(
        `with ranked as (select 1) select ${FACET_NAMES} as names where $1::text[] is not null`,
        [audiences],
      );
      return row!.names.categories!.map(([, , slug, name]) => [slug, name]);
    };
    const toAll = await told(['public']);
    expect(toAll).toContainEqual(['money', 'Cotisations']);
    expect(toAll).toContainEqual([null, null]);
    expect(JSON.stringify(toAll)).not.toContain('internes');
    expect(await told(['public', 'staff'])).toContainEqual(['desk', 'Cotisations internes']);
  });

  it('hold the other filters, and not their own', async () => {
    const page = await find('cotisations', { kind: 'question', branch: 'music' });
    expect(page.items.map((hit) => hit.title)).toEqual([MODULATE]);
    expect(counts(page.facets.kind)).toEqual({ question: 1, discussion: 1 });
    expect(counts(page.facets.branch)).toEqual({ music: 1 });
    expect(counts(page.facets.tag)).toEqual({ vat: 1 });
    const late = await find('cotisations', { period: 'week', state: 'unsolved' });
    expect(late.items.map((hit) => hit.title)).toEqual([TALK]);
    expect(counts(late.facets.state)).toEqual({ solved: 1, unsolved: 1, unanswered: 2 });
    expect(counts(late.facets.period)).toEqual({ week: 1, month: 2, quarter: 2, year: 2 });
    expect(counts((await find('cotisations', { category: 'money' })).facets.category)).toEqual({
      money: 3,
      taxes: 2,
    });
  });
});

describe('topics that are still to follow their category into another one', () => {
  it('are found and counted there, and in the one above it', async () => {
    const { rows } = database;
    const above = await rows.category('above-all');
    const into = await rows.category('into', { parent_id: above.id });
    const merged = await rows.category('going', { merged_into: into.id, merged_at: minute(0) });
    await rows.topic(merged, lea, { title: 'Le tamanoir attend' });
    const { facets } = await find('tamanoir');
    expect(counts(facets.category)).toEqual({ 'above-all': 1, into: 1 });
    expect(await titles('tamanoir', { category: 'into' })).toEqual(['Le tamanoir attend']);
    expect(await titles('tamanoir', { category: 'above-all' })).toEqual(['Le tamanoir attend']);
  });
});

describe('one statement', () => {
  const asking = async (more: Partial<SearchRequest>, text = 'cotisations') => {
    const texts: string[] = [];
    const spelt: string[] = [];
    const rows = (statement: string, params: readonly unknown[]) => {
      texts.push(statement);
      return database.sql.rows(statement, params);
    };
    const sql = { rows, rowsOnce: rows } as unknown as Sql;
    const spelling = { correction: async (_: Actor, typed: string) => (spelt.push(typed), null) };
    const clock = { now: () => minute(8 * DAY) };
    await new SqlSearch(sql, clock, spelling as unknown as SqlSpelling).execute(visitor(), { text, ...more });
    return { ranking: texts.filter((one) => one.includes('ranked')), spelt };
  };

  it('tells the page and its facets, and reads the same whatever filters are in force', async () => {
    const { ranking } = await asking({});
    expect(ranking).toHaveLength(1);
    const narrowed = await asking({
      kind: 'question',
      state: 'unanswered',
      period: 'month',
      official: 'none',
      tag: 'vat',
      branch: 'music',
      category: 'money',
    });
    expect(narrowed.ranking).toEqual(ranking);
  });

  it('is asked for each way of finding, and none for facets of what filters leave nothing of', async () => {
    expect((await asking({ official: 'any' }, 'moduler zzyzx')).ranking).toHaveLength(4);
    expect((await asking({ state: 'unsolved' }, 'moduler zzyzx')).ranking).toHaveLength(2);
    const { facets } = await find('sigle zzyzx', { state: 'unsolved' });
    expect(counts(facets.kind)).toEqual({ question: 1 });
  });

  it('does not doubt words that topics hold, where it is a filter that leaves few of them', async () => {
    expect((await asking({ tag: 'vat' }, 'facture')).spelt).toEqual([]);
    expect((await asking({ tag: 'vat' }, 'facture or factrue')).spelt).toEqual(['facture or factrue']);
    expect((await asking({}, 'factrue')).spelt).toEqual(['factrue']);
  });
});

describe('a state', () => {
  it.each(['solved', 'unsolved', 'unanswered', 'closed'] as const)(
    '%s leaves what its facet counts',
    async (state) => {
      const { rows } = database;
      const shelf = await rows.category(`shelf-${state}`);
      await rows.topic(shelf, lea, { title: `Le quokka ${state}` }, { solved: true, reply_count: 2 });
      await rows.topic(shelf, lea, { title: `Le quokka, ${state}` }, { reply_count: 1 });
      await rows.topic(shelf, lea, { title: `Un quokka ${state}` }, { status: 'closed' });
      const asked = `quokka ${state}`;
      const counted = counts((await find(asked)).facets.state);
      expect(counted).toEqual({ solved: 1, unsolved: 2, unanswered: 1, closed: 1 });
      expect(await titles(asked, { state })).toHaveLength(counted[state]!);
    },
  );
});

describe('words of the trade', () => {
  it('find what they stand for, both ways, and mark it', async () => {
    expect((await titles('csg')).sort()).toEqual(['Que veut dire CSG ?', 'Un prélèvement de plus']);
    expect((await titles('contribution sociale généralisée')).sort()).toEqual([
      'Que veut dire CSG ?',
      'Un prélèvement de plus',
    ]);
    const [hit] = (await find('CSG')).items.filter(({ post }) => post.excerpt.includes('perçu'));
    expect(hit?.post.excerpt).toContain(`${MARK_START}contribution${MARK_END}`);
  });

  it('are left out together', async () => {
    expect(await titles('perçu')).toEqual(['Un prélèvement de plus']);
    expect(await find('perçu -csg')).toMatchObject({ total: 0, items: [] });
  });

  async function synonym(term: string, meanings: string[]): Promise<void> {
    const group = randomUUID();
    await database.rows.insert('synonym_group', { id: group });
    await database.rows.insert('search_synonym', { term, meanings, group_id: group });
  }

  it('are data', async () => {
    await synonym('pense-bête', ['tout autre chose']);
    expect(await titles('pense-bête')).toEqual(['Tout autre chose']);
    await database.pool.query(
      `update community.search_synonym set meanings = '{retard}' where term = 'pense-bête'`,
    );
    expect(await titles('pense-bête')).toEqual([LATE]);
    await database.pool.query(`delete from community.search_synonym where term = 'pense-bête'`);
    expect((await find('pense-bête')).approximate).toBe(true);
  });

  it('need a word', async () => {
    await expect(synonym('?!', ['x'])).rejects.toThrow('search_synonym_has_words');
  });
});

describe('a misspelt search', () => {
  it('is answered as it was meant when it finds nothing', async () => {
    const page = await find('cotistaions');
    expect(page).toMatchObject({ approximate: true, correction: 'cotisations', total: 3 });
    expect(page.items[0]?.markedTitle).toContain(MARK_START);
  });

  it('is answered as it was meant where few pieces of the word are left whole', async () => {
    const { rows } = database;
    await rows.topic(await rows.category('terms'), lea, { title: 'Une validation', body: 'Rien' });
    expect(await find('valiadtion')).toMatchObject({ correction: 'validation', total: 1 });
  });

  it('offers what was meant when it finds next to nothing', async () => {
    const page = await find('factrue');
    expect(page).toMatchObject({ approximate: false, correction: 'facture', total: 1 });
    expect(await find('factrue', { exact: true })).toMatchObject({ correction: null, total: 1 });
  });

  it('takes no word from what the viewer may not see, even one that a post the viewer sees holds', async () => {
    expect((await find('secrtèes')).correction).toBeNull();
    const insider = signedIn(lea.id, { audiences: ['staff'] });
    expect((await search.execute(insider, { text: 'secrtèes' })).correction).toBe('secrètes');
  });

  it('is not made to look right by topics that the viewer may not see', async () => {
    expect((await find('factrue')).correction).toBe('facture');
    const insider = signedIn(lea.id, { audiences: ['staff'] });
    expect((await search.execute(insider, { text: 'factrue' })).correction).toBeNull();
  });

  it('is spelt as reference answers say it in short, where no title does and the viewer may read them', async () => {
    const { rows, sql } = database;
    const reply = { title: 'Un solde à payer', body: 'C’est la régularisation de l’an passé' };
    await rows.topic(await rows.category('balance'), lea, reply);
    const documents = new SqlSearchDocuments(sql);
    const one = { kind: 'reference', ref: 'y', title: 'Moduler', address: 'y' } as const;
    const summary = 'Une régularisation vient après la déclaration.';
    expect((await find('regularisasion')).correction).toBeNull();
    await documents.put({ ...one, audience: 'staff', body: summary });
    expect((await find('regularisasion')).correction).toBeNull();
    await documents.put({ ...one, audience: 'public', body: `${'Rien. '.repeat(120)}${summary}` });
    expect((await find('regularisasion')).correction).toBeNull();
    await documents.put({ ...one, audience: 'public', body: summary });
    expect(await find('regularisasion')).toMatchObject({ correction: 'régularisation', total: 1 });
    await documents.remove('reference', 'y');
  });

  it('finds topics with some of its words when none has all', async () => {
    const page = await find('moduler zzyzx');
    expect(page).toMatchObject({ approximate: true, correction: null });
    expect(page.items.map((hit) => hit.title)).toEqual([MODULATE]);
  });
});

describe('what is found beside topics', () => {
  it('is grouped by kind, and only what the viewer may see', async () => {
    const { beside } = await find('cotisations');
    expect(beside).toEqual([
      { kind: 'category', total: 1, best: [{ title: 'Cotisations', address: 'money' }] },
      { kind: 'tag', total: 1, best: [{ title: 'cotisation', address: 'cotisation' }] },
    ]);
    const member = await search.execute(signedIn(lea.id), { text: 'cotisations' });
    expect(member.beside.map(({ kind, total }) => [kind, total])).toEqual([
      ['category', 1],
      ['member', 1],
      ['tag', 1],
    ]);
  });

  it('follows what it tells of', async () => {
    const { rows, pool } = database;
    const names = async () =>
      (await find('girafe')).beside.flatMap(({ best }) => best.map(({ title }) => title));
    const category = await rows.category('zoo', { name: 'Girafes' });
    await rows.insert('tag', { slug: 'girafe', label: 'Une girafe' });
    expect(await names()).toEqual(['Girafes', 'Une girafe']);
    await rows.change('category', category.id, { audience: 'staff' });
    await pool.query(`delete from community.tag where slug = 'girafe'`);
    expect(await names()).toEqual([]);
    const zoe = await rows.member('Girafe', { status: 'pending' });
    const ofMember = async () => (await search.execute(signedIn(lea.id), { text: 'girafe' })).beside;
    expect(await ofMember()).toEqual([]);
    await rows.change('member', zoe.id, { status: 'active' });
    expect(await ofMember()).toMatchObject([
      { kind: 'member', best: [{ title: 'Girafe', address: 'girafe' }] },
    ]);
    await rows.change('member', zoe.id, { status: 'deleted' });
    expect(await ofMember()).toEqual([]);
  });

  it('is listed by kind, marked', async () => {
    const documents = new SqlDocuments(database.sql);
    expect((await documents.execute(signedIn(lea.id), 'member', 'peindre toile')).items).toEqual([]);
    const {
      items: [found],
    } = await documents.execute(signedIn(lea.id), 'member', 'toile');
    expect(found).toMatchObject({ title: 'Lea', address: 'lea' });
    expect(found?.excerpt).toBe(`Je peins des cotisations sur ${MARK_START}toile${MARK_END}`);
    expect((await documents.execute(visitor(), 'member', 'toile')).items).toEqual([]);
  });

  it('is listed page by page, forth and back, each thing once', async () => {
    const store = new SqlSearchDocuments(database.sql);
    const common = { kind: 'tag', audience: 'public', body: '' } as const;
    for (let index = 0; index < 45; index++)
      await store.put({ ...common, ref: `e-${index}`, address: `e-${index}`, title: `Escargot ${index}` });
    const documents = new SqlDocuments(database.sql);
    const page = (cursor: string | null) => documents.execute(visitor(), 'tag', 'escargots', cursor);
    const first = await page(null);
    const second = await page(first.next);
    const third = await page(second.next);
    expect([first, second, third].map(({ items }) => items.length)).toEqual([20, 20, 5]);
    const all = [first, second, third].flatMap(({ items }) => items.map(({ address }) => address));
    expect(new Set(all).size).toBe(45);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect((await page(third.previous)).items).toEqual(second.items);
    await expect(page('bm9wZQ')).rejects.toMatchObject({ code: 'cursor.broken' });
    await database.pool.query(`delete from community.search_document where ref like 'e-%'`);
  });

  it('may come from elsewhere, and twice', async () => {
    const documents = new SqlSearchDocuments(database.sql);
    const one = { kind: 'tag', ref: 'x', audience: 'public', body: '', address: 'x' } as const;
    await documents.put({ ...one, title: 'Hippocampe' });
    await documents.put({ ...one, title: 'Hippocampes bleus' });
    expect((await find('hippocampe')).beside).toMatchObject([
      { total: 1, best: [{ title: 'Hippocampes bleus' }] },
    ]);
    await documents.remove('tag', 'x');
    expect((await find('hippocampe')).beside).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggest = async (typed: string, actor = visitor()) =>
    (await new SqlSuggestions(database.sql).execute(actor, typed)).map(({ title }) => title);

  it('begin with what is typed: topics first, solved and helpful ones before others', async () => {
    expect(await suggest('COTIS')).toEqual([LATE, MODULATE, TALK, 'cotisation', 'Cotisations']);
    expect(await suggest('ses coti')).toEqual([LATE, MODULATE]);
    expect(await suggest('otisations')).not.toContain('Cotisations');
  });

  it('lose nothing as a word is completed in another form than the title has, nor as the next one is begun', async () => {
    const { rows, sql } = database;
    const category = await rows.category('forms');
    const sealed = { title: 'Une dispense pour un kiosquier' };
    await rows.topic(category, lea, sealed, { official: 'validated', helpful_count: 1 });
    await rows.topic(category, lea, { title: 'Rien ici', body: 'Des kiosquiers dispensés' });
    const documents = new SqlSearchDocuments(sql);
    const one = { kind: 'reference', audience: 'public', address: 'k' } as const;
    await documents.put({ ...one, ref: 'k', title: 'Le kiosquier', body: 'Rien' });
    await documents.put({ ...one, ref: 'body', title: 'Un article', body: 'Les kiosquiers' });
    for (const typed of ['kiosqu', 'kiosquier', 'kiosquiers', 'KIOSQUIÈRE'])
      expect(await suggest(typed)).toEqual([sealed.title, 'Le kiosquier']);
    for (const typed of ['dispenses kiosq', 'kiosquiers disp', 'kiosquiers dispensés'])
      expect(await suggest(typed)).toEqual([sealed.title]);
    expect(await suggest('kiosquiers absents')).toEqual([]);
    for (const ref of ['k', 'body']) await documents.remove('reference', ref);
  });

  it('begin with what the organisation answered', async () => {
    const typed = async () => (await new SqlSuggestions(database.sql).execute(visitor(), 'cotis'))[0]!.title;
    expect(await typed()).toBe(LATE);
    await database.pool.query(`update community.topic set official = 'validated' where title = $1`, [TALK]);
    expect(await typed()).toBe(TALK);
    await database.pool.query(`update community.topic set official = 'none' where title = $1`, [TALK]);
  });

  it('know members for members', async () => {
    expect(await suggest('coti', signedIn(lea.id))).toContain('Cotisette');
    expect(await suggest('exclu', signedIn(lea.id))).toEqual([]);
  });

  it('know the hidden only for those who do', async () => {
    expect(await suggest('secr')).toEqual([]);
    expect(await suggest('secr', signedIn(lea.id, { audiences: ['staff'] }))).toEqual([
      'Cotisations secrètes',
    ]);
  });

  it('forgive a mistake', async () => {
    expect(await suggest('moduller')).toEqual([MODULATE]);
    const documents = new SqlSearchDocuments(database.sql);
    const one = { kind: 'reference', ref: 'z', audience: 'public', body: '', address: 'z' } as const;
    await documents.put({ ...one, title: 'Le diffuseur étranger' });
    await documents.put({ ...one, ref: 'hidden', audience: 'staff', title: 'Le diffuseur secret' });
    expect(await suggest('difuseur')).toEqual(['Le diffuseur étranger']);
    for (const ref of ['z', 'hidden']) await documents.remove('reference', ref);
  });

  it.each(['modul', 'moduller'])('for %j say whether the organisation answered the topic', async (typed) => {
    const { pool, sql } = database;
    await pool.query(`update community.topic set official = 'validated' where title = $1`, [MODULATE]);
    const found = await new SqlSuggestions(sql).execute(visitor(), typed);
    await pool.query(`update community.topic set official = 'none' where title = $1`, [MODULATE]);
    expect(found).toMatchObject([{ kind: 'topic', title: MODULATE, official: 'validated' }]);
  });

  it.each(['', 'co', '%%%', '\\m', '.*', '\0\0\0', 'a'.repeat(500), '(((', '½½½', 'ﬁﬁﬁ½', 'a:*b&!c'])(
    'are none for %j',
    async (typed) => {
      expect(await suggest(typed)).toEqual([]);
    },
  );
});

describe('a misspelt name', () => {
  const member = () => signedIn(lea.id, { audiences: ['members'] });
  const names = async (text: string, actor = member()) => {
    const page = await search.execute(actor, { text });
    return {
      answered: page.answered,
      correction: page.correction,
      beside: page.beside.flatMap(({ kind, best }) => best.map(({ title }) => `${kind} ${title}`)),
    };
  };
  beforeAll(async () => {
    const { rows } = database;
    await rows.member('Melchiorette');
    await rows.category('ironwork', { name: 'Ferronnerie' });
    await rows.insert('tag', { slug: 'zanzibule', label: 'zanzibule' });
  });

  it.each([
    ['melchiorrete', 'melchiorette', 'member Melchiorette'],
    ['feronnerie', 'ferronnerie', 'category Ferronnerie'],
    ['zanzibulle', 'zanzibule', 'tag zanzibule'],
  ])('%s leads to whom or what it names, though no topic does', async (text, correction, beside) => {
    expect(await names(text)).toEqual({ answered: true, correction, beside: [beside] });
  });

  it('leads nobody to a member whom they may not know of', async () => {
    const unknown = { answered: false, correction: null, beside: [] };
    expect(await names('melchiorrete', visitor())).toEqual(unknown);
    expect(await names('mel chiorette', visitor())).toEqual(unknown);
  });

  it('that no letter mends leads to what looks like it, and answers nothing', async () => {
    const near = { answered: false, correction: null, beside: ['member Melchiorette'] };
    expect(await names('mel chiorette')).toEqual(near);
    const documents = new SqlDocuments(database.sql);
    const alike = async (actor = member()) =>
      (await documents.alike(actor, 'member', 'mel chiorette')).map(({ title }) => title);
    expect(await alike()).toEqual(['Melchiorette']);
    expect(await alike(visitor())).toEqual([]);
  });

  it('is not looked for where words are left out', async () => {
    expect((await names('mel chiorette -zanzibule')).beside).toEqual([]);
  });

  it('that is spelt right answers, and is not taken for another', async () => {
    const found = await search.execute(member(), { text: 'cotisette' });
    expect(found).toMatchObject({ answered: true, correction: null });
    expect(found.beside).toMatchObject([{ kind: 'member', best: [{ title: 'Cotisette' }] }]);
  });
});

describe('a word that only texts hold', () => {
  beforeAll(async () => {
    const { rows } = database;
    const place = await rows.category('everyday');
    const hidden = await rows.category('kept', { audience: 'staff' });
    for (let index = 0; index < 2; index++) {
      await rows.topic(place, lea, { title: `Un atelier ${index}`, body: 'Le smic horaire suffit-il ?' });
      await rows.topic(hidden, lea, { title: `Réservé ${index}`, body: 'Un dossier confidentiel' });
    }
    await rows.topic(place, lea, { title: 'Une fois', body: 'Un mot rarissime' });
    await new SqlSearchDocuments(database.sql).put({
      kind: 'reference',
      ref: 'indemnites',
      audience: 'public',
      title: 'Indemnités journalières',
      body: 'Ce que verse la caisse',
      address: 'indemnites-journalieres',
    });
  });

  it('is corrected by how posts spell it', async () => {
    expect(await find('horraire')).toMatchObject({ approximate: true, correction: 'horaire' });
    expect(await titles('smic horraire')).toContain('Un atelier 1');
  });

  it('is not offered from one post alone, nor from what the reader may not see', async () => {
    expect((await find('rarisime')).correction).toBeNull();
    expect((await find('confidentielle dossiers confidantiel')).correction).toBeNull();
  });

  it('is spelt as posts read now: those that were changed or taken away spell nothing', async () => {
    const { rows, sql } = database;
    const place = await rows.category('changing');
    const correction = async () => (await find('chalcographhie')).correction;
    expect(await correction()).toBeNull();
    for (let index = 0; index < 3; index++)
      await rows.topic(place, lea, { title: `Un procédé ${index}`, body: 'La chalcographie du Louvre' });
    expect(await correction()).toBe('chalcographie');
    const one = `(select id from community.post where plain like '%chalcographie%' and deleted_at is null limit 1)`;
    await sql.rows(`update community.post set plain = 'Autre chose' where id = ${one}`);
    expect(await correction()).toBe('chalcographie');
    await sql.rows(`update community.post set deleted_at = now() where id = ${one}`);
    expect(await correction()).toBeNull();
  });

  it('leads to what the organisation wrote, when only that holds it or some of it', async () => {
    const references = async (text: string) =>
      (await find(text)).beside.filter(({ kind }) => kind === 'reference').flatMap(({ best }) => best);
    expect((await find('indemnités journallières')).correction).toBe('indemnités journalières');
    expect(await references('indemnités journallières')).toHaveLength(1);
    expect(await references('caisse')).toMatchObject([
      { address: 'indemnites-journalieres', excerpt: 'Ce que verse la \uE000caisse\uE001' },
    ]);
    expect(await references('indemnités zygomatiques')).toHaveLength(1);
  });
});
