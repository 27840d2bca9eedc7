import { describe, expect, it, jest } from '@jest/globals';
import nodemailer from 'nodemailer';
import { DeletePost } from '#application/community/topics/delete-post';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { OutgoingLetter } from '#application/shared/letter.ports';
import { composeLetter } from '#infrastructure/platform/mail/compose';
import { readMail } from '#infrastructure/platform/mail/read-mail';
import { LetterHouse, type Member } from './letter-house.ts';

jest.setTimeout(120_000);

/** What happens in both worlds stands around; the secret happens in one of them. */
interface World {
  readonly house: LetterHouse;
  readonly reader: Member;
  readonly insider: Actor;
  readonly writer: Actor;
  readonly categoryId: CategoryId;
  readonly topic: { readonly id: TopicId };
}

const ask = (house: LetterHouse, actor: Actor, categoryId: CategoryId, title: string, body: string) =>
  house.forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title,
    body,
    tags: [],
    branches: ['music'],
  });
const answer = (house: LetterHouse, actor: Actor, topicId: TopicId, body: string) =>
  house.forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });
const call = ({ reader }: World) => `@${reader.memberId}, the secret`;

/** Once in a category that they followed before it was closed to them. */
async function closedTopic(world: World, audience: string): Promise<void> {
  const { house, reader, insider } = world;
  const categoryId = await house.forum.category({ audience });
  await house.forum.rows(
    `insert into community.category_follow (member_id, category_id, level, since) values ($1, $2, 'watching', now())`,
    [reader.memberId, categoryId],
  );
  const topic = await ask(house, insider, categoryId, 'The secret of the house', call(world));
  await answer(house, insider, topic.id, call(world));
}

const SECRETS: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'a topic of a branch that is not theirs': (world) => closedTopic(world, 'branch:film'),
  'a topic of the staff': (world) => closedTopic(world, 'staff'),
  'a reply that was deleted before its letter left': async (world) => {
    const { house, insider, writer, topic } = world;
    const { id: postId } = await answer(house, writer, topic.id, call(world));
    await house.forum.relay();
    await house.forum.get(DeletePost).execute({ actor: insider, postId, reason: 'the secret' });
  },
  'a topic that moved where they may not follow before its letter left': async (world) => {
    const { house, reader, insider, writer, categoryId } = world;
    const topic = await ask(house, writer, categoryId, 'The secret of the move', call(world));
    await house.forum.get(FollowTopic).execute({ actor: reader, topicId: topic.id, level: 'watching' });
    await answer(house, writer, topic.id, call(world));
    await house.forum.relay();
    const narrower = await house.forum.category({ audience: 'branch:film' });
    await house.forum
      .get(MoveTopic)
      .execute({ reason: 'To keep order.', actor: insider, topicId: topic.id, categoryId: narrower });
  },
};

/** Bytes of every mail to the reader, ids, numbers of topics and signed links left out. */
async function mailsOf(secret: ((world: World) => Promise<unknown>) | null): Promise<string[]> {
  const house = await LetterHouse.open();
  try {
    const reader = await house.member({ branches: ['music'], habits: { rhythm: 'weekly' } });
    const writer = await house.forum.member();
    const insider = await house.forum.member('moderator', { branches: ['film'] });
    const categoryId = await house.forum.category();
    await house.forum.get(FollowCategory).execute({ actor: reader, categoryId, level: 'watching' });
    const topic = await ask(house, writer, categoryId, 'How do I declare royalties?', 'In which box?');
    await house.forum.get(FollowTopic).execute({ actor: reader, topicId: topic.id, level: 'watching' });
    await answer(house, writer, topic.id, 'Box 5HQ.');
    await house.forum.relay();
    if (secret) await secret({ house, reader, insider, writer, categoryId, topic });
    await house.forum.relay();
    await answer(house, writer, topic.id, `@${reader.memberId}, see the notice.`);
    await ask(house, writer, await house.forum.category(), 'Which invoice for a reading?', 'Any example?');
    await house.forum.relay();
    await house.sender().execute();
    house.forum.now = new Date('2030-01-07T07:00:00Z');
    await house.digests();
    return await Promise.all(house.sentTo(reader).map(bytesOf));
  } finally {
    await house.close();
  }
}

async function bytesOf(letter: OutgoingLetter): Promise<string> {
  const settings = {
    from: 'community@example.org',
    publicUrl: 'https://community.example',
    communityName: async () => 'The community',
  };
  const composed = await composeLetter(letter, settings);
  const { message } = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    .sendMail({ ...composed, date: new Date(0) });
  const { headers, subject, text, html } = readMail((message as Buffer).toString());
  const boundary = /boundary="[^"]+"/;
  const head = [...headers].map(([name, values]) => `${name}: ${values.join().replace(boundary, '')}`);
  return [...head, subject, text, html]
    .join('\n')
    .replaceAll(/\/desinscription\/[\w.-]+/g, '/desinscription/…')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replaceAll(/(\/sujets\/[\w-]+)-\d+/g, '$1-…');
}

describe('what a member may not know makes no difference to their mails', () => {
  it.each(Object.keys(SECRETS))('%s', async (name) => {
    const [plain, other] = [await mailsOf(null), await mailsOf(SECRETS[name]!)];
    expect(plain.map((mail) => /^subject: .*$/m.exec(mail)?.[0]).length).toBe(2);
    expect(plain[1]).toContain('royalties');
    expect(other).toEqual(plain);
    expect(other.join()).not.toContain('secret');
  });
});
