import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { knownId } from '#domain/shared/id';
import { SENT_TWICE_MINUTES } from '#domain/shared/sent-twice';
import type { Actor } from '#domain/shared/actor';
import type { Commits, UnitOfWork } from '#application/shared/ports';
import type { ChatBell } from '#application/community/chat/chat.bell';
import type { PlainMessage, PlainMessages } from '#application/community/chat/plain-messages.port';
import { BELL, PLAIN_MESSAGES } from '#infrastructure/community/chat/chat.module';
import { CommitsOfCalls } from '#infrastructure/platform/persistence/transaction';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
let plain: PlainMessages;
let [one, other]: Actor[] = [];
/** How each message was written: by itself, or null where the channel had to be held. */
let ways: (number | null)[] = [];
beforeAll(async () => {
  house = await ChatHouse.open();
  await house.rows('delete from community.newcomer_rule where number > 1'); // by which tests are spared it
  plain = house.house.container.get(PLAIN_MESSAGES);
  const say = plain.say.bind(plain);
  jest.spyOn(plain, 'say').mockImplementation(async (...asked) => {
    const place = await say(...asked);
    ways.push(place?.position ?? null);
    return place;
  });
  [one, other] = [await house.member(), await house.member()];
});
afterEach(() => void (ways = []));
afterAll(() => house.close());

const LONG = 'This is said in so many words that whoever says the same again is taken to have copied it';
const kept = (id: string) =>
  house.rows<Record<string, unknown>>(
    `select position, change, source, html, plain, reply_to, standing, shown, replaced, decision_id, poll_id, edited_at,
       withdrawn_at, pinned_at, purged_at from community.chat_message where channel_id = $1 order by position`,
    [id],
  );
/** Whoever waits goes on once it is opened. */
class Gate {
  open = (): void => {};
  readonly passed = new Promise<void>((resolve) => (this.open = resolve));
}
const message = () =>
  ({
    id: crypto.randomUUID(),
    authorId: one!.memberId!,
    clientId: crypto.randomUUID(),
    text: { source: 'a', html: 'a', plain: 'a', mentions: [] },
    replyTo: null,
    at: new Date(),
    counted: { print: null, hosts: [], copies: null, sameHost: null },
  }) as unknown as PlainMessage;
const read = async (id: string) =>
  (
    await house.rows<{ read_to: number }>(
      `select read_to from community.chat_membership where channel_id = $1 and member_id = $2`,
      [id, one!.memberId],
    )
  )[0]?.read_to;

describe('what is plainly said in a channel', () => {
  it('is written by itself, as what is said with the channel held is', async () => {
    const { id } = await house.channel();
    await house.say(id, one!, 'Good morning');
    await house.rows(`update community.chat_channel set slow_seconds = 1 where id = $1`, [id]);
    await house.rows(`update community.chat_message set written_at = now() - interval '1 hour'`);
    await house.say(id, one!, 'Good morning');
    expect(ways).toEqual([1]);
    const [plainly, held] = await kept(id);
    expect({ ...plainly, position: 2, change: 2 }).toEqual(held);
    expect(await read(id)).toBe(2);
    const [channel] = await house.rows(
      `select last_position, last_change from community.chat_channel where id = $1`,
      [id],
    );
    expect(channel).toEqual({ last_position: 2, last_change: 2 });
  });

  it('costs two statements beside what the rules of words ask for', async () => {
    const { id } = await house.channel();
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await house.say(id, one!, 'What is said at such length has a print, by which it is known again later on');
    const sent = query.mock.calls.map(([first]) => (first as unknown as { text: string }).text);
    query.mockRestore();
    expect(sent.map((text) => text.split(/\s+/).slice(0, 3).join(' '))).toEqual([
      'select c.id as',
      'select source, extract(epoch',
      'select at_position as',
    ]);
  });

  it('is left to the held channel where it was said there within the time in which it is one text, and no longer', async () => {
    const { id } = await house.channel();
    const [running] = await house.rows<{ source: string }>(
      `select pg_get_functiondef('community.say_plainly'::regproc) as source`,
    );
    expect(running!.source.match(/interval '[^']+'/g)).toEqual([`interval '${SENT_TWICE_MINUTES} minutes'`]);
    const aged = (minutes: number) =>
      house.rows(
        `update community.chat_message set written_at = now() - make_interval(mins => $1) where channel_id = $2`,
        [minutes, id],
      );
    await house.say(id, one!, 'Yes');
    await aged(SENT_TWICE_MINUTES - 1);
    await house.say(id, one!, 'Yes'); // few words, which are said again on purpose
    expect([ways, (await kept(id)).length]).toEqual([[1, null], 2]);
    await aged(SENT_TWICE_MINUTES + 1);
    await house.say(id, one!, 'Yes');
    expect([ways, (await kept(id)).length]).toEqual([[1, null, 3], 3]);
    const words = 'What is said in five words';
    await house.say(id, one!, words);
    await house.say(id, one!, words); // the held channel takes both for one
    expect(await kept(id)).toHaveLength(4);
    const [earlier] = await house.rows<{ id: string }>(
      `select id from community.chat_message where channel_id = $1 order by position limit 1`,
      [id],
    );
    await house.say(id, one!, words, { replyTo: knownId<'ChatMessage'>(earlier!.id) });
    expect(await kept(id)).toHaveLength(5);
  });

  it('joins its author, who has read so far and never less', async () => {
    const { id } = await house.channel();
    await house.say(id, one!);
    expect(await read(id)).toBe(1);
    await house.rows(`update community.chat_membership set read_to = 9 where member_id = $1`, [
      one!.memberId,
    ]);
    await house.say(id, one!);
    expect(await read(id)).toBe(9);
  });

  const OF_AN_EVENT = `kind = 'event', opens_at = now() - interval '1 hour', closes_at = now() + interval '1 hour', event_audience = 'members'`;
  it.each([
    ['locked = true', 'locked = false'],
    ['slow_seconds = 30', 'slow_seconds = 0'],
    [`audience = 'staff'`, `audience = 'members'`],
    [`kind = 'announcement'`, `kind = 'public'`],
    ['event_away = true', 'event_away = false'],
    [`opens_at = now() + interval '10 minutes'`, OF_AN_EVENT],
    [`closes_at = now() - interval '10 minutes'`, OF_AN_EVENT],
  ])('is not written where the channel became another since it was seen: %s', async (change, was) => {
    const { id } = await house.channel();
    const become = (what: string) =>
      house.rows(`update community.chat_channel set ${what} where id = $1`, [id]);
    await become(was);
    const { seen } = await plain.look(id, one!.memberId!, crypto.randomUUID());
    const say = () => plain.say(seen!, message());
    expect(await say()).toEqual({ position: 1, change: 1 });
    await become(change);
    expect(await say()).toBeNull();
    expect(await kept(id)).toHaveLength(1);
  });

  it('keeps no connection waiting for a channel that somebody holds for long', async () => {
    const { id } = await house.channel();
    const { seen } = await plain.look(id, one!.memberId!, crypto.randomUUID());
    const { container } = house.house;
    const [held, letGo] = [new Gate(), new Gate()];
    const holding = container.get<UnitOfWork>(UNIT_OF_WORK).run(async () => {
      await container.get<Sql>(SQL).rows(`select from community.chat_channel where id = $1 for update`, [id]);
      held.open();
      await letGo.passed;
    });
    await held.passed;
    const began = performance.now();
    expect(await plain.say(seen!, message())).toBeNull();
    expect(performance.now() - began).toBeLessThan(1_500);
    letGo.open();
    await holding;
    expect(await plain.say(seen!, message())).toEqual({ position: 1, change: 1 });
  });

  it('waits, as any other, where as many others are alike', async () => {
    const { id } = await house.channel();
    const people = await Promise.all(Array.from({ length: 4 }, () => house.member()));
    const said = await Promise.all(people.map((each) => house.insist(id, each, LONG)));
    expect(said.filter(({ told }) => told.includes('held'))).toHaveLength(2);
    expect((await kept(id)).filter(({ standing }) => standing === 'held')).toHaveLength(2);
  });

  it('waits where as many others lead to the same place', async () => {
    const { id } = await house.channel();
    const lead = (n: number) => house.insist(id, one!, `See number ${n} https://flood.example/${n}`);
    for (let n = 0; n < 5; n += 1) expect((await lead(n)).told).toEqual([]);
    const ring = jest.spyOn(house.house.container.get<ChatBell>(BELL), 'ring');
    expect((await lead(5)).told).toEqual(['held']);
    expect(ways).toEqual([1, 2, 3, 4, 5, null]);
    // Nobody else learns that somebody's message waits.
    expect(ring).not.toHaveBeenCalled();
    expect((await house.insist(id, one!, 'And this for all, @other')).told).toEqual([]);
    expect(ring).toHaveBeenCalledTimes(1);
    ring.mockRestore();
  });

  it('answers what stands in the same channel and is still there', async () => {
    const [{ id }, elsewhere] = [await house.channel(), await house.channel()];
    const first = await house.say(id, other!);
    await house.say(id, one!, 'An answer', { replyTo: first.id });
    expect(ways).toEqual([1, 2]);
    expect((await kept(id))[1]).toMatchObject({ reply_to: first.id });
    expect(await outcome(house.say(elsewhere.id, one!, 'Elsewhere', { replyTo: first.id }))).toBe(
      'community.message-elsewhere',
    );
    await house.chat.withdrawMessage.execute({ actor: other!, messageId: first.id });
    expect(await outcome(house.say(id, one!, 'Too late', { replyTo: first.id }))).toBe(
      'community.message-gone',
    );
  });

  it('is said with the channel held where somebody is told of it', async () => {
    const { id } = await house.channel();
    const [{ handle } = { handle: '' }] = await house.rows<{ handle: string }>(
      `select handle from community.member where id = $1`,
      [other!.memberId],
    );
    await house.say(id, one!, `Good morning @${handle}`);
    expect(ways).toEqual([]);
    const [fact] = await house.rows(
      `select 1 from platform.outbox where name like 'community.message-addressed%' and payload::text like '%' || $1 || '%'`,
      [handle],
    );
    expect(fact).toBeDefined();
  });

  it('is written together with what the call around commits, or not at all', async () => {
    const { id } = await house.channel();
    const commits: Commits = new CommitsOfCalls();
    const refused = () => Promise.reject(new Error('spent already'));
    const saying = () => house.say(id, one!, 'Said by a key');
    await expect(commits.beginning(refused, saying)).rejects.toThrow('spent already');
    expect(await kept(id)).toEqual([]);
    await commits.beginning(() => Promise.resolve(), saying);
    expect(ways).toEqual([null, null]);
    expect(await kept(id)).toHaveLength(1);
  });

  it('is refused as it would be with the channel held', async () => {
    const { id } = await house.channel();
    await house.chat.steerChannel.execute({
      actor: await house.steering(),
      channelId: id,
      slowSeconds: 0,
      locked: true,
    });
    expect(await outcome(house.say(id, one!))).toBe('community.channel-locked');
    expect(await outcome(house.say(crypto.randomUUID() as typeof id, one!))).toBe(
      'community.channel-not-found',
    );
    expect(ways).toEqual([]);
  });
});
