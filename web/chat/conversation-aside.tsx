import type { ChannelView } from '#application/community/chat/chat-view';
import type { Gone } from '#application/community/chat/conversations.query';
import type { AuthorView } from '#application/community/topics/topic-page.query';
import { personOf } from '../forum/person.ts';
import { channelDeedHref, channelHref, conversationDeedHref, distanceHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ASIDE } from './aside-places.ts';
import { isKeptAway } from './kept-away.ts';

/** Beside a conversation: with whom it is, what it is to its reader, how to find something in it. */
export function ConversationAside(props: {
  channel: ChannelView;
  people: readonly AuthorView[];
  /** Who went out of it. */
  left: readonly Gone[];
  canAdd: boolean;
  /** That were looked for. */
  words: string;
}) {
  const { channel, people, left } = props;
  const t = useT();
  const format = useFormat();
  return (
    <aside className="chat__side aside" aria-label={t('direct.conversation')}>
      <section aria-labelledby={ASIDE.people}>
        <h2 className="facets__t" id={ASIDE.people} tabIndex={-1}>
          {t('direct.people')}
        </h2>
        {people.length > 0 && (
          <ul className="stack people-beside">
            {people.map((one) => {
              const { href, pseudonym } = personOf(one, t);
              return (
                <li key={one.id} className="small">
                  {href ? <a href={href}>{pseudonym}</a> : pseudonym}
                </li>
              );
            })}
          </ul>
        )}
        {left.length > 0 && (
          <>
            <h3 className="small">{t('direct.left')}</h3>
            <ul className="stack people-beside">
              {left.map(({ person, at }) => (
                <li key={person.id} className="small muted">
                  {t('direct.leftOn', { name: personOf(person, t).pseudonym, day: format.formatDay(at) })}
                </li>
              ))}
            </ul>
          </>
        )}
        {props.canAdd && (
          <ButtonLink look="quiet" icon="plus" href={conversationDeedHref(channel.id, 'personnes')}>
            {t('direct.add.act')}
          </ButtonLink>
        )}
      </section>
      <section aria-labelledby={ASIDE.mine}>
        <h2 className="facets__t" id={ASIDE.mine}>
          {t('direct.conversation')}
        </h2>
        <form method="post" action={channelDeedHref(channel, 'adhesion')} className="stack">
          <Button name="deed" value={channel.muted ? 'unmute' : 'mute'}>
            {t(channel.muted ? 'chat.unmute' : 'chat.mute')}
          </Button>
        </form>
        {people.length === 1 &&
          people.filter(isKeptAway).map((one) => (
            <ButtonLink key={one.id} look="quiet" href={distanceHref(one)}>
              {t('distance.menu')}
            </ButtonLink>
          ))}
        <ButtonLink look="quiet" icon="out" href={conversationDeedHref(channel.id, 'depart')}>
          {t('direct.leaving.act')}
        </ButtonLink>
      </section>
      <section aria-labelledby={ASIDE.find}>
        <h2 className="facets__t" id={ASIDE.find} tabIndex={-1}>
          {t('chat.find.title')}
        </h2>
        <form method="get" action={channelHref(channel)} className="stack" role="search">
          <TextField name="q" label={t('chat.find.words')} maxLength={100} defaultValue={props.words} />
          <Button icon="search">{t('chat.find.submit')}</Button>
        </form>
      </section>
      <section className="card">
        <p className="small">{t('direct.private')}</p>
      </section>
    </aside>
  );
}
