import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import { besides, outcome, terms } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(60_000);
let house: ChatHouse;
beforeAll(async () => {
  house = await ChatHouse.open();
});
afterAll(() => house.close());

const voter = (actor: Actor) => ({ actor, memberSince: new Date(0), branchesSince: { music: new Date(0) } });
const asker = (audiences: readonly string[] = []) =>
  house.member({ grants: ['poll.create', 'poll.vote'], audiences });
const ask = async (actor: Actor, audiences: readonly string[]) =>
  house.house.app.engagement.openPoll.execute({ actor, ...terms({ audiences }) });
const put = async (channelId: Awaited<ReturnType<ChatHouse['channel']>>['id'], actor: Actor, slug: string) =>
  house.chat.postMessage.execute({
    actor,
    channelId,
    body: 'What do you think?',
    clientId: crypto.randomUUID(),
    poll: await house.house.app.engagement.pollsToAsk.find(voter(actor), slug),
  });
const logOf = async (actor: Actor, channelId: string) =>
  (await house.chat.messages.execute(actor, channelId, {})).items;

describe('a poll that a message puts into a channel', () => {
  it('is named to who reads the channel, until its author takes the message back', async () => {
    const [by, reader] = [await asker(), await house.member()];
    const { id: channelId } = await house.channel();
    const { id: pollId, slug } = await ask(by, ['members']);
    const { id } = await put(channelId, by, slug);
    await house.say(channelId, by, 'Nothing to ask.');
    expect((await logOf(reader, channelId)).map((one) => one.pollId)).toEqual([pollId, null]);
    await house.chat.editMessage.execute({ actor: by, messageId: id, body: 'What do you think now?' });
    expect((await logOf(reader, channelId))[0]).toMatchObject({ pollId, editedAt: expect.any(Date) });
    await house.chat.withdrawMessage.execute({ actor: by, messageId: id });
    expect((await logOf(reader, channelId))[0]).toMatchObject({ pollId: null, gone: 'withdrawn' });
  });

  it('is one that all of them may know of, put there by who may ask members', async () => {
    const by = await asker(['branch:music']);
    const [everywhere, music] = [
      await house.channel(),
      await house.channel({ kind: 'branch', branch: 'music' }),
    ];
    const { slug } = await ask(by, ['branch:music']);
    expect(await besides(put(everywhere.id, by, slug))).toBe('poll: community.poll-too-narrow');
    expect(await logOf(by, everywhere.id)).toEqual([]);
    expect((await put(music.id, by, slug)).position).toBe(1);

    const { slug: ofAll } = await ask(by, ['members']);
    expect(await outcome(put(everywhere.id, await house.member(), ofAll))).toBe('access.not-allowed');
    const stranger = await asker();
    expect(await outcome(put(everywhere.id, stranger, slug))).toBe('engagement.poll-not-found');
    const talker = await house.talker({ grants: ['poll.create'] });
    const channel = await house.write(talker, [await house.talker()]);
    expect(await besides(put(channel.channelId, talker, ofAll))).toBe('poll: community.poll-not-here');

    await house.rows(
      `update engagement.poll set away = '[{"decisionId":"x","action":"hide"}]' where slug = $1`,
      [ofAll],
    );
    expect(await outcome(put(everywhere.id, by, ofAll))).toBe('engagement.poll-not-found');
  });

  it('is asked for by each reader: it is another thing to who voted', async () => {
    const by = await asker();
    const { id: channelId } = await house.channel();
    const { slug } = await ask(by, ['members']);
    const shared = (since: number) =>
      house.chat.sharedChanges.execute({ channelId, circle: 'members', since, present: [] });
    await house.say(channelId, by, 'To all alike.');
    expect((await shared(0))?.items).toHaveLength(1);
    const { id } = await put(channelId, by, slug);
    expect(await shared(1)).toBeNull();
    await house.chat.withdrawMessage.execute({ actor: by, messageId: id });
    expect((await shared(1))?.items).toHaveLength(1);
  });
});
