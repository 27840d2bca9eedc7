import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { messageDeedHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { MenuLink } from '../ui/menu.tsx';
import { comingBack, COMES_BACK, type StandsOn } from './coming-back.ts';

type SteeredChannel = Pick<ChannelView, 'steered'> &
  StandsOn & {
    /** Drawn for all readers of one kind, of whom some steer it: the others are not shown what is for these (see the styles of the log). */
    readonly steeredBySome?: boolean;
  };

/** Whether a line has what is for who steers the channel. */
const isForSteering = ({ steered, steeredBySome = false }: SteeredChannel): boolean =>
  steered || steeredBySome;

const removalHref = ({ id }: MessageView, channel: SteeredChannel): string =>
  comingBack(messageDeedHref(id, 'moderer'), channel);

/** Takes what another said out of sight. */
export function RemoveLine({ message, channel }: { message: MessageView; channel: SteeredChannel }) {
  const t = useT();
  if (!message.removable || !isForSteering(channel)) return null;
  return (
    <MenuLink icon="trash" href={removalHref(message, channel)} rel="nofollow" data-steers="" {...COMES_BACK}>
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
      <a href={removalHref(message, channel)} rel="nofollow" {...COMES_BACK}>
        {t('chat.removing.back')}
      </a>
    </span>
  );
}
