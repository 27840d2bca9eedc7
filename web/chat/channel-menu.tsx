import type { ChannelView } from '#application/community/chat/chat-view';
import type { AuthorView } from '#application/community/topics/topic-page.query';
import { channelDeedHref, conversationDeedHref, distanceHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';
import { isKeptAway } from './kept-away.ts';
import { ASIDE } from './aside-places.ts';

/** In a narrow window: what one can do with a channel, and the way to what stands under its log. */
export function ChannelMenu({ channel }: { channel: ChannelView }) {
  const t = useT();
  const { may } = usePage();
  return (
    <>
      <MenuLink href={`#${ASIDE.pins}`} icon="pin">
        {t('chat.pins.title')}
      </MenuLink>
      <MenuLink href={`#${ASIDE.find}`} icon="search">
        {t('chat.find.title')}
      </MenuLink>
      {channel.open && may('poll.create') && (
        <MenuLink href={channelDeedHref(channel, 'sondage')} icon="list">
          {t('polls.linked.add')}
        </MenuLink>
      )}
      {channel.steered && (
        <MenuLink href={channelDeedHref(channel, 'reglages')} icon="gear">
          {t('chat.steer.act')}
        </MenuLink>
      )}
      {may('chat.manage') && channel.kind !== 'event' && (
        <MenuLink href={channelDeedHref(channel, 'description')} icon="edit">
          {t('chat.describe.act')}
        </MenuLink>
      )}
      <MenuRule />
      <form method="post" action={channelDeedHref(channel, 'adhesion')}>
        {channel.joined ? (
          <>
            <MenuButton name="deed" value={channel.muted ? 'unmute' : 'mute'} icon="bell">
              {t(channel.muted ? 'chat.unmute' : 'chat.mute')}
            </MenuButton>
            <MenuButton name="deed" value="leave" icon="out">
              {t('chat.leave')}
            </MenuButton>
          </>
        ) : (
          <MenuButton name="deed" value="join" icon="plus">
            {t('chat.join')}
          </MenuButton>
        )}
      </form>
    </>
  );
}

/** The same of a private conversation. */
export function ConversationMenu(props: {
  channel: ChannelView;
  people: readonly AuthorView[];
  canAdd: boolean;
}) {
  const { channel, people, canAdd } = props;
  const t = useT();
  return (
    <>
      <MenuLink href={`#${ASIDE.people}`} icon="user">
        {t('direct.people')}
      </MenuLink>
      <MenuLink href={`#${ASIDE.find}`} icon="search">
        {t('chat.find.title')}
      </MenuLink>
      {canAdd && (
        <MenuLink href={conversationDeedHref(channel.id, 'personnes')} icon="plus">
          {t('direct.add.act')}
        </MenuLink>
      )}
      <MenuRule />
      <form method="post" action={channelDeedHref(channel, 'adhesion')}>
        <MenuButton name="deed" value={channel.muted ? 'unmute' : 'mute'} icon="bell">
          {t(channel.muted ? 'chat.unmute' : 'chat.mute')}
        </MenuButton>
      </form>
      {people.length === 1 &&
        people.filter(isKeptAway).map((one) => (
          <MenuLink key={one.id} href={distanceHref(one)}>
            {t('distance.menu')}
          </MenuLink>
        ))}
      <MenuLink href={conversationDeedHref(channel.id, 'depart')} icon="out">
        {t('direct.leaving.act')}
      </MenuLink>
    </>
  );
}
