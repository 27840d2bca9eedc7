import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { Purging } from '#application/moderation/published/piece-words.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor, Permission } from '#domain/shared/actor';
import { MODERATED_MESSAGES } from '#infrastructure/community/moderated/moderated.module';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { visitor } from '../../../support/actors.ts';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';
import { bytesOf } from '../../../support/found-file.ts';

jest.setTimeout(180_000);
let house: ChatHouse;
beforeAll(async () => {
  house = await ChatHouse.open();
});
afterAll(() => house.close());

const UPLOADS: readonly Permission[] = ['file.upload'];
const pixel = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } })
    .withMetadata({ exif: { IFD0: { Artist: 'Somebody' } } })
    .jpeg()
    .toBuffer();

async function picture(actor: Actor) {
  const { path } = await house.house.app.files.upload.execute({
    actor,
    bytes: await pixel(),
    name: 'statement.jpg',
  });
  return { said: `See what I got.\n\n![A statement of 2026](${path})`, key: path.replace('/fichiers/', '') };
}
const reads = async (actor: Actor, key: string) =>
  (await house.house.app.files.read.execute(actor, key)) !== null;
const belongs = async (key: string) =>
  (
    await house.rows<{ id: string | null }>(
      `select message_id as id from community.attachment where key = $1`,
      [key],
    )
  )[0]?.id;
const longAgo = (id: MessageId, days: number) =>
  house.rows(
    `update community.chat_message set withdrawn_at = now() - make_interval(days => $2) where id = $1`,
    [id, days],
  );

it('is shown in a channel to who reads it, by the one renderer, cleaned', async () => {
  const [author, reader] = [await house.member({ grants: UPLOADS }), await house.member()];
  const branch = await house.channel({ kind: 'branch', branch: 'music' });
  const musician = await house.member({ grants: UPLOADS, audiences: ['branch:music'] });
  const open = await house.channel();
  const [shown, inside] = [await picture(author), await picture(musician)];
  expect(await reads(reader, shown.key)).toBe(false);
  const { id } = await house.say(open.id, author, shown.said);
  await house.say(branch.id, musician, inside.said);
  expect(await belongs(shown.key)).toBe(id);
  const { items } = await house.chat.messages.execute(reader, open.id, {});
  expect(items[0]).toMatchObject({ html: expect.stringMatching(/<img[^>]+alt="A statement of 2026"/) });
  const who = [author, reader, visitor()];
  expect(await Promise.all(who.map((actor) => reads(actor, shown.key)))).toEqual([true, true, false]);
  expect(await Promise.all([musician, reader].map((actor) => reads(actor, inside.key)))).toEqual([
    true,
    false,
  ]);
  const file = await house.house.app.files.read.execute(reader, shown.key);
  const { format, exif } = await sharp(await bytesOf(file!)).metadata();
  expect([format, exif]).toEqual(['webp', undefined]);
});

it('is nobody else’s than those of its conversation, and of what was said since they came', async () => {
  const [one, two, late, moderator] = [
    await house.talker({ grants: UPLOADS }),
    await house.talker(),
    await house.talker(),
    await house.member({ grants: ['review.read', 'chat.steer'], role: 'moderator' }),
  ];
  const third = await house.talker();
  const { said, key } = await picture(one);
  const { channelId, messageId } = await house.write(one, [two, third], said);
  expect(await belongs(key)).toBe(messageId);
  await house.chat.welcomePerson.execute({ actor: one, channelId, to: late.memberId! });
  const who = [one, two, late, moderator];
  expect(await Promise.all(who.map((actor) => reads(actor, key)))).toEqual([true, true, false, false]);
  // Whoever judges a case about it sees what they judge, for as long as it is open.
  await house.rows(
    `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
     values (gen_random_uuid(), 'report', 'chat-message', $1, 'A conversation', 'open', 1, 1, now(), now())`,
    [messageId],
  );
  expect(await reads(moderator, key)).toBe(true);
});

it('goes with its message: taken back, taken away, mended, erased', async () => {
  const [author, reader] = [await house.member({ grants: UPLOADS }), await house.member()];
  const { id: channel } = await house.channel();
  const [back, away, mended, erased] = await Promise.all([1, 2, 3, 4].map(() => picture(author)));
  const ids: MessageId[] = [];
  for (const one of [back, away, mended, erased]) ids.push((await house.say(channel, author, one!.said)).id);
  const seen = () => Promise.all([back, away, mended, erased].map((one) => reads(reader, one!.key)));
  expect(await seen()).toEqual([true, true, true, true]);
  await house.chat.withdrawMessage.execute({ actor: author, messageId: ids[0]! });
  await house.decided('hide', ids[1]!, '0199dddd-0000-7000-8000-00000000a001');
  await house.chat.editMessage.execute({ actor: author, messageId: ids[2]!, body: 'Never mind.' });
  const { container } = house.house;
  const { files } = await container
    .get<UnitOfWork>(UNIT_OF_WORK)
    .run(() =>
      (container.get<ModeratedKind>(MODERATED_MESSAGES).words.purging as Purging).purge(ids[3]!, new Date()),
    );
  expect(files).toEqual([erased!.key]);
  expect(await seen()).toEqual([false, false, false, false]);
  await house.overturned('hide', ids[1]!, '0199dddd-0000-7000-8000-00000000a001');
  expect(await seen()).toEqual([false, true, false, false]);
});

it('is forgotten with the words that were taken back, and with messages that are kept no longer', async () => {
  const author = await house.member({ grants: UPLOADS });
  const { id: kept } = await house.channel();
  const [back, old, stays] = await Promise.all([1, 2, 3].map(() => picture(author)));
  const { id } = await house.say(kept, author, back!.said);
  await house.chat.withdrawMessage.execute({ actor: author, messageId: id });
  const gone = await house.say(kept, author, old!.said);
  await house.say(kept, author, stays!.said);
  await longAgo(id, 8);
  await house.rows(`delete from community.chat_message where id = $1`, [gone.id]);
  await house.rows(`update community.attachment set uploaded_at = now() - interval '9 days'`);
  await house.forget();
  await house.house.container.get(SweepOrphanFiles).execute();
  expect(await Promise.all([back, old, stays].map((one) => reads(author, one!.key)))).toEqual([
    false,
    false,
    true,
  ]);
});

it('is its owner’s to show, and at most ten stand in one message', async () => {
  const [author, thief] = [await house.member({ grants: UPLOADS }), await house.member()];
  const { id: channel } = await house.channel();
  const { said, key } = await picture(author);
  await house.say(channel, thief, said);
  expect([await belongs(key), await reads(thief, key)]).toEqual([null, false]);
  const all: string[] = [];
  for (let count = 0; count < 11; count++) all.push((await picture(author)).said.split('\n').at(-1)!);
  const many = all.join('\n\n');
  expect(await outcome(house.say(channel, author, many))).toBe('community.too-many-images');
});
