import { useActionData } from '@remix-run/react';
import type { MessagesAsked } from '#application/community/chat/chat.query';
import type { ChannelView, MessagePage } from '#application/community/chat/chat-view';
import { dayTyped } from '#interfaces/http/community/fields.request';
import { PostMessageRequest } from '#interfaces/http/community/chat.request';
import { ID_PATTERN } from '#interfaces/http/validate';
import { ChannelAside } from '../chat/channel-aside.tsx';
import { ChannelNav } from '../chat/channel-nav.tsx';
import { channelIn } from '../chat/chat-visit.server.ts';
import { FoundMessages } from '../chat/found-messages.tsx';
import { MessageForm } from '../chat/message-form.tsx';
import { MessageLog } from '../chat/message-log.tsx';
import { channelHref, messageAnchor } from '../lib/addresses.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { isDay } from '../lib/paris-day.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith, type Judge, queryOf, upTo } from '../lists/query.ts';
import { Main } from '../ui/layout.tsx';
import { afterWords } from '../words/told.server.ts';

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
/** As a calendar has it; null where no day was asked for, or none that there is. */
const dayOf = ({ jour }: Asked): string | null => {
  const day = dayTyped(jour ?? '');
  return isDay(day) ? day : null;
};

export const loader = read('chat.page', async (visit) => {
  const { app, actor, url } = visit;
  const asked = queryOf(url, JUDGES);
  const channel = await channelIn(visit);
  // Only the log and the form are looked at then.
  const asksForNews = asked.depuis !== undefined;
  const [channels, pinned, log, found, replyTo] = await Promise.all([
    asksForNews ? [] : app.chat.channels.execute(actor),
    asksForNews ? [] : app.chat.pinned.execute(actor, channel.id),
    logOf(visit, channel, asked),
    asked.q === undefined ? null : app.chat.search.execute(actor, channel.id, asked.q),
    asked.repondre === undefined ? null : app.chat.message.execute(actor, asked.repondre),
  ]);
  if (!asksForNews) await markRead(visit, channel, log);
  const answers =
    replyTo?.channel.id === channel.id && replyTo.message.gone === null ? replyTo.message : null;
  return {
    ...{ channel, channels, pinned, log, found, asked, replyTo: answers, clientId: crypto.randomUUID() },
    noDay: asked.jour !== undefined && dayOf(asked) === null,
  };
});

type Log = MessagePage & { readonly away: readonly string[]; readonly change: number };

/** The messages that the address asks for: one page of them, or only what changed since. */
async function logOf({ app, actor }: Visit, channel: ChannelView, asked: Asked): Promise<Log> {
  if (asked.depuis === undefined) {
    const page = await app.chat.messages.execute(actor, channel.id, placeIn(asked));
    return { ...page, away: [], change: channel.change };
  }
  const { items, away, change } = await app.chat.changes.execute(actor, channel.id, Number(asked.depuis));
  return { items, away, change, earlier: null, later: null };
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

export const action = act('chat.write', PostMessageRequest, async (input, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  const { id, told } = await app.chat.postMessage.execute({ actor, channelId: channel.id, ...input });
  return afterWords(`${channelHref(channel)}#${messageAnchor(id)}`, told, 'chat.flash.sent');
});

/** One channel: its log, where one writes, and what stands beside both. */
export default function ChannelRoute() {
  const { channel, channels, pinned, log, found, asked, replyTo, clientId, noDay } =
    usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = channelHref(channel);
  const firstUnread = log.items.find(({ position }) => position > channel.readTo)?.position ?? null;
  return (
    <Main>
      <Head title={channel.name} description={channel.description} canonical={here} noIndex />
      <div className="chat wrap">
        <h1 className="vh">{t('chat.title')}</h1>
        <ChannelNav channels={channels} current={channel.slug} />
        <section className="chat__main" aria-labelledby="salon">
          <header className="chat__head">
            <div>
              <h2 id="salon">{channel.name}</h2>
              <p className="small muted">{channel.description}</p>
              {channel.slowSeconds > 0 && (
                <p className="small">{t('chat.slow', { seconds: channel.slowSeconds })}</p>
              )}
            </div>
          </header>
          {found ? (
            <FoundMessages channel={channel} messages={found} />
          ) : (
            <>
              <p className="chat__way" hidden={log.earlier === null}>
                <a href={hrefWith(here, { avant: String(log.earlier ?? 0) })} data-earlier="">
                  {t('chat.earlier')}
                </a>
              </p>
              {log.items.length === 0 && asked.depuis === undefined && (
                <p className="chat__closed muted">{t('chat.empty')}</p>
              )}
              <MessageLog
                channel={channel}
                messages={log.items}
                away={log.away}
                change={log.change}
                newFrom={channel.joined && channel.readTo > 0 ? firstUnread : null}
                live={log.later === null}
                joined={channel.joined}
              />
              {log.later !== null && (
                <p className="chat__way cluster">
                  <a href={hrefWith(here, { apres: String(log.later) })}>{t('chat.later')}</a>
                  <a href={here}>{t('chat.latestMessages')}</a>
                </p>
              )}
            </>
          )}
          <MessageForm channel={channel} replyTo={replyTo} clientId={clientId} refused={refused} />
        </section>
        <ChannelAside
          channel={channel}
          pinned={pinned}
          words={asked.q ?? ''}
          day={asked.jour ?? ''}
          noDay={noDay}
        />
      </div>
    </Main>
  );
}
