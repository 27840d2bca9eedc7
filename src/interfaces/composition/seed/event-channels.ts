import { Channel } from '#domain/community/chat/channel';
import type { EventAudience } from '#domain/community/chat/channel-terms';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import { MessageText } from '#domain/community/chat/message-text';
import { UNJUDGED } from '#domain/shared/judged-words';
import type { Gathering } from '#domain/events/gatherings/gathering';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import said from '../../cli/seed/content/event-chat.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const MINUTE = 60_000;

/**
 * The channel of an event that is not over, with who takes part in it, as the facts of Events would have it.
 * @returns what is said in it, to be written once the channels are
 */
export async function writeEventChannel(
  parts: SeedParts,
  { members, now }: Plan,
  on: { gathering: Gathering; period: { startsAt: Date; endsAt: Date }; isNow: boolean },
): Promise<readonly Message[]> {
  const { gathering, period, isNow } = on;
  if (period.endsAt < now) return [];
  const [told] = await parts.sql.rows<{ title: string; summary: string; audience: EventAudience }>(
    'select title, summary, audience from events.gathering where id = $1',
    [gathering.id],
  );
  const opensAt = new Date(period.startsAt.getTime() - 15 * MINUTE);
  const closesAt = new Date(period.endsAt.getTime() + 60 * MINUTE);
  const id = gathering.id as string as ChannelId;
  const channel = Channel.ofEvent({
    id,
    number: gathering.address.number,
    at: now,
    session: { ...told!, opensAt, closesAt, isAway: false },
  });
  const seated = await parts.sql.rows<{ id: string }>(
    `insert into community.event_seat (gathering_id, member_id, seated, runs, changed_at)
     select g.id, m.id, r.state is not null, m.id = g.author_id or m.id = any(g.hosts), $2
     from events.gathering g join community.member m on true
     left join events.registration r on r.gathering_id = g.id and r.member_id = m.id and r.state = 'confirmed'
     where g.id = $1 and (r.state is not null or m.id = g.author_id or m.id = any(g.hosts))
     returning member_id as id`,
    [gathering.id, now],
  );
  const ids = new Set(seated.map(({ id: member }) => member));
  const there = members.filter(({ id: member }) => ids.has(member));
  const messages: Message[] = [];
  if (isNow)
    for (const [turn, words] of said.entries()) {
      const author = there[turn % there.length]!;
      const text = MessageText.of(words, (source) =>
        parts.renderer.render(source, { baseUrl: parts.publicUrl, trust: 'new' }),
      );
      const message = channel.take({
        id: parts.ids.next<MessageId>(),
        clientId: parts.ids.next<string>(),
        text,
        words: UNJUDGED,
        replyTo: null,
        lastAt: null,
        at: new Date(period.startsAt.getTime() + (turn + 1) * MINUTE),
        actor: Actor.member(author.id as MemberId, 'member', new Map(), []),
      });
      message.pullFacts();
      messages.push(message);
    }
  channel.pullFacts();
  parts.em.persist(channel);
  return messages;
}
