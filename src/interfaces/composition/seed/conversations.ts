import { Channel } from '#domain/community/chat/channel';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import { MessageText } from '#domain/community/chat/message-text';
import { UNJUDGED } from '#domain/shared/judged-words';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import content from '../../cli/seed/content/conversations.json' with { type: 'json' };
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';
import { insertRows } from './rows.ts';

const MINUTE = 60_000;

type Planned = (typeof content.conversations)[number];
type Seat = Planned['people'][number];

/** What some members of the demonstration say among themselves; who spoke last left the others something to read. */
export async function writeConversations(parts: SeedParts, plan: Plan): Promise<number> {
  const taken = new Set<PlannedMember>();
  const begun = content.conversations.map((planned) => begin(parts, plan, planned, taken));
  for (const { channel } of begun) parts.em.persist(channel);
  await parts.em.flush();
  let said = 0;
  for (const { channel, people, planned } of begun) {
    const read = people.map(() => 0);
    for (const { by, minutesAgo, body } of planned.messages) {
      const at = new Date(plan.now.getTime() - minutesAgo * MINUTE);
      const message = say(parts, channel, { author: people[by]!, body, at });
      message.pullFacts();
      parts.em.persist(message);
      read[by] = message.position;
      said += 1;
    }
    await parts.em.flush();
    await join(parts, channel, people, read);
  }
  return said;
}

function begin({ ids }: SeedParts, plan: Plan, planned: Planned, taken: Set<PlannedMember>) {
  const people = planned.people.map((seat) => sitting(plan, seat, taken));
  const first = planned.messages[0]!.minutesAgo;
  const channel = Channel.begin({
    id: ids.next<ChannelId>(),
    people: people.map(({ id }) => id as MemberId),
    at: new Date(plan.now.getTime() - first * MINUTE),
  });
  return { channel, people, planned };
}

/** Somebody by their address, or the next of a branch whom nobody signs in as. */
function sitting({ members }: Plan, seat: Seat, taken: Set<PlannedMember>): PlannedMember {
  const { email, branch } = seat as { readonly email?: string; readonly branch?: string };
  if (email !== undefined) return members.find((one) => one.email === email)!;
  const plain = members.filter((one) => one.role === 'member' && one.email === null && !taken.has(one));
  const found = plain.find((one) => one.branch === branch) ?? plain[0]!;
  taken.add(found);
  return found;
}

function say(
  { ids, renderer, publicUrl }: SeedParts,
  channel: Channel,
  { author, body, at }: { author: PlannedMember; body: string; at: Date },
) {
  const text = MessageText.of(body, (source) =>
    renderer.render(source, { baseUrl: publicUrl, trust: 'new' }),
  );
  return channel.take({
    id: ids.next<MessageId>(),
    clientId: ids.next<string>(),
    text,
    words: UNJUDGED,
    lastAt: null,
    at,
    actor: Actor.member(author.id as MemberId, 'member', new Map(), []),
    replyTo: null,
  });
}

const join = (
  { sql }: SeedParts,
  channel: Channel,
  people: readonly PlannedMember[],
  read: readonly number[],
): Promise<void> =>
  insertRows(
    sql,
    'community.chat_membership',
    { channel_id: 'uuid', joined_at: 'timestamptz', member_id: 'uuid', read_to: 'integer' },
    people.map(({ id }, place) => ({
      channel_id: channel.id,
      joined_at: channel.openedAt,
      member_id: id,
      read_to: read[place]!,
    })),
  );
