import type { ChannelView } from '#application/community/chat/chat-view';
import type { latestOfLog } from '../chat/channel-log.server.ts';
import { ChannelBody } from '../chat/channel-body.tsx';
import { channelHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';

/** Of the heading, where narrow screens lead to. */
export const SESSION_CHAT = 'salon';

/** The channel of the event beside its wall: what is said there, and where one writes. Without scripts, its forms lead to its page. */
export function SessionChat(props: {
  channel: ChannelView;
  log: Awaited<ReturnType<typeof latestOfLog>>;
  /** Where the session is followed. */
  here: string;
}) {
  const { channel } = props;
  const { log, found, polls, replyTo, clientId } = props.log;
  const t = useT();
  return (
    <section className="livesession__chat" aria-labelledby={SESSION_CHAT}>
      <header className="chat__head">
        <div>
          <h2 className="h-m" id={SESSION_CHAT}>
            {t('events.channel.title')}
          </h2>
          <p className="small muted">
            {t(channel.running ? 'events.channel.open' : 'events.channel.closed')}
          </p>
        </div>
        <a href={channelHref(channel)}>{t('events.channel.go')}</a>
      </header>
      <ChannelBody
        channel={{ ...channel, back: props.here }}
        log={log}
        found={found}
        polls={polls}
        replyTo={replyTo}
        clientId={clientId}
        outcome={undefined}
        changesOnly={false}
      />
    </section>
  );
}
