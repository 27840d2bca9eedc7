import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { OpenTopic } from '#application/community/topics/open-topic';
import { isFaithful } from '#domain/community/topics/quotation';
import type { Actor } from '#domain/shared/actor';
import { SqlQuotedPosts } from '#infrastructure/community/topics/sql-quoted-posts';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => void (forum = await Forum.open()));
afterAll(() => forum.close());

const said = async (actor: Actor, audience: string, body: string) => {
  const categoryId = await forum.category({ audience });
  const { id } = await forum.get(OpenTopic).execute({
    actor,
    kind: 'discussion',
    categoryId,
    title: 'Something that was said',
    body,
    tags: [],
    branches: [],
  });
  return (await forum.row<{ id: string }>(`select id from community.post where topic_id = $1`, [id])).id;
};
const mayQuote = async (actor: Actor, id: string, words: string) => {
  const post = (await new SqlQuotedPosts(forum.sql).among([id], actor)).get(id);
  return post !== undefined && isFaithful({ introduction: `${post.author} a écrit`, words }, post);
};

it('a post is quoted with the words it says or said before, by whoever may read it', async () => {
  const [author, other] = [await forum.member(), await forum.member()];
  const post = await said(author, 'public', 'Declare before the 15th of March.');
  expect(await mayQuote(other, post, 'before the 15th of March')).toBe(true);
  expect(await mayQuote(other, post, 'before the 16th of March')).toBe(false);
  await forum.rows(
    `with former as (
       insert into community.post_revision (id, post_id, number, editor_id, source, replaced_at)
       select gen_random_uuid(), id, 1, author_id, source, now() from community.post where id = $1 returning post_id)
     update community.post set source = $2, plain = $2 from former where id = post_id`,
    [post, 'Declare before the 31st.'],
  );
  expect(await mayQuote(other, post, 'before the 31st')).toBe(true);
  expect(await mayQuote(other, post, 'before the 15th of March')).toBe(true);
  await forum.rows(`update community.post set deleted_at = now() where id = $1`, [post]);
  expect(await mayQuote(other, post, 'before the 31st')).toBe(false);
});

it('words that somebody else took away are quoted no more, nor is what stood before them', async () => {
  const [author, moderator, other] = [
    await forum.member(),
    await forum.member('moderator'),
    await forum.member(),
  ];
  const post = await said(author, 'public', 'The masked passage.');
  const texts = ['The first passage.', 'The masked passage.', 'The […] passage.', 'The last passage.'];
  const editors = [author, moderator, author];
  await forum.rows(
    `insert into community.post_revision (id, post_id, number, editor_id, source, replaced_at)
     select gen_random_uuid(), $1, number, editor, source, now()
     from unnest($2::uuid[], $3::text[]) with ordinality as former (editor, source, number)`,
    [post, editors.map(({ memberId }) => memberId), texts.slice(0, 3)],
  );
  await forum.rows(`update community.post set source = $2, plain = $2 where id = $1`, [post, texts[3]]);
  const quotable = await Promise.all(texts.map((text) => mayQuote(other, post, text)));
  expect(quotable).toEqual([false, false, true, true]);
});

it('a guess at words that somebody may not read finds nothing', async () => {
  const [colleague, member] = [await forum.member('moderator'), await forum.member()];
  const post = await said(colleague, 'staff', 'The word is violin.');
  expect(await mayQuote(colleague, post, 'The word is violin')).toBe(true);
  expect(await mayQuote(member, post, 'The word is violin')).toBe(false);
});
