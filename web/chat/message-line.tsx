import { EDIT_MINUTES, REACTION_KINDS, WITHDRAW_HOURS } from '#application/community/limits';
import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import type { PollView } from '#application/engagement/polls/poll-view';
import { personOf, roleOf } from '../forum/person.ts';
import {
  channelDeedHref,
  channelHref,
  distanceHref,
  messageAnchor,
  messageDeedHref,
  messageHref,
  recordHref,
  reportHref,
} from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { SHEET_ANCHORS } from '../members/sheet-section.tsx';
import { LinkedPoll } from '../polls/linked-poll.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import { Prose } from '../ui/prose.tsx';
import { isKeptAway } from './kept-away.ts';
import { comingBack, COMES_BACK, type StandsOn } from './coming-back.ts';
import { answerHref, WRITING_ON } from './message-form.tsx';
import { PutBackLink, RemoveLine } from './steering-lines.tsx';

/** What lines need to know of the channel they stand in. */
export type LoggedChannel = Pick<
  ChannelView,
  'id' | 'slug' | 'kind' | 'open' | 'eventAudience' | 'running' | 'locked' | 'steered'
> &
  StandsOn & { readonly steeredBySome?: boolean };

/** Polls by their ids. */
export type PollsPut = ReadonlyMap<string, PollView>;

/** What is said in private, or in a session of the team, becomes no topic. */
const isTakenUp = ({ kind, eventAudience }: LoggedChannel): boolean =>
  kind !== 'direct' && eventAudience !== 'staff';

/** One message of a log, with its author and what can be done with it. */
export function MessageLine(props: {
  message: MessageView;
  channel: LoggedChannel;
  /** That messages put before their readers, by their ids: those that the reader may know of. */
  polls?: PollsPut;
}) {
  const { message, channel, polls } = props;
  const t = useT();
  const format = useFormat();
  const { gone } = message;
  const author = personOf(message.author, t);
  const role = roleOf(message.author, t);
  const written = useWritten();
  const time = <time dateTime={message.writtenAt.toISOString()}>{format.formatTime(message.writtenAt)}</time>;
  if (gone)
    return (
      <li className="msg msg--gone" id={messageAnchor(message.id)} data-position={message.position}>
        <p className="small muted">
          {t(`chat.${gone}`)} · {time}
          <PutBackLink message={message} channel={channel} />
        </p>
      </li>
    );
  return (
    <li
      className="msg"
      id={messageAnchor(message.id)}
      data-position={message.position}
      data-author={message.author.id}
    >
      <Avatar
        pseudonym={author.pseudonym}
        branch={message.author.branches[0] ?? null}
        imageUrl={author.avatarUrl ?? null}
      />
      <article
        aria-label={t('chat.message', { name: author.pseudonym, time: format.formatTime(message.writtenAt) })}
      >
        <p className="msg__who">
          {author.href ? (
            <a className="name" href={author.href}>
              {author.pseudonym}
            </a>
          ) : (
            <span className="name">{author.pseudonym}</span>
          )}
          {role && <Pill tone={role.tone ?? 'plain'}>{role.label}</Pill>}
          <a className="muted" href={messageHref(message.id)}>
            {time}
          </a>
          {message.editedAt && <span className="muted">{t('chat.edited')}</span>}
          {message.pinned && (
            <span className="muted">
              <Icon name="pin" />
              <span className="vh">{t('chat.pinned')}</span>
            </span>
          )}
        </p>
        {message.replyTo && (
          <p className="msg__re">
            <Icon name="reply" />
            <a href={messageHref(message.replyTo.id)}>
              <span className="vh">{t('chat.inReplyTo')} </span>
              {message.replyTo.pseudonym}
              {t('ui.colon')} <span {...written}>{message.replyTo.excerpt}</span>
            </a>
          </p>
        )}
        {message.standing !== 'published' && <p className="small muted">{t(`chat.${message.standing}`)}</p>}
        {message.folded ? (
          <details className="post__folded">
            <summary>
              {t('chat.folded', { name: author.pseudonym })}{' '}
              <span className="linklike">{t('chat.show')}</span>
            </summary>
            <Prose html={message.html} />
            <PutPoll message={message} channel={channel} polls={polls} />
          </details>
        ) : (
          <>
            <Prose html={message.html} />
            <PutPoll message={message} channel={channel} polls={polls} />
          </>
        )}
        <MessageActs message={message} channel={channel} name={author.pseudonym} />
      </article>
    </li>
  );
}

/** The poll that a message puts before its readers, who vote without leaving the log. */
function PutPoll(props: { message: MessageView; channel: LoggedChannel; polls: PollsPut | undefined }) {
  const { message, channel, polls } = props;
  const poll = polls?.get(message.pollId ?? '');
  if (!poll) return null;
  const here = hrefWith(channelHref(channel), { autour: String(message.position) });
  return <LinkedPoll compact poll={poll} here={here} from={here} id={`sondage-${message.id}`} level={4} />;
}

function MessageActs({
  message,
  channel,
  name,
}: {
  message: MessageView;
  channel: LoggedChannel;
  name: string;
}) {
  const t = useT();
  const { may } = usePage();
  const given = REACTION_KINDS.filter((kind) => (message.reactions[kind] ?? 0) > 0);
  const others = REACTION_KINDS.filter((kind) => !given.includes(kind));
  const takesReactions = channel.running && (!channel.locked || channel.steered);
  const reacts = may('chat.write') && takesReactions && message.standing === 'published';
  return (
    <form
      method="post"
      action={messageDeedHref(message.id, 'reaction')}
      className="msg__acts"
      data-marks={t('topic.acts.failed')}
    >
      {given.map((kind) =>
        reacts ? (
          <ReactionButton key={kind} kind={kind} message={message} />
        ) : (
          <span key={kind} className="small muted">
            {t(`chat.${kind}`)} {message.reactions[kind]}
          </span>
        ),
      )}
      <Menu className="msg__more" label={t('chat.acts', { name })}>
        {channel.open && message.standing === 'published' && (
          <MenuButton
            icon="reply"
            formAction={answerHref(channel, message.id)}
            {...WRITING_ON}
            data-reply={message.id}
            data-name={name}
          >
            {t('chat.reply')}
          </MenuButton>
        )}
        {reacts &&
          others.map((kind) => (
            <MenuButton key={kind} name="reaction" value={`${kind}-1`} data-first="">
              {t(`chat.${kind}`)}
            </MenuButton>
          ))}
        <MenuLink icon="link" href={messageHref(message.id)} data-copy={t('chat.copied')}>
          {t('chat.link')}
        </MenuLink>
        {may('chat.write') && isTakenUp(channel) && message.standing === 'published' && (
          <MenuLink
            icon="quote"
            href={`${hrefWith(channelDeedHref(channel, 'sujet'), { autour: String(message.position) })}#${messageAnchor(message.id)}`}
            rel="nofollow"
          >
            {t('chat.exchange.act')}
          </MenuLink>
        )}
        <OwnLines message={message} channel={channel} />
        {may('chat.steer') && channel.kind !== 'direct' && message.standing === 'published' && (
          <MenuLink
            icon="pin"
            href={comingBack(messageDeedHref(message.id, 'epingle'), channel)}
            {...COMES_BACK}
          >
            {t(message.pinned ? 'chat.unpin' : 'chat.pin')}
          </MenuLink>
        )}
        <ReportLine message={message} />
        <RemoveLine message={message} channel={channel} />
        <RecordLine message={message} />
      </Menu>
    </form>
  );
}

function ReactionButton({ kind, message }: { kind: (typeof REACTION_KINDS)[number]; message: MessageView }) {
  const t = useT();
  const on = message.mine.includes(kind);
  return (
    <button className="msg__reaction" name="reaction" value={`${kind}-${on ? 0 : 1}`} aria-pressed={on}>
      {t(`chat.${kind}`)} <b>{message.reactions[kind]}</b>
    </button>
  );
}

/** What its author may still do with it. */
function OwnLines({ message, channel }: { message: MessageView; channel: StandsOn }) {
  const t = useT();
  const { member, may, now } = usePage();
  if (message.author.id !== member?.id || !may('chat.write')) return null;
  const minutes = (now.getTime() - message.writtenAt.getTime()) / 60_000;
  return (
    <>
      {minutes < EDIT_MINUTES && message.standing === 'published' && (
        <MenuLink
          icon="edit"
          href={comingBack(messageDeedHref(message.id, 'modifier'), channel)}
          {...COMES_BACK}
        >
          {t('chat.edit')}
        </MenuLink>
      )}
      {minutes < WITHDRAW_HOURS * 60 && (
        <>
          <MenuRule />
          <MenuLink
            icon="trash"
            href={comingBack(messageDeedHref(message.id, 'retirer'), channel)}
            {...COMES_BACK}
          >
            {t('chat.withdraw')}
          </MenuLink>
        </>
      )}
    </>
  );
}

function ReportLine({ message }: { message: MessageView }) {
  const t = useT();
  const { member } = usePage();
  if (message.author.id === member?.id || message.standing !== 'published') return null;
  return (
    <>
      <MenuRule />
      <MenuLink icon="flag" href={reportHref('chat-message', message.id)} rel="nofollow">
        {t('chat.report')}
      </MenuLink>
      {isKeptAway(message.author) && (
        <MenuLink href={distanceHref(message.author)}>{t('distance.menu')}</MenuLink>
      )}
    </>
  );
}

/** To who may take measures: what is known of its author, with the form for it. */
function RecordLine({ message }: { message: MessageView }) {
  const t = useT();
  const { member, may } = usePage();
  if (message.author.id === member?.id || !may('sanction.read') || !may('sanction.warn')) return null;
  return (
    <MenuLink icon="shield" href={`${recordHref(message.author.id)}#${SHEET_ANCHORS.measures}`}>
      {t('chat.record')}
    </MenuLink>
  );
}
