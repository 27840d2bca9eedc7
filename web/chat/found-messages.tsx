import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { channelHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Exactly } from '../ui/moment.tsx';
import { MessageLine, type PollsPut } from './message-line.tsx';

/** What was found in a channel, the latest first, each with the day it was written. */
export function FoundMessages({
  channel,
  messages,
  polls,
}: {
  channel: ChannelView;
  messages: readonly MessageView[];
  polls: PollsPut;
}) {
  const t = useT();
  return (
    <section aria-labelledby="trouves" className="chat__found">
      <h3 id="trouves">
        <span role="status">{t('chat.find.results', { count: messages.length })}</span>
      </h3>
      <p>
        <a href={channelHref(channel)}>{t('chat.find.back')}</a>
      </p>
      {messages.length === 0 && <p className="muted">{t('chat.find.none')}</p>}
      {messages.map((message) => (
        <div key={message.id} className="apart">
          <p className="small muted">
            <Exactly at={message.writtenAt} />
          </p>
          <ol className="chat__log">
            <MessageLine message={message} channel={channel} polls={polls} />
          </ol>
        </div>
      ))}
    </section>
  );
}
