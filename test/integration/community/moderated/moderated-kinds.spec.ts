import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import { SqlModeratedProfiles } from '#infrastructure/community/moderated/moderated-profiles.sql';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { minute, type PostRow } from '../../../support/forum-rows.ts';

let forum: ForumDatabase;
beforeAll(async () => void (forum = await forumDatabase()));
afterAll(() => forum.close());

const NOBODY = '01990000-0000-7000-8000-00000000dead';

describe('pieces of content as Moderation looks at them', () => {
  it('a topic shows its opening post, and its first replies after it', async () => {
    const [asker, helper] = [await forum.rows.member('Lou'), await forum.rows.member('Sam')];
    const category = await forum.rows.category('cotiser', { audience: 'members' });
    const topic = await forum.rows.topic(category, asker, { title: 'Où déclarer ?', body: 'Je débute.' });
    const reply = await forum.rows.reply(topic, helper, { body: 'Sur le portail.' });
    const topics = new SqlModeratedTopics(forum.sql);
    const piece = (await topics.look([topic.id, NOBODY, 'no id'])).get(topic.id);
    expect(piece).toMatchObject({
      title: 'Où déclarer ?',
      text: 'Je débute.',
      address: `/sujets/slug-${topic.number}`,
      authorName: 'Lou',
      categoryId: category.id,
      audience: 'members',
      state: 'published',
    });
    expect((await topics.around(topic.id)).after.map(({ id }) => id)).toEqual([reply.id]);
  });

  it('a reply shows two neighbours on each side and goes with its topic', async () => {
    const author = await forum.rows.member('Camille', { role: 'agent' });
    const category = await forum.rows.category('sante');
    const topic = await forum.rows.topic(category, author, { title: 'Arrêt' });
    const replies: PostRow[] = [];
    for (const body of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'])
      replies.push(await forum.rows.reply(topic, author, { body }));
    const posts = new SqlModeratedPosts(forum.sql);
    const near = await posts.around(replies[2]!.id);
    expect(near.before.map(({ text }) => text)).toEqual(['un', 'deux']);
    expect(near.after.map(({ text }) => text)).toEqual(['quatre', 'cinq']);
    const state = async () => (await posts.look([replies[2]!.id])).get(replies[2]!.id)?.state;
    expect(await state()).toBe('published');
    await forum.rows.change('topic', topic.id, { deleted_at: minute(99) });
    expect(await state()).toBe('deleted');
  });

  it('a reply is official by its author or its seal, an opening post by whatever stands in its topic', async () => {
    const [asker, agent] = [
      await forum.rows.member('Noor'),
      await forum.rows.member('Agnes', { role: 'agent' }),
    ];
    const topic = await forum.rows.topic(await forum.rows.category('retraite'), asker, { title: 'Rachat' });
    const [own, official] = [
      await forum.rows.reply(topic, asker, { body: 'Je précise.' }),
      await forum.rows.reply(topic, agent, { body: 'Voici la règle.' }),
    ];
    const [posts, topics] = [new SqlModeratedPosts(forum.sql), new SqlModeratedTopics(forum.sql)];
    const flags = async () => {
      const pieces = await posts.look([own.id, official.id, topic.openingId]);
      const whole = await topics.look([topic.id]);
      return [own.id, official.id, topic.openingId]
        .map((id) => pieces.get(id)?.isOfficial)
        .concat(whole.get(topic.id)?.isOfficial);
    };
    expect(await flags()).toEqual([false, true, true, true]);
    await forum.rows.change('post', official.id, { deleted_at: minute(99) });
    expect(await flags()).toEqual([false, true, false, false]);
  });

  it('a profile is its name and its words, without markup', async () => {
    const member = await forum.rows.member('Plume', {
      bio: '**Illustratrice**, [mon site](https://plume.example)',
      is_public: true,
    });
    const profiles = new SqlModeratedProfiles(
      forum.sql,
      new MarkdownRenderer(),
      'https://x.example',
      wordsOnPages('community.member'),
    );
    expect((await profiles.look([member.id])).get(member.id)).toMatchObject({
      title: 'Plume',
      text: 'Illustratrice, mon site',
      address: '/membres/plume',
      authorId: member.id,
      categoryId: null,
      audience: 'public',
    });
  });
});
