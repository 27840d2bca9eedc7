import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { channelDeedHref, channelHref, messageHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextField } from '../ui/field.tsx';
import { ASIDE } from './aside-places.ts';
import { countsMembers } from './channel-nav.tsx';

const EXCERPT = 90;

/** Beside the log: what is pinned, how to find something, what this channel is to its reader. */
export function ChannelAside(props: {
  channel: ChannelView;
  pinned: readonly MessageView[];
  /** That were looked for. */
  words: string;
  /** As it was typed. */
  day: string;
  /** What was typed is no day. */
  noDay: boolean;
}) {
  const { channel } = props;
  const t = useT();
  const written = useWritten();
  return (
    <aside className="chat__side aside" aria-label={t('chat.mine')}>
      <Mine channel={channel} />
      <section aria-labelledby={ASIDE.pins}>
        <h2 className="facets__t" id={ASIDE.pins} tabIndex={-1}>
          {t('chat.pins.title')}
        </h2>
        {props.pinned.length === 0 && <p className="small muted">{t('chat.pins.none')}</p>}
        <ul className="stack">
          {props.pinned.map((message) => (
            <li key={message.id} className="small">
              <a href={messageHref(message.id)}>
                {message.author.pseudonym}
                {t('ui.colon')} <span {...written}>{excerptOf(message.plain)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={ASIDE.find}>
        <h2 className="facets__t" id={ASIDE.find} tabIndex={-1}>
          {t('chat.find.title')}
        </h2>
        <form method="get" action={channelHref(channel)} className="stack" role="search">
          <TextField name="q" label={t('chat.find.words')} maxLength={100} defaultValue={props.words} />
          <Button icon="search">{t('chat.find.submit')}</Button>
        </form>
        <form method="get" action={channelHref(channel)} className="stack apart">
          <DayField
            name="jour"
            label={t('chat.find.day')}
            value={props.day}
            error={props.noDay ? t('chat.find.noDay') : undefined}
          />
          <Button icon="cal">{t('chat.find.go')}</Button>
        </form>
      </section>
      <section className="card">
        <p className="small">
          <strong>
            {channel.retentionDays === null
              ? t('chat.kept')
              : t('chat.retention', { days: channel.retentionDays })}
          </strong>{' '}
          {t('chat.retentionText')}
        </p>
        <p className="small">
          <a href="/questions/nouvelle">{t('chat.ask')}</a>
        </p>
      </section>
    </aside>
  );
}

function Mine({ channel }: { channel: ChannelView }) {
  const t = useT();
  const { may } = usePage();
  return (
    <section aria-labelledby={ASIDE.mine}>
      <h2 className="facets__t" id={ASIDE.mine}>
        {t('chat.mine')}
      </h2>
      {countsMembers(channel) && (
        <p className="small muted">{t('chat.members', { count: channel.members })}</p>
      )}
      <form method="post" action={channelDeedHref(channel, 'adhesion')} className="stack">
        {channel.joined ? (
          <>
            <Button name="deed" value={channel.muted ? 'unmute' : 'mute'}>
              {t(channel.muted ? 'chat.unmute' : 'chat.mute')}
            </Button>
            <Button look="quiet" name="deed" value="leave">
              {t('chat.leave')}
            </Button>
          </>
        ) : (
          <Button name="deed" value="join">
            {t('chat.join')}
          </Button>
        )}
      </form>
      {channel.steered && (
        <ButtonLink look="quiet" icon="gear" href={channelDeedHref(channel, 'reglages')}>
          {t('chat.steer.act')}
        </ButtonLink>
      )}
      {may('chat.manage') && channel.kind !== 'event' && (
        <ButtonLink look="quiet" icon="edit" href={channelDeedHref(channel, 'description')}>
          {t('chat.describe.act')}
        </ButtonLink>
      )}
    </section>
  );
}

/** The first words of a message. */
const excerptOf = (plain: string): string => {
  const text = plain.replaceAll(/\s+/g, ' ').trim();
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
};
