import { expect, it } from '@jest/globals';
import { ChannelSteering } from '#application/community/chat/channel-steering.policy';
import { ChatBell } from '#application/community/chat/chat.bell';
import type { ChatGate, PassedMessage } from '#application/community/chat/chat.gate';
import { PlainSaying } from '#application/community/chat/plain.saying';
import type { Channel } from '#domain/community/chat/channel';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlPlainMessages } from '#infrastructure/community/chat/plain-messages.sql';
import { KnownLevels } from '#infrastructure/community/topics/known-levels';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn } from '../../../../support/actors.ts';

const ADA = '01997777-0000-7000-8000-000000000001' as MemberId;
const NOW = new Date('2027-01-01T12:00:00Z');
const [BEFORE, AFTER] = [new Date('2027-01-01T11:00:00Z'), new Date('2027-01-01T13:00:00Z')];
const ROW = {
  id: 'c1',
  kind: 'open',
  audience: 'members',
  slowSeconds: 0,
  locked: false,
  opensAt: null,
  closesAt: null,
  eventAway: false,
  terms: 'terms',
  sentId: null,
  memberId: ADA,
  trust: 0,
  posts: 0,
  joinedAt: BEFORE,
  email: '',
  rule: null,
};
const PASSED = { text: { mentions: [] }, words: { held: null, findings: [] }, files: [] };

/** Answers whatever was read of it, and refuses to answer as if anything else were empty. */
const onlyAsRead = (channel: Channel): Channel =>
  new Proxy(channel, {
    get(read, name, asked) {
      if (!(name in read)) throw new Error(`What a channel says as ${String(name)} was not read`);
      return Reflect.get(read, name, asked) as unknown;
    },
  });

async function said(actor: Actor, changed: object, mentions: readonly string[]): Promise<string> {
  const sql = { row: async () => ({ ...ROW, ...changed }) } as unknown as Sql;
  const messages = new SqlPlainMessages(sql, new KnownLevels());
  const saying = new PlainSaying(
    { look: messages.look.bind(messages), say: async () => ({ position: 1, change: 1 }) },
    new ChannelSteering({ isRunBy: async () => true } as never),
    { countedOf: () => ({}) } as unknown as ChatGate,
    new ChatBell({ ring: () => {} }),
    { next: () => 'm1' as never },
    { now: () => NOW },
  );
  const looked = await saying.look('c1' as ChannelId, ADA, 'k1');
  const before = { ...looked, seen: { ...looked.seen!, channel: onlyAsRead(looked.seen!.channel) } };
  const passed = { ...PASSED, text: { mentions } } as unknown as PassedMessage;
  return saying.say(before, passed, { actor, clientId: 'k1', replyTo: null }).then(
    (place) => (place ? 'said' : 'with the channel held'),
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

const member = signedIn(ADA);
const steering = signedIn(ADA, { grants: [['chat.steer', 'everywhere']] });
const host = signedIn(ADA, { grants: [['event.create', 'everywhere']] });
const event = { kind: 'event', opensAt: BEFORE, closesAt: AFTER };

it.each<[string, Actor, object]>([
  ['said', member, {}],
  ['said', member, event],
  ['said', steering, { locked: true, slowSeconds: 30 }],
  ['said', host, { ...event, locked: true, slowSeconds: 30 }],
  ['with the channel held', member, { slowSeconds: 30 }],
  ['with the channel held', member, { kind: 'direct', audience: `member:${ADA}` }],
  ['community.channel-not-found', member, { audience: 'staff' }],
  ['community.channel-locked', member, { locked: true }],
  ['community.announcements-only', member, { kind: 'announcement' }],
  ['community.session-not-open', member, { ...event, opensAt: AFTER }],
  ['community.session-over', member, { ...event, closesAt: BEFORE }],
  ['community.session-over', member, { ...event, eventAway: true }],
])('a message is %s by no more of a channel than was read', async (outcome, actor, changed) => {
  expect(await said(actor, changed, [])).toBe(outcome);
});

it('whom a message names is asked of no more than was read', async () => {
  expect(await said(member, {}, [ADA])).toBe('with the channel held');
});
