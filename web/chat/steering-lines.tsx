import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { messageDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MenuLink } from '../ui/menu.tsx';

type SteeredChannel = Pick<ChannelView, 'kind' | 'steered'>;

/**
 * Whether a line has what is for who steers the channel. Lines that arrive are drawn for all who may run events alike: those who do not run
 * this one are not shown it (see the styles of the log).
 */
const isForSteering = (channel: SteeredChannel, may: ReturnType<typeof usePage>['may']): boolean =>
  channel.steered || (channel.kind === 'event' && may('event.create'));

/** Takes what another said out of sight. */
export function RemoveLine({ message, channel }: { message: MessageView; channel: SteeredChannel }) {
  const t = useT();
  const { member, may } = usePage();
  const isOwn = message.author.id === member?.id;
  if (isOwn || message.standing !== 'published' || !isForSteering(channel, may)) return null;
  return (
    <MenuLink icon="trash" href={messageDeedHref(message.id, 'moderer')} rel="nofollow" data-steers="">
      {t('chat.remove')}
    </MenuLink>
  );
}

/** Shows again what was. */
export function PutBackLink({ message, channel }: { message: MessageView; channel: SteeredChannel }) {
  const t = useT();
  const { may } = usePage();
  if (!message.removedHere || !isForSteering(channel, may)) return null;
  return (
    <span data-steers="">
      {' · '}
      <a href={messageDeedHref(message.id, 'moderer')} rel="nofollow">
        {t('chat.removing.back')}
      </a>
    </span>
  );
}
