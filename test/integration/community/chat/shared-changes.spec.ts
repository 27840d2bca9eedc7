import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
let [author, reader, stranger]: Actor[] = [];
beforeAll(async () => {
  house = await ChatHouse.open();
  [author, reader, stranger] = [await house.member(), await house.member(), await house.member()];
});
afterAll(() => house.close());

const shared = (channelId: string, since: number, more: { circle?: string; present?: string[] } = {}) =>
  house.chat.sharedChanges.execute({
    channelId,
    since,
    circle: 'members',
    present: [reader!.memberId!, stranger!.memberId!],
    ...more,
  });
const keptAway = (member: Actor, other: Actor, kind: 'block' | 'mute') =>
  house.rows(`insert into community.distance (member_id, other_id, kind, since) values ($1, $2, $3, now())`, [
    member.memberId,
    other.memberId,
    kind,
  ]);

describe('what changed in a channel, for all at once', () => {
  it('holds what each would be told who asks, and who would be told something else', async () => {
    const { id } = await house.channel();
    const first = await house.say(id, author!, 'Hello **all**');
    await house.say(id, stranger!, 'Hello yourself', { replyTo: first.id });
    await house.chat.editMessage.execute({ actor: author!, messageId: first.id, body: 'Hello, all' });
    const told = await shared(id, 0);
    const asked = await house.chat.changes.execute(reader!, id, 0);
    expect(told!.items.map(({ message }) => message)).toEqual(asked.items);
    expect(told).toMatchObject({ change: asked.change, channel: { id, kind: 'public', locked: false } });
    expect(told!.items.flatMap(({ apart }) => apart)).toEqual([]);
    // Who answered it quotes it, and is told anew with it.
    expect((await shared(id, 2))!.items.map(({ message }) => message.replyTo?.excerpt ?? null)).toEqual([
      null,
      'Hello, all',
    ]);
    expect((await shared(id, 3))!.items).toHaveLength(1);
    expect(await shared(id, 4)).toBeNull();
  });

  it.each(['block', 'mute'] as const)(
    'leaves out who is kept away by "%s", also as who is answered',
    async (kind) => {
      const { id } = await house.channel();
      const [writer, far] = [await house.member(), await house.member()];
      await keptAway(far, writer, kind);
      const present = [far.memberId!, reader!.memberId!];
      const { id: message } = await house.say(id, writer, 'Unwanted');
      expect((await shared(id, 0, { present }))!.items[0]!.apart).toEqual([far.memberId]);
      await house.say(id, reader!, 'In answer', { replyTo: message });
      expect((await shared(id, 1, { present }))!.items[0]!.apart).toEqual([far.memberId]);
      expect((await shared(id, 0, { present: [reader!.memberId!] }))!.items[0]!.apart).toEqual([]);
    },
  );

  it('leaves out who reacted: their own mark is theirs to see', async () => {
    const { id } = await house.channel();
    const { id: messageId } = await house.say(id, author!, 'To be thanked for');
    await house.chat.reactToMessage.execute({ actor: reader!, messageId, kind: 'thanks', on: true });
    const told = await shared(id, 1);
    expect(told!.items).toMatchObject([
      { apart: [reader!.memberId], message: { reactions: { thanks: 1 }, mine: [] } },
    ]);
  });

  it('is nothing while one message among them waits, is hidden or deleted', async () => {
    const { id } = await house.channel();
    const { id: message } = await house.say(id, author!, 'In question');
    const decision = crypto.randomUUID();
    for (const action of ['hold', 'hide', 'delete']) {
      await house.decided(action, message, decision);
      await house.say(id, author!, 'Beside it');
      expect(await shared(id, 0)).toBeNull();
      const [row] = await house.rows<{ change: number }>(
        'select change from community.chat_message where id = $1',
        [message],
      );
      expect((await shared(id, row!.change))!.items.map(({ message: { plain } }) => plain)).toContain(
        'Beside it',
      );
    }
  });

  it('tells that something was taken back, without its words', async () => {
    const { id } = await house.channel();
    const { id: messageId } = await house.say(id, author!, 'A slip of the tongue');
    await house.chat.withdrawMessage.execute({ actor: author!, messageId });
    const told = await shared(id, 0);
    expect(told!.items).toMatchObject([{ message: { gone: 'withdrawn', html: '', plain: '' } }]);
    expect(JSON.stringify(told)).not.toContain('slip');
  });

  it('is for those alone who were let in under the rule that holds now', async () => {
    const { id } = await house.channel({ kind: 'branch', branch: 'music' });
    const member = await house.member({ audiences: ['public', 'members', 'branch:music'] });
    await house.say(id, member, 'Among musicians');
    expect(await shared(id, 0, { circle: 'members' })).toBeNull();
    expect((await shared(id, 0, { circle: 'branch:music' }))!.items).toHaveLength(1);
    expect(await shared('no-id', 0)).toBeNull();
  });

  it('is nothing of what only some were told: of a private conversation', async () => {
    const { id } = await house.channel();
    await house.say(id, author!, 'Between us');
    await house.rows(`update community.chat_channel set kind = 'direct' where id = $1`, [id]);
    expect(await shared(id, 0)).toBeNull();
  });

  it('is asked for page by page where it is much', async () => {
    const { id } = await house.channel();
    for (let at = 0; at < 21; at += 1) await house.say(id, author!, `Line ${at}`);
    expect(await shared(id, 0)).toBeNull();
    expect((await shared(id, 1))!.items).toHaveLength(20);
  });
});
