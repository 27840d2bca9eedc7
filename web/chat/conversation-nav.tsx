import type { ConversationRow } from '#application/community/chat/conversations.query';
import { personOf } from '../forum/person.ts';
import { conversationHref } from '../lib/addresses.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { NavSwitch, Unread } from './channel-nav.tsx';

/** Those one talks with, by name. */
export function namesIn({ people }: Pick<ConversationRow, 'people'>, t: Translate): string {
  const names = people.map((one) => personOf(one, t).pseudonym);
  return names.length === 0 ? t('direct.nobody') : names.join(', ');
}

/** One's own conversations beside the one that is read. How many others are unread is told as in the head of the site. */
export function ConversationNav(props: { conversations: readonly ConversationRow[]; current: string }) {
  const t = useT();
  const others = props.conversations.filter(({ id }) => id !== props.current);
  const unread = others.filter((one) => one.unread > 0 && !one.muted).length;
  return (
    <nav className="chat__nav" aria-label={t('direct.list')}>
      {others.length > 0 && (
        <NavSwitch label={t('direct.title')} unread={unread} said={t('direct.unread', { count: unread })} />
      )}
      <div className="chat__others">
        <h2 className="facets__t">{t('direct.list')}</h2>
        <ul className="chans">
          {props.conversations.map((one) => (
            <li key={one.id}>
              <a href={conversationHref(one.id)} aria-current={one.id === props.current ? 'page' : undefined}>
                <Icon name="user" />
                <span>{namesIn(one, t)}</span>
                <Unread channel={one} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
