import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TakeNameOut } from '#application/community/leaving/take-name-out';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { FormerNames } from '#domain/community/leaving/former-names';
import { FORMER_HANDLE } from '#domain/shared/former-member';
import type { PostId } from '#domain/community/topics/ids';
import { SqlErasures } from '#infrastructure/community/purges/sql-erasures';
import { SqlLeftWords } from '#infrastructure/community/leaving/sql-left-words';
import { codeOf } from '../../../support/refusal.ts';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

it.each([
  ['stands', {}],
  ['was decided about', { decision_id: randomUUID() }],
  ['was taken away', { deleted_at: new Date() }],
])('whose text %s and who left is quoted as a former member', async (_, columns) => {
  const [asker, leaver, quoting] = [await forum.member(), await forum.member(), await forum.member()];
  const { id: topicId } = await forum.get(OpenTopic).execute({
    actor: asker,
    kind: 'discussion',
    categoryId: await forum.category(),
    title: 'A talk among artists',
    body: 'What is it like?',
    tags: [],
    branches: [],
  });
  const answer = (actor: typeof asker, body: string) =>
    forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });
  const said = await answer(leaver, 'It goes in box seven, I was told.');
  const quote = await answer(
    quoting,
    `> [Lanterne (équipe) a écrit](/reponses/${said.id})\n>\n> It goes in box seven\n\nThank you.`,
  );
  for (const [column, value] of Object.entries(columns))
    await forum.row(`update community.post set ${column} = $2 where id = $1 returning id`, [said.id, value]);
  await forum.get(TakeNameOut).of(leaver.memberId!, { handles: ['lanterne'] });
  const { source } = await forum.row(`select source from community.post where id = $1`, [quote.id]);
  expect(source).not.toContain('Lanterne');
  expect(source).toContain(`](/reponses/${said.id})`);
});

describe('posts that name somebody', () => {
  const said = '0199aaaa-0000-7000-8000-00000000abcd' as PostId;
  const other = '0199aaaa-0000-7000-8000-00000000abce' as PostId;
  let topicId: Awaited<ReturnType<OpenTopic['execute']>>['id'];
  let author: Awaited<ReturnType<Forum['member']>>;
  beforeAll(async () => {
    author = await forum.member();
    ({ id: topicId } = await forum.get(OpenTopic).execute({
      actor: author,
      kind: 'discussion',
      categoryId: await forum.category(),
      title: 'Who said what',
      body: 'Tell me.',
      tags: [],
      branches: [],
    }));
  });
  /** A post that says just that, whatever the composer would make of it. */
  const saying = async (source: string): Promise<PostId> => {
    const { id } = await forum
      .get(PostAnswer)
      .execute({ actor: author, topicId, body: 'Something.', replyTo: null });
    await forum.rows(`update community.post set source = $2 where id = $1`, [id, source]);
    return id;
  };
  const naming = (handles: readonly string[], posts: readonly PostId[] = []) =>
    new SqlLeftWords(forum.sql).postsNaming(handles, posts);

  it.each([
    'Thank you @plume-noire.',
    'Thank you @Plume-Noire, and you.',
    '(@plume-noire)',
    '@plume-noire-',
    '@plume-noire--x',
    '@plume-noire\u0301',
    'With @lanterne, @plume-noire: see.',
  ])('are found where they say «\u00A0%s\u00A0»', async (source) => {
    const id = await saying(source);
    expect(FormerNames.of(['plume-noire'], []).takenOutOf(source)).not.toBe(source);
    expect(await naming(['lanterne-rouge', 'plume-noire'])).toContain(id);
  });

  it('are not found by the beginning of a name, nor by what names nobody', async () => {
    const ids = await Promise.all([saying('See @plume-noire.'), saying('A feather, plume at example.org.')]);
    const found = await naming(['plume']);
    for (const id of ids) expect(found).not.toContain(id);
  });

  it('are found by what they quote, also where they quote thousands and where what they quote is erased', async () => {
    const quote = await saying(`> [Plume a écrit](/reponses/${said.toUpperCase()})\n>\n> Yes.`);
    const message = await saying(`> [Plume a écrit](/salons/messages/${other})\n>\n> Yes.`);
    const theirs = [...Array.from({ length: 1200 }, () => randomUUID() as PostId), said];
    expect(await naming(['plume'], theirs)).toEqual([quote]);
    expect(await new SqlErasures(forum.sql).quotedIn([said])).toEqual([quote]);
    expect(await new SqlErasures(forum.sql).quotedIn([other])).toEqual([message]);
  });
});

describe('a quote of what who left said in the chat', () => {
  const channelId = randomUUID();
  let said: string;
  let leaver: Awaited<ReturnType<Forum['member']>>;
  let quoting: typeof leaver;
  let quoteId: PostId;
  let quote: string;
  beforeAll(async () => {
    await forum.rows(
      `insert into community.chat_channel (id, slug, name, description, kind, audience, last_position, last_change, opened_at)
       values ($1::uuid, $1::text, 'Here', '', 'public', 'members', 0, 0, now())`,
      [channelId],
    );
  });
  let position = 0;
  beforeEach(async () => {
    [leaver, quoting] = [await forum.member(), await forum.member()];
    said = randomUUID();
    await forum.rows(
      `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain,
         written_at, standing)
       values ($1, $2, $4, $4, $3, gen_random_uuid(), 'Box seven it is.', '', 'Box seven it is.', now(), 'published')`,
      [said, channelId, leaver.memberId, (position += 1)],
    );
    quote = `> [Lanterne a écrit](/salons/messages/${said})\n>\n> Box seven it is.\n\nThank you, ${said}.`;
    const opened = await forum.get(OpenTopic).execute({
      actor: quoting,
      kind: 'discussion',
      categoryId: await forum.category(),
      title: 'Taken up from the chat',
      body: quote,
      tags: [],
      branches: [],
    });
    quoteId = opened.postId;
    await forum.rows(
      `insert into community.draft (id, member_id, place, body, saved_at) values (gen_random_uuid(), $1, 'new-topic', $2, now())`,
      [quoting.memberId, quote],
    );
  });
  const kept = async () => [
    (await forum.row<{ text: string }>(`select source as text from community.post where id = $1`, [quoteId]))
      .text,
    (
      await forum.row<{ text: string }>(`select body as text from community.draft where member_id = $1`, [
        quoting.memberId,
      ])
    ).text,
  ];

  it('names a former member, in a draft too', async () => {
    await forum.get(TakeNameOut).of(leaver.memberId, { handles: ['lanterne'] });
    for (const text of await kept()) {
      expect(text).not.toContain('Lanterne');
      expect(text).toContain(`[Ancien membre](/salons/messages/${said})\n>\n> Box seven it is.`);
    }
  });

  it('is taken out of a draft that mentions them and quotes nobody, and a tab that holds it is told', async () => {
    await forum.rows(`update community.draft set body = 'Thank you @Lanterne.' where member_id = $1`, [
      quoting.memberId,
    ]);
    await forum.get(TakeNameOut).of(leaver.memberId, { handles: ['lanterne'] });
    expect((await kept())[1]).toBe(`Thank you @${FORMER_HANDLE}.`);
    const inTab = { place: 'new-topic', title: '', fields: {}, body: 'Thank you @Lanterne.', version: 1 };
    const saved = forum.get(SaveDraft).execute({ actor: quoting, ...inTab });
    expect(await codeOf(saved)).toBe('shared.changed-meanwhile');
  });

  it('goes with the words that are taken along, in a draft too', async () => {
    await forum.get(TakeWordsAlong).of(leaver.memberId, { handles: [], words: 'erase', spared: [] });
    for (const text of await kept()) {
      expect(text).not.toContain('Box seven');
      expect(text).toContain('Thank you');
    }
  });

  it.each(['was decided about', 'waits to be judged'])('stays where it %s', async (why) => {
    if (why === 'was decided about')
      await forum.rows(`update community.chat_message set decision_id = gen_random_uuid() where id = $1`, [
        said,
      ]);
    const spared = why === 'was decided about' ? [] : [said];
    await forum.get(TakeWordsAlong).of(leaver.memberId, { handles: [], words: 'erase', spared });
    expect(await kept()).toEqual([quote, quote]);
  });
});
