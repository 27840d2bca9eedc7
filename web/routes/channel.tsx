import { useActionData } from '@remix-run/react';
import { MessageFormRequest } from '#interfaces/http/community/chat.request';
import { ChannelAside } from '../chat/channel-aside.tsx';
import { ChannelBody } from '../chat/channel-body.tsx';
import { channelLog } from '../chat/channel-log.server.ts';
import { ChannelMenu } from '../chat/channel-menu.tsx';
import { ChannelNav, countsMembers } from '../chat/channel-nav.tsx';
import { ChatHead } from '../chat/chat-head.tsx';
import { channelIn } from '../chat/chat-visit.server.ts';
import type { SendOutcome } from '../chat/message-form.tsx';
import { sendingTo } from '../chat/send-message.server.ts';
import { SkipToWriting } from '../chat/skip-to-writing.tsx';
import { WITH_PICTURE } from '../forum/counted-uploads.server.ts';
import { channelHref } from '../lib/addresses.ts';
import { act, read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Main } from '../ui/layout.tsx';

export const loader = read('chat.page', async (visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  const shown = await channelLog(visit, channel);
  const [channels, pinned] = shown.changesOnly
    ? [[], []]
    : await Promise.all([app.chat.channels.execute(actor), app.chat.pinned.execute(actor, channel.id)]);
  return { channel, channels, pinned, ...shown };
});

export const action = act(
  'chat.write',
  MessageFormRequest,
  sendingTo(channelIn, 'chat.flash.sent'),
  WITH_PICTURE,
);

/** One channel: its log, where one writes, and what stands beside both. */
export default function ChannelRoute() {
  const { channel, channels, pinned, log, found, asked, polls, changesOnly, replyTo, clientId, noDay } =
    usePageData<typeof loader>();
  const outcome = useActionData<SendOutcome>();
  const t = useT();
  const here = channelHref(channel);
  return (
    <Main>
      <Head title={channel.name} description={channel.description} canonical={here} noIndex />
      <div className="chat wrap">
        <h1 className="vh">{t('chat.title')}</h1>
        <SkipToWriting channel={channel} />
        <ChannelNav channels={channels} current={channel.slug} />
        <section className="chat__main" aria-labelledby="salon">
          <ChatHead
            id="salon"
            title={channel.name}
            lead={channel.description}
            people={countsMembers(channel) ? t('chat.members', { count: channel.members }) : undefined}
            label={t('chat.mine')}
          >
            <ChannelMenu channel={channel} />
          </ChatHead>
          <ChannelBody
            channel={channel}
            log={log}
            found={found}
            polls={polls}
            changesOnly={changesOnly}
            replyTo={replyTo}
            clientId={clientId}
            outcome={outcome}
          />
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
