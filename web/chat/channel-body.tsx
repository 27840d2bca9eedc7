import type { ChannelView, MessagePage, MessageView } from '#application/community/chat/chat-view';
import { channelHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { FoundMessages } from './found-messages.tsx';
import { ChannelSigns } from './channel-signs.tsx';
import type { StandsOn } from './coming-back.ts';
import type { Blocked } from './kept-away.ts';
import { LOG_KEYS } from './log-keys.ts';
import { MESSAGE_FORM, MessageForm, type SendOutcome } from './message-form.tsx';
import type { PollsPut } from './message-line.tsx';
import { MessageLog } from './message-log.tsx';
import { SkipToWriting } from './skip-to-writing.tsx';

/** The log of a channel or what was found in it, and where one writes. */
export function ChannelBody(props: {
  channel: ChannelView & StandsOn;
  log: MessagePage & { readonly away: readonly string[]; readonly change: number };
  found: readonly MessageView[] | null;
  /** Only what changed was asked for. */
  changesOnly: boolean;
  polls: PollsPut;
  replyTo: MessageView | null;
  clientId: string;
  outcome: SendOutcome | undefined;
  /** Whom the viewer blocks in a conversation that they can no longer write in. */
  blocked?: Blocked | null;
}) {
  const { channel, log, found, polls, replyTo, clientId, outcome } = props;
  const t = useT();
  const here = channelHref(channel);
  const firstUnread = log.items.find(({ position }) => position > channel.readTo)?.position ?? null;
  return (
    <>
      {/* The first button of a form is the one that Enter presses: this one, and none of those beside the messages. */}
      {channel.open && <button form={MESSAGE_FORM} hidden />}
      {found ? (
        <FoundMessages channel={channel} messages={found} polls={polls} />
      ) : (
        <>
          <SkipToWriting channel={channel} />
          <p className="chat__way" hidden={log.earlier === null}>
            <a href={hrefWith(here, { avant: String(log.earlier ?? 0) })} data-earlier="">
              {t('chat.earlier')}
            </a>
          </p>
          {log.items.length === 0 && log.arrivals.length === 0 && !props.changesOnly && (
            <p className="chat__closed muted">{t('chat.empty')}</p>
          )}
          <p id={LOG_KEYS} hidden>
            {t('chat.logKeys')}
          </p>
          <MessageLog
            channel={channel}
            messages={log.items}
            arrivals={log.arrivals}
            away={log.away}
            change={log.change}
            newFrom={channel.joined && channel.readTo > 0 ? firstUnread : null}
            live={log.later === null}
            joined={channel.joined}
            polls={polls}
            from={channel.back === undefined ? undefined : here}
          />
          <p className="chat__way cluster" hidden={log.later === null}>
            <a href={hrefWith(here, { apres: String(log.later ?? 0) })} data-later="">
              {t('chat.later')}
            </a>
            <a href={here}>{t('chat.latestMessages')}</a>
          </p>
        </>
      )}
      {!found && <ChannelSigns channel={channel} />}
      <MessageForm
        channel={channel}
        replyTo={replyTo}
        clientId={clientId}
        outcome={outcome}
        blocked={props.blocked ?? null}
      />
    </>
  );
}
