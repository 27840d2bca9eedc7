import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { OpenTopic } from '#application/community/topics/open-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/ids';
import { SqlCommentedPages } from '#infrastructure/community/commented-pages/commented-pages.sql';
import { UuidIds } from '#infrastructure/platform/ids';
import { Forum } from '../topics/forum.ts';

jest.setTimeout(60_000);
const ORIGIN = 'https://www.example.org';
const ids = new UuidIds();
let forum: Forum;
let pages: SqlCommentedPages;
let author: Awaited<ReturnType<Forum['member']>>;
let categoryId: CategoryId;
let made = 0;

const page = () => ({ origin: ORIGIN, text: `${ORIGIN}/page-${(made += 1)}` });
const claim = (address: string) => pages.claim(address, ids.next<TopicId>(), forum.now);
const openAs = (topicId: TopicId) =>
  forum.get(OpenTopic).execute({
    actor: author,
    kind: 'discussion',
    categoryId,
    title: 'Ce que je pense de cette page',
    body: 'Un premier commentaire, assez long.',
    tags: [],
    branches: [],
    takenUp: { topicId, askedBy: null },
  });
const mark = (topicId: TopicId, set: string) =>
  forum.rows(`update community.topic set ${set} where id = $1`, [topicId]);

beforeAll(async () => {
  forum = await Forum.open();
  pages = new SqlCommentedPages(forum.sql);
  author = await forum.member();
  categoryId = await forum.category();
  await pages.allow({ origin: ORIGIN, categoryId });
});
afterAll(() => forum.close());

it('a page has one topic, the same for all who claim it, before it is opened and after', async () => {
  const address = page();
  const topicId = await claim(address.text);
  expect(await claim(address.text)).toBe(topicId);
  expect((await pages.find(address))?.topicId).toBeNull();
  await openAs(topicId);
  expect(await claim(address.text)).toBe(topicId);
  expect((await pages.find(address))?.topicId).toBe(topicId);
});

it.each([
  ['deleted', 'deleted_at = now()'],
  ['purged', 'deleted_at = now(), purged_at = now()'],
])(
  'a page whose topic was %s is open to a first comment again, under an id of its own',
  async (_how, set) => {
    const address = page();
    const gone = await claim(address.text);
    await openAs(gone);
    await mark(gone, set);
    expect(await pages.find(address)).toMatchObject({ topicId: null });
    const next = await claim(address.text);
    expect(next).not.toBe(gone);
    await openAs(next);
    expect((await pages.find(address))?.topicId).toBe(next);
  },
);

it('a page goes on in what its topic was merged into, as far as that stands', async () => {
  const address = page();
  const [first, second, whole] = [
    await claim(address.text),
    await claim(page().text),
    await claim(page().text),
  ];
  for (const one of [first, second, whole]) await openAs(one);
  const merge = (one: TopicId, into: TopicId) =>
    forum.rows(`update community.topic set merged_into = $2, deleted_at = now() where id = $1`, [one, into]);
  await merge(first, second);
  expect((await pages.find(address))?.topicId).toBe(second);
  await merge(second, whole);
  expect((await pages.find(address))?.topicId).toBe(whole);
  expect(await claim(address.text)).toBe(first);
  await mark(whole, 'deleted_at = now()');
  expect((await pages.find(address))?.topicId).toBeNull();
  expect(await claim(address.text)).not.toBe(first);
});
