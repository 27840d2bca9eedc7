import type { ChannelRow } from '#application/community/chat/chat-view';
import { channelHref } from '../lib/addresses.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { Mark } from '../ui/branch-mark.tsx';
import { Glyph, Icon } from '../ui/icon.tsx';

/** From here on they are many. */
const MANY = 100;

/** How many are unread, in words. */
const unreadWords = (unread: number, t: Translate): string =>
  unread >= MANY ? t('chat.unreadMany', { count: MANY - 1 }) : t('chat.unread', { count: unread });

/** Whether it says anything how many joined: who takes part in an event is of its channel without doing so. */
export const countsMembers = ({ kind }: Pick<ChannelRow, 'kind'>): boolean => kind !== 'event';

/** Every channel that one may read, with what is new in it. */
export function ChannelNav({ channels, current }: { channels: readonly ChannelRow[]; current: string }) {
  const t = useT();
  const general = channels.filter(({ kind }) => kind !== 'branch' && kind !== 'event');
  const events = channels.filter(({ kind }) => kind === 'event');
  const branches = channels.filter(({ kind }) => kind === 'branch');
  const others = channels.filter(({ slug }) => slug !== current);
  const unread = others.reduce((sum, row) => sum + (row.muted ? 0 : row.unread), 0);
  return (
    <nav className="chat__nav" aria-label={t('chat.list')}>
      {others.length > 0 && (
        <NavSwitch label={t('chat.title')} unread={unread} said={unreadWords(unread, t)} />
      )}
      <div className="chat__others">
        <Part title={t('chat.kinds.general')} channels={general} current={current} />
        <Part title={t('chat.kinds.event')} channels={events} current={current} />
        <Part title={t('chat.kinds.branch')} channels={branches} current={current} />
      </div>
    </nav>
  );
}

/**
 * In a narrow window the others fold behind a button in the line above the log; elsewhere they stand open.
 * @param props.said how many are unread, in words
 */
export function NavSwitch(props: { label: string; unread: number; said: string }) {
  return (
    <details className="nav-switch">
      <summary className="btn">
        {props.label}
        {props.unread > 0 && <UnreadMark {...props} />}
      </summary>
    </details>
  );
}

function Part(props: { title: string; channels: readonly ChannelRow[]; current: string }) {
  if (props.channels.length === 0) return null;
  return (
    <>
      <h2 className="facets__t">{props.title}</h2>
      <ul className="chans">
        {props.channels.map((channel) => (
          <li key={channel.id}>
            <a href={channelHref(channel)} aria-current={channel.slug === props.current ? 'page' : undefined}>
              <ChannelMark channel={channel} />
              <span>{channel.name}</span>
              <Unread channel={channel} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ChannelMark({ channel }: { channel: Pick<ChannelRow, 'kind' | 'branch' | 'locked'> }) {
  if (channel.locked) return <Icon name="lock" />;
  if (channel.kind === 'branch') return <Mark branch={channel.branch} />;
  if (channel.kind === 'event') return <Icon name="cal" />;
  return channel.kind === 'announcement' ? <Icon name="bell" /> : <Glyph id="s-open" className="ico" />;
}

/** What is new in a channel that one joined and did not silence. */
export function Unread({ channel }: { channel: Pick<ChannelRow, 'muted' | 'unread'> }) {
  const t = useT();
  if (channel.muted || channel.unread === 0) return null;
  return <UnreadMark unread={channel.unread} said={unreadWords(channel.unread, t)} />;
}

const UnreadMark = ({ unread, said }: { unread: number; said: string }) => (
  <span className="chn">
    <span aria-hidden="true">{unread >= MANY ? `${MANY - 1}+` : unread}</span>
    <span className="vh"> {said}</span>
  </span>
);
