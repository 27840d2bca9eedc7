import type { AuthorView } from '#application/community/topics/topic-page.query';
import { personOf } from '../forum/person.ts';
import { conversationHref } from '../lib/addresses.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { NavSwitch, Unread } from './channel-nav.tsx';
import type { NamedConversation } from './conversations-of.server.ts';

/** Those one talks with, by name; those one talked with, where all of them have gone. */
export function namesIn({ people, left }: Pick<NamedConversation, 'people' | 'left'>, t: Translate): string {
  const named = (those: readonly AuthorView[]) => those.map((one) => personOf(one, t).pseudonym).join(', ');
  if (people.length > 0) return named(people);
  if (left.length === 0) return t('direct.nobody');
  const names = named(left.map(({ person }) => person));
  return t(left.length === 1 ? 'direct.leftBy' : 'direct.leftByAll', { names });
}

/** One's own conversations beside the one that is read. How many others are unread is told as in the head of the site. */
export function ConversationNav(props: { conversations: readonly NamedConversation[]; current: string }) {
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
