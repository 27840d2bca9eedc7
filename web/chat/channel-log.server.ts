import type { MessagesAsked } from '#application/community/chat/chat.query';
import type { ChannelView, MessagePage, MessageView } from '#application/community/chat/chat-view';
import { dayTyped } from '#interfaces/http/fields.request';
import { ID_PATTERN } from '#interfaces/http/validate';
import { channelHref, messageAnchor } from '../lib/addresses.ts';
import { seeOther, type Visit } from '../lib/gates.server.ts';
import { isDay, isoDay } from '../lib/paris-day.ts';
import { pollsCalled } from '../polls/linked-poll.server.ts';
import { hrefWith, type Judge, queryOf, upTo } from '../lists/query.ts';

const MOST_WORDS = 100;
const aPosition: Judge = (raw) => (/^\d{1,9}$/.test(raw) ? raw : undefined);
const anId: Judge = (raw) => (ID_PATTERN.test(raw) ? raw : undefined);

const JUDGES = {
  avant: aPosition,
  apres: aPosition,
  autour: aPosition,
  depuis: aPosition,
  jour: upTo(20),
  q: upTo(MOST_WORDS),
  repondre: anId,
};
type Asked = ReturnType<typeof queryOf<typeof JUDGES>>;
type Log = MessagePage & { readonly away: readonly string[]; readonly change: number };

/**
 * What the page of a channel shows of its log: the part that the address asks for, which is read then.
 * @throws Response that leads to the first message of the day that was asked for
 */
export async function channelLog(visit: Visit, channel: ChannelView) {
  const asked = queryOf(visit.url, JUDGES);
  const part = await partOfLog(visit, channel, asked);
  if (asked.depuis === undefined) await markRead(visit, channel, part.log);
  return part;
}

/** The latest messages of a channel, on another page than its own: they may stand far below what is looked at there. */
export const latestOfLog = (visit: Visit, channel: ChannelView) => partOfLog(visit, channel, {});

async function partOfLog(visit: Visit, channel: ChannelView, asked: Asked) {
  const { app, actor } = visit;
  const [log, found, answered] = await Promise.all([
    logOf(visit, channel, asked),
    asked.q === undefined ? null : app.chat.search.execute(actor, channel.id, asked.q),
    asked.repondre === undefined ? null : app.chat.message.execute(actor, asked.repondre),
  ]);
  mustStandAtDay(channel, asked, log);
  const polls = await pollsCalled(
    visit,
    [...log.items, ...(found ?? [])].flatMap(({ pollId }) => pollId ?? []),
  );
  const replyTo: MessageView | null =
    answered?.channel.id === channel.id && answered.message.gone === null ? answered.message : null;
  return {
    log,
    found,
    asked,
    polls,
    replyTo,
    clientId: crypto.randomUUID(),
    /** Only the log and the form are looked at then. */
    changesOnly: asked.depuis !== undefined,
    noDay: asked.jour !== undefined && dayOf(asked) === null,
  };
}

/** As a calendar has it; null where no day was asked for, or none that there is. */
function dayOf({ jour }: Asked): string | null {
  const day = dayTyped(jour ?? '');
  return isDay(day) ? day : null;
}

/**
 * A log is shown from its end, and what a form asks for names no place in the page: who asks for a day is led to the first
 * message of it, or of the next on which something was said.
 */
function mustStandAtDay(channel: ChannelView, asked: Asked, log: Log): void {
  const place = placeIn(asked);
  if (asked.depuis !== undefined || !('day' in place)) return;
  const first = log.items.find(({ writtenAt }) => isoDay(writtenAt) >= place.day);
  if (!first) return;
  const around = { autour: String(first.position), jour: asked.jour };
  throw seeOther(`${hrefWith(channelHref(channel), around)}#${messageAnchor(first.id)}`);
}

/** The messages that the address asks for: one page of them, or only what changed since. */
async function logOf({ app, actor }: Visit, channel: ChannelView, asked: Asked): Promise<Log> {
  if (asked.depuis === undefined) {
    const page = await app.chat.messages.execute(actor, channel.id, placeIn(asked));
    return { ...page, away: [], change: channel.change };
  }
  const { items, arrivals, away, change } = await app.chat.changes.execute(
    actor,
    channel.id,
    Number(asked.depuis),
  );
  return { items, arrivals, away, change, earlier: null, later: null };
}

function placeIn(asked: Asked): MessagesAsked {
  const { avant, apres, autour } = asked;
  const day = dayOf(asked);
  if (avant !== undefined) return { before: Number(avant) };
  if (apres !== undefined) return { after: Number(apres) };
  if (autour !== undefined) return { around: Number(autour) };
  return day === null ? {} : { day };
}

/** Who sees the latest messages of a channel that they joined has read it so far. */
async function markRead({ app, actor }: Visit, { id, joined, readTo }: ChannelView, log: Log): Promise<void> {
  const position = log.items.at(-1)?.position ?? 0;
  if (joined && log.later === null && position > readTo)
    await app.chat.markChannelRead.execute({ actor, channelId: id, position });
}
