import { useActionData } from '@remix-run/react';
import { MessageFormRequest } from '#interfaces/http/community/chat.request';
import { ChannelBody } from '../chat/channel-body.tsx';
import { channelLog } from '../chat/channel-log.server.ts';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { ConversationAside } from '../chat/conversation-aside.tsx';
import { ConversationNav, namesIn } from '../chat/conversation-nav.tsx';
import type { SendOutcome } from '../chat/message-form.tsx';
import { sendingTo } from '../chat/send-message.server.ts';
import { MAX_UPLOAD } from '../forum/upload.server.ts';
import { act, read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Main } from '../ui/layout.tsx';

export const loader = read('direct.page', async (visit) => {
  const { app, actor } = visit;
  const channel = await conversationIn(visit);
  const shown = await channelLog(visit, channel);
  const [conversations, people] = await Promise.all([
    shown.changesOnly ? [] : app.chat.conversations.all(actor),
    app.chat.conversations.people(actor, channel.id),
  ]);
  return { channel, conversations, people, ...shown };
});

export const action = act(
  'chat.write',
  MessageFormRequest,
  sendingTo(conversationIn, 'direct.flash.sent'),
  MAX_UPLOAD,
);

/** One private conversation: its log, where one writes, with whom it is. */
export default function ConversationRoute() {
  const { channel, conversations, people, log, found, asked, polls, changesOnly, replyTo, clientId } =
    usePageData<typeof loader>();
  const outcome = useActionData<SendOutcome>();
  const t = useT();
  const names = namesIn({ people }, t);
  return (
    <Main>
      <Head title={names} noIndex />
      <div className="chat wrap">
        <h1 className="vh">{t('direct.title')}</h1>
        <ConversationNav conversations={conversations} current={channel.id} />
        <section className="chat__main" aria-labelledby="conversation">
          <header className="chat__head">
            <div>
              <h2 id="conversation">{names}</h2>
            </div>
          </header>
          <ChannelBody {...{ channel, log, found, polls, changesOnly, replyTo, clientId, outcome }} />
        </section>
        <ConversationAside channel={channel} people={people} words={asked.q ?? ''} />
      </div>
    </Main>
  );
}
