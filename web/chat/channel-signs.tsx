import { createElement } from 'react';
import type { ChannelView } from '#application/community/chat/chat-view';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

/** Who else is there, and who writes: filled by scripts, for whom it changes while they look. It is read out to nobody unasked. */
export function ChannelSigns({ channel }: { channel: ChannelView }) {
  const t = useT();
  const { member, may } = usePage();
  return createElement(
    'chat-signs',
    {
      class: 'chat__signs small muted',
      'data-channel': channel.id,
      'data-me': member?.id,
      'data-shown': member?.showsPresence && may('chat.presence') && channel.open ? '' : undefined,
      'data-one': t('chat.presence.one'),
      'data-many': t('chat.presence.many', { count: '{count}' }),
      'data-and-you': t('chat.presence.andYou', { names: '{names}' }),
      'data-writes': t('chat.presence.writes', { name: '{name}' }),
      'data-some': t('chat.presence.some'),
    },
    <>
      <span data-here="" />
      <span data-writing="" />
    </>,
  );
}
