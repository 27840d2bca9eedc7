import { useActionData } from '@remix-run/react';
import { CONVERSATION_PEOPLE } from '#application/community/limits';
import { MessageFormRequest } from '#interfaces/http/community/chat.request';
import { ChannelBody } from '../chat/channel-body.tsx';
import { channelLog } from '../chat/channel-log.server.ts';
import { ConversationMenu } from '../chat/channel-menu.tsx';
import { ChatHead } from '../chat/chat-head.tsx';
import { blockedIn, conversationsOf } from '../chat/conversations-of.server.ts';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { ConversationAside } from '../chat/conversation-aside.tsx';
import { ConversationNav, namesIn } from '../chat/conversation-nav.tsx';
import type { SendOutcome } from '../chat/message-form.tsx';
import { sendingTo } from '../chat/send-message.server.ts';
import { SkipToWriting } from '../chat/skip-to-writing.tsx';
import { WITH_PICTURE } from '../forum/counted-uploads.server.ts';
import { act, read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Main } from '../ui/layout.tsx';

export const loader = read('direct.page', async (visit) => {
  const { app, actor } = visit;
  const channel = await conversationIn(visit);
  const shown = await channelLog(visit, channel);
  const [conversations, people] = await Promise.all([
    shown.changesOnly ? [] : conversationsOf(visit),
    app.chat.conversations.people(actor, channel.id),
  ]);
  const blocked = await blockedIn(visit, channel, people);
  const left = conversations.find(({ id }) => id === channel.id)?.left ?? [];
  return { channel, conversations, people, left, blocked, ...shown };
});

export const action = act(
  'chat.write',
  MessageFormRequest,
  sendingTo(conversationIn, 'direct.flash.sent'),
  WITH_PICTURE,
);

/** One private conversation: its log, where one writes, with whom it is. */
export default function ConversationRoute() {
  const {
    channel,
    conversations,
    people,
    left,
    blocked,
    log,
    found,
    asked,
    polls,
    changesOnly,
    replyTo,
    clientId,
  } = usePageData<typeof loader>();
  const outcome = useActionData<SendOutcome>();
  const t = useT();
  const { may } = usePage();
  const names = namesIn({ people, left }, t);
  const canAdd = may('direct.open') && people.length < CONVERSATION_PEOPLE.max - 1;
  return (
    <Main>
      <Head title={names} noIndex />
      <div className="chat wrap">
        <h1 className="vh">{t('direct.title')}</h1>
        <SkipToWriting channel={channel} />
        <ConversationNav conversations={conversations} current={channel.id} />
        <section className="chat__main" aria-labelledby="conversation">
          <ChatHead id="conversation" title={names} label={t('direct.conversation')}>
            <ConversationMenu channel={channel} people={people} canAdd={canAdd} />
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
            blocked={blocked}
          />
        </section>
        <ConversationAside
          channel={channel}
          people={people}
          left={left}
          canAdd={canAdd}
          words={asked.q ?? ''}
        />
      </div>
    </Main>
  );
}
