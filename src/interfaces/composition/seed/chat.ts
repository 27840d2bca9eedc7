import { Channel, type PollPut } from '#domain/community/chat/channel';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import { MessageText } from '#domain/community/chat/message-text';
import { UNJUDGED } from '#domain/shared/judged-words';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import content from '../../cli/seed/content/chat.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';
import { insertRows } from './rows.ts';

const MINUTE = 60_000;
/** Of a channel, as the demonstration begins: somebody reads every one of these but has not read the last. */
const READERS = 12;

type Said = (typeof content.messages)[number];

/** Channels with what was said in them of late, and who joined. @returns how many messages */
export async function writeChat(parts: SeedParts, plan: Plan): Promise<number> {
  const channels = new Map(content.channels.map((one) => [one.slug, channelOf(parts, plan, one)]));
  for (const channel of channels.values()) parts.em.persist(channel);
  await parts.em.flush();
  const seats = seatsOf(plan);
  const said = new Map<string, Message>();
  const polls = await parts.sql.rows<PollPut & { slug: string }>(
    'select id, slug, audiences from engagement.poll',
  );
  for (const one of content.messages.toSorted((a, b) => b.minutesAgo - a.minutesAgo)) {
    const poll = polls.find(({ slug }) => one.poll !== undefined && slug.startsWith(one.poll)) ?? null;
    const message = messageOf(parts, plan, one, { channel: channels.get(one.channel)!, seats, said, poll });
    message.pullFacts();
    said.set(one.key, message);
    parts.em.persist(message);
  }
  await parts.em.flush();
  await writeMemberships(parts, plan, { channels, said, seats });
  return said.size;
}

function channelOf({ ids }: SeedParts, { now }: Plan, asked: (typeof content.channels)[number]): Channel {
  const at = new Date(now.getTime() - 60 * 24 * 60 * MINUTE);
  return Channel.open({
    id: ids.next<ChannelId>(),
    asked: { ...asked, description: filled(asked.description) },
    at,
  });
}

/** Who sits where: somebody of that office and, where it says so, of that branch, nobody twice. */
function seatsOf({ members }: Plan): ReadonlyMap<string, PlannedMember> {
  const free = new Set(members);
  const seats = new Map<string, PlannedMember>();
  for (const { seat, role, branch } of content.seats) {
    const fits = (one: PlannedMember) => one.role === role && (branch === null || one.branch === branch);
    const member = [...free].find(fits) ?? members.find(fits) ?? members.find((one) => one.role === role)!;
    free.delete(member);
    seats.set(seat, member);
  }
  return seats;
}

function messageOf(
  { ids, renderer, publicUrl }: SeedParts,
  { now }: Plan,
  one: Said,
  on: {
    channel: Channel;
    seats: ReadonlyMap<string, PlannedMember>;
    said: ReadonlyMap<string, Message>;
    poll: PollPut | null;
  },
): Message {
  const author = on.seats.get(one.seat)!;
  const text = MessageText.of(filled(one.body), (source) =>
    renderer.render(source, { baseUrl: publicUrl, trust: 'new' }),
  );
  return on.channel.take({
    id: ids.next<MessageId>(),
    clientId: ids.next<string>(),
    text,
    words: UNJUDGED,
    lastAt: null,
    actor: Actor.member(author.id as MemberId, 'member', SPEAKING, []),
    poll: on.poll,
    replyTo: (one.replyTo !== null && on.said.get(one.replyTo)) || null,
    at: new Date(now.getTime() - one.minutesAgo * MINUTE),
  });
}

const SPEAKING = new Map([['chat.announce', 'everywhere'] as const]);

const filled = (text: string): string =>
  fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });

/** Who spoke in a channel joined it and read it; some more joined, and have the last messages before them. */
async function writeMemberships(
  { sql }: SeedParts,
  { members, now }: Plan,
  made: {
    channels: ReadonlyMap<string, Channel>;
    said: ReadonlyMap<string, Message>;
    seats: ReadonlyMap<string, PlannedMember>;
  },
): Promise<void> {
  const rows = [...made.channels].flatMap(([slug, channel]) => {
    const { branch } = content.channels.find((one) => one.slug === slug)!;
    const speakers = new Set(
      content.messages.filter((one) => one.channel === slug).map(({ seat }) => made.seats.get(seat)!.id),
    );
    const readers = members
      .filter((one) => !speakers.has(one.id) && (branch === null || one.branch === branch))
      .slice(0, READERS);
    const joined = { channel_id: channel.id, joined_at: new Date(now.getTime() - 30 * 24 * 60 * MINUTE) };
    return [
      ...[...speakers].map((id) => ({ ...joined, member_id: id, read_to: channel.end })),
      ...readers.map(({ id }, place) => ({
        ...joined,
        member_id: id,
        read_to: Math.max(1, channel.end - 1 - (place % 5)),
      })),
    ];
  });
  await insertRows(
    sql,
    'community.chat_membership',
    { channel_id: 'uuid', joined_at: 'timestamptz', member_id: 'uuid', read_to: 'integer' },
    rows,
  );
  const reacting = members.slice(0, 9);
  await insertRows(
    sql,
    'community.chat_reaction',
    { message_id: 'uuid', member_id: 'uuid', kind: 'text', given_at: 'timestamptz' },
    [...made.said.values()].flatMap(({ id }, turn) =>
      reacting
        .filter((_, place) => turn % 3 === 0 && (place + turn) % 4 === 0)
        .map((member, place) => ({
          message_id: id,
          member_id: member.id,
          given_at: now,
          kind: place % 2 === 0 ? 'thanks' : 'useful',
        })),
    ),
  );
}
