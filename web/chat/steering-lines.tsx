import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { messageDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MenuLink } from '../ui/menu.tsx';

type SteeredChannel = Pick<ChannelView, 'steered'> & {
  /** Drawn for all readers of one kind, of whom some steer it: the others are not shown what is for these (see the styles of the log). */
  readonly steeredBySome?: boolean;
};

/** Whether a line has what is for who steers the channel. */
const isForSteering = ({ steered, steeredBySome = false }: SteeredChannel): boolean =>
  steered || steeredBySome;

/** Takes what another said out of sight. */
export function RemoveLine({ message, channel }: { message: MessageView; channel: SteeredChannel }) {
  const t = useT();
  const { member } = usePage();
  const isOwn = message.author.id === member?.id;
  if (isOwn || message.standing !== 'published' || !isForSteering(channel)) return null;
  return (
    <MenuLink icon="trash" href={messageDeedHref(message.id, 'moderer')} rel="nofollow" data-steers="">
      {t('chat.remove')}
    </MenuLink>
  );
}

/** Shows again what was. */
export function PutBackLink({ message, channel }: { message: MessageView; channel: SteeredChannel }) {
  const t = useT();
  if (!message.removedHere || !isForSteering(channel)) return null;
  return (
    <span data-steers="">
      {' · '}
      <a href={messageDeedHref(message.id, 'moderer')} rel="nofollow">
        {t('chat.removing.back')}
      </a>
    </span>
  );
}
