import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { PlainMessages } from '#application/community/chat/plain-messages.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import { PLAIN_MESSAGES } from '#infrastructure/community/chat/chat.module';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
/** Whether what is plainly said is written by itself, and how often it was. */
const plainly = { isAllowed: true, times: 0 };
beforeAll(async () => {
  house = await ChatHouse.open();
  await house.rows('delete from community.newcomer_rule where number > 1'); // by which tests are spared it
  const messages: PlainMessages = house.house.container.get(PLAIN_MESSAGES);
  const say = messages.say.bind(messages);
  jest.spyOn(messages, 'say').mockImplementation(async (...asked) => {
    if (!plainly.isAllowed) return null;
    const place = await say(...asked);
    if (place) plainly.times += 1;
    return place;
  });
});
afterAll(() => house.close());

const WORDS = [
  'Good morning',
  'Two lines\nof **words**, and some more',
  'So much is said at such length here that whoever says it again is taken for one who copies it',
  'See https://one.example/a and https://two.example/b',
];

const doing = fc.record({
  act: fc.constantFrom('say', 'say', 'say', 'say', 'again', 'answer', 'react', 'edit', 'withdraw', 'pin'),
  by: fc.constantFrom(0, 1),
  words: fc.nat(WORDS.length - 1),
  /** Which of the messages so far it is about. */
  about: fc.nat(20),
});
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

/** What is kept of a channel in which all of this was done, without what is another each time. */
async function keptOf(doings: readonly Doing[], isAllowed: boolean): Promise<unknown> {
  plainly.isAllowed = isAllowed;
  const people = [await house.member(), await house.member()];
  const steering = await house.steering();
  const { id } = await house.channel();
  // Copies are counted anew for each channel.
  await house.rows('truncate community.text_print');
  const [{ last } = { last: '0' }] = await house.rows<{ last: string }>(
    'select coalesce(max(position), 0) as last from platform.outbox',
  );
  const said: { readonly id: MessageId; readonly clientId: string }[] = [];
  const outcomes: unknown[] = [];
  for (const { act, by, words, about } of doings) {
    const [actor, body] = [people[by]!, WORDS[words]!];
    const one = said[about % Math.max(said.length, 1)];
    const say = async (more: { clientId?: string; replyTo?: MessageId } = {}) => {
      const clientId = more.clientId ?? crypto.randomUUID();
      const message = await house.say(id, actor, body, { ...more, clientId });
      if (!said.some((other) => other.id === message.id)) said.push({ id: message.id, clientId });
    };
    outcomes.push(await outcome(done(act, { actor, steering, one, body, say })));
  }
  return { outcomes, ...(await rowsOf(id, [...people, steering], last)) };
}

interface Doer {
  readonly actor: Actor;
  readonly steering: Actor;
  readonly one: { readonly id: MessageId; readonly clientId: string } | undefined;
  readonly body: string;
  readonly say: (more?: { clientId?: string; replyTo?: MessageId }) => Promise<void>;
}

async function done(act: Doing['act'], { actor, steering, one, body, say }: Doer): Promise<unknown> {
  if (act === 'say' || !one) return say();
  const { chat } = house;
  const about = { actor, messageId: one.id };
  switch (act) {
    case 'again':
      return say({ clientId: one.clientId });
    case 'answer':
      return say({ replyTo: one.id });
    case 'react':
      return chat.reactToMessage.execute({ ...about, kind: 'thanks', on: true });
    case 'edit':
      return chat.editMessage.execute({ ...about, body });
    case 'withdraw':
      return chat.withdrawMessage.execute(about);
    case 'pin':
      return chat.pinMessage.execute({ ...about, actor: steering, on: true });
  }
}

/** Every column, so that one that is added is compared too; who and which by their place, of moments whether there is one. */
async function rowsOf(id: string, people: readonly Actor[], last: string): Promise<Record<string, unknown>> {
  const names = new Map(people.map(({ memberId }, place) => [memberId as string, `person ${place}`]));
  const read = (text: string) =>
    house.rows<{ row: Record<string, unknown> }>(text, [id]).then((rows) => rows.map(({ row }) => row));
  const messages = await read(
    `select to_jsonb(m) as row from community.chat_message m where channel_id = $1 order by position, id`,
  );
  names.set(id, 'channel');
  for (const { id: one, position } of messages) names.set(String(one), `message ${String(position)}`);
  const plain = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (typeof value !== 'string') return [name, value];
        if (name.endsWith('_at')) return [name, 'a moment'];
        return [name, names.get(value) ?? value];
      }),
    );
  const [members, prints, channel] = await Promise.all([
    read(
      `select to_jsonb(j) as row from community.chat_membership j where channel_id = $1 order by member_id`,
    ),
    read(
      `select to_jsonb(p) as row from community.text_print p join community.chat_message m on m.id = p.post_id
       where m.channel_id = $1 order by m.position`,
    ),
    read(
      `select to_jsonb(c) - 'slug' - 'name' - 'version' as row from community.chat_channel c where id = $1`,
    ),
  ]);
  const told = await house.rows<{ name: string }>(
    `select name from platform.outbox where position > $1 order by position`,
    [last],
  );
  return {
    messages: messages.map((row) => plain({ ...row, client_id: null })),
    members: members.map(plain),
    prints: prints.map(plain),
    channel: channel.map(plain),
    told: told.map(({ name }) => name),
  };
}

it('whatever is done in a channel, what is plainly said leaves what is left where the channel is held for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 3, maxLength: 10 }), async (doings) => {
      expect(await keptOf(doings, true)).toEqual(await keptOf(doings, false));
    }),
    { numRuns: 12 },
  );
  expect(plainly.times).toBeGreaterThan(20);
});
