import { Unread } from '../chat/channel-nav.tsx';
import { namesIn } from '../chat/conversation-nav.tsx';
import { conversationsOf, type NamedConversation } from '../chat/conversations-of.server.ts';
import { HelpLink } from '../help/help-link.tsx';
import { conversationHref, CONVERSATIONS, NEW_CONVERSATION } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Ago } from '../ui/moment.tsx';

export const loader = read('direct.list', async (visit) => ({
  conversations: await conversationsOf(visit),
}));

/** One's own conversations, with what is new in each. */
export default function ConversationsRoute() {
  const { conversations } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  return (
    <Main>
      <Head title={t('direct.title')} description={t('direct.lead')} canonical={CONVERSATIONS} noIndex />
      <Wrap>
        <PageHead title={t('direct.title')} lead={t('direct.lead')}>
          {may('direct.open') && (
            <ButtonLink look="main" icon="plus" href={NEW_CONVERSATION}>
              {t('direct.open.act')}
            </ButtonLink>
          )}
          <HelpLink chapter="messages-prives" />
        </PageHead>
        {conversations.length === 0 ? (
          <EmptyState title={t('direct.none')} level={2}>
            {t('direct.noneText')}
          </EmptyState>
        ) : (
          <section aria-labelledby="conversations">
            <h2 className="vh" id="conversations">
              {t('direct.list')}
            </h2>
            <ul className="chanrows">
              {conversations.map((one) => (
                <Row key={one.id} conversation={one} />
              ))}
            </ul>
          </section>
        )}
      </Wrap>
    </Main>
  );
}

function Row({ conversation }: { conversation: NamedConversation }) {
  const t = useT();
  const written = useWritten();
  const { latest, muted } = conversation;
  return (
    <li>
      <Icon name="user" />
      <div>
        <h3>
          <a href={conversationHref(conversation.id)}>{namesIn(conversation, t)}</a>
        </h3>
        {latest && (
          <p className="small">
            {latest.own && <span className="muted">{t('direct.you')} </span>}
            <span {...written}>{latest.excerpt}</span>
          </p>
        )}
        <p className="topic__meta">
          {muted && <span>{t('direct.muted')}</span>}
          <span>{latest ? <Ago at={latest.at} /> : t('direct.quiet')}</span>
        </p>
      </div>
      <Unread channel={conversation} />
    </li>
  );
}
