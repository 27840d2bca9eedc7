import type { ChannelRow } from '#application/community/chat/chat-view';
import { ChannelMark, countsMembers, Unread } from '../chat/channel-nav.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { channelHref, CHANNELS, NEW_CHANNEL } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Ago } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('chat.list', async ({ app, actor }) => ({
  channels: await app.chat.channels.execute(actor),
}));

/** Every channel that one may read, with what is new in each. */
export default function ChannelsRoute() {
  const { channels } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const general = channels.filter(({ kind }) => kind !== 'branch' && kind !== 'event');
  const events = channels.filter(({ kind }) => kind === 'event');
  const branches = channels.filter(({ kind }) => kind === 'branch');
  return (
    <Main>
      <Head title={t('chat.title')} description={t('chat.lead')} canonical={CHANNELS} noIndex />
      <Wrap>
        <PageHead title={t('chat.title')} lead={t('chat.lead')}>
          {may('chat.manage') && (
            <ButtonLink icon="plus" href={NEW_CHANNEL}>
              {t('chat.open.act')}
            </ButtonLink>
          )}
          <HelpLink chapter="salons" />
        </PageHead>
        {channels.length === 0 && (
          <EmptyState title={t('chat.none')} level={2}>
            {t('chat.noneText')}
          </EmptyState>
        )}
        <Rows id="tous" title={t('chat.kinds.general')} channels={general} />
        <Rows id="evenements" title={t('chat.kinds.event')} channels={events} />
        <Rows id="branches" title={t('chat.kinds.branch')} channels={branches} />
      </Wrap>
    </Main>
  );
}

function Rows({ id, title, channels }: { id: string; title: string; channels: readonly ChannelRow[] }) {
  const t = useT();
  if (channels.length === 0) return null;
  return (
    <section className="apart" aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <ul className="chanrows">
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelMark channel={channel} />
            <div>
              <h3>
                <a href={channelHref(channel)}>{channel.name}</a>
              </h3>
              <p className="small">{channel.description}</p>
              <p className="topic__meta">
                {channel.locked && <Pill tone="warn">{t('chat.locked')}</Pill>}
                {channel.joined && <span>{t(channel.muted ? 'chat.muted' : 'chat.joined')}</span>}
                {countsMembers(channel) && <span>{t('chat.members', { count: channel.members })}</span>}
                <span>
                  {channel.latestAt ? (
                    <>
                      {t('chat.latest')} <Ago at={channel.latestAt} />
                    </>
                  ) : (
                    t('chat.quiet')
                  )}
                </span>
              </p>
            </div>
            <Unread channel={channel} />
          </li>
        ))}
      </ul>
    </section>
  );
}
