import type { ChannelView } from '#application/community/chat/chat-view';
import { channelHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AsideSection } from '../ui/layout.tsx';

/** The way from an event to its channel. */
export function EventChannel({ channel }: { channel: ChannelView | null }) {
  const t = useT();
  if (channel === null) return null;
  return (
    <AsideSection id="salon" title={t('events.channel.title')}>
      <p className="small">{t(channel.running ? 'events.channel.open' : 'events.channel.closed')}</p>
      <p>
        <ButtonLink icon="send" href={channelHref(channel)}>
          {t('events.channel.go')}
        </ButtonLink>
      </p>
    </AsideSection>
  );
}
