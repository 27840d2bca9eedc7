import type { ToldDecision } from '#application/moderation/decisions/own-decisions';
import type { GatheringChanged } from '#application/events/gatherings/gatherings.query';
import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import {
  AMBASSADORS,
  caseHref,
  categoryHref,
  eventNumberHref,
  ideaNumberHref,
  incidentHref,
  messageHref,
  MY_DATA,
  ownReviewsOfHref,
  trialIdHref,
  POINTS,
  pollIdHref,
  postAnchor,
  referenceHref,
  SURVEYS,
  topicHref,
  toReviewHref,
} from '../lib/addresses.ts';
import { WhatChanged } from '../events/what-changed.tsx';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Ago } from '../ui/moment.tsx';
import { type EventNow, HoldsNow, isStale } from './event-now.tsx';
import { hrefWith } from './query.ts';
import {
  type Piece,
  pieceName,
  pieceStateWord,
  toCheckSentence,
  whatOf,
  whoOf,
} from './notification-words.ts';
import { removalSentence } from './removal-words.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

const PIECE_HREFS: Readonly<Record<Piece['of'], (key: string) => string | null>> = {
  incident: (number) => incidentHref(Number(number)),
  idea: (number) => ideaNumberHref(Number(number)),
  event: (number) => eventNumberHref(Number(number)),
  'event-announced': (number) => eventNumberHref(Number(number)),
  poll: pollIdHref,
  'points-struck': () => POINTS,
  'badge-lost': () => POINTS,
  'role-given': () => null,
  ambassador: () => AMBASSADORS,
  'category-narrowed': () => MY_DATA,
  'category-widened': () => MY_DATA,
  'category-merged': (slug) => categoryHref({ slug }),
  'case-taken-over': caseHref,
  'service-review': ownReviewsOfHref,
  trial: trialIdHref,
};

function hrefOf(group: NotificationGroup): string | null {
  const { topic, post, removal, decision, toCheck, kinds, piece, messageId } = group;
  if (kinds[0] === 'survey') return SURVEYS;
  if (piece) return PIECE_HREFS[piece.of](piece.key);
  if (messageId) return messageHref(messageId);
  if (decision) return decisionHref(decision.id);
  if (!topic && toCheck) {
    const { of, key } = toCheck;
    return of === 'reference' ? referenceHref(key) : toReviewHref({ of, key });
  }
  if (!topic) return kinds[0] === 'official-rule' ? toReviewHref() : null;
  if (removal) return topicHref(topic);
  return post && post.position > 1
    ? `${topicHref(topic, post.page)}#${postAnchor(post.id)}`
    : topicHref(topic);
}

/** What stands in place of a topic: some things are not told of one, others are of one that is closed to the reader. */
function titleWithoutTopic({
  kinds,
  piece,
}: NotificationGroup):
  Piece['of'] | 'toReview' | 'role' | 'account' | 'survey' | 'private' | 'chat' | 'gone' {
  if (piece) return piece.of;
  const [kind] = kinds;
  if (kind === 'survey') return kind;
  if (kind === 'private-message') return 'private';
  if (kind === 'chat-mention') return 'chat';
  if (kinds[0] === 'official-rule') return 'toReview';
  if (kind === 'looked-as') return 'account';
  return kind === 'role-given' ? 'role' : 'gone';
}

/** The line of a group: it takes the focus of who comes back to it. */
const anchorOf = ({ id }: NotificationGroup): string => `n-${id}`;

type Told = ToldDecision | null | undefined;

/** The topic or the piece that a group is about, by name; else what stands in its place. */
function titleOf(
  group: NotificationGroup,
  told: Told,
  pieces: ReadonlyMap<string, string>,
  t: Translate,
): string {
  const { topic, piece, toCheck, decision } = group;
  if (topic) return topic.title;
  const name = (piece && pieces.get(pieceName(piece))) ?? toCheck?.name;
  if (name !== undefined) return name;
  if (decision) return told?.about ?? t(`decisions.notification.${decision.isChange ? 'changed' : 'made'}`);
  return t(`lists.notifications.${titleWithoutTopic(group)}`);
}

/** What happened there. */
function WhatHappened(props: {
  group: NotificationGroup;
  told: Told;
  change: GatheringChanged | undefined;
  now: EventNow | undefined;
}) {
  const { group, told, change, now } = props;
  const t = useT();
  const format = useFormat();
  const { removal, decision, piece } = group;
  if (removal)
    return (
      <p>
        {removalSentence({ ...removal, title: null }, t, format)}{' '}
        {removal.decisionId ? (
          <a href={decisionHref(removal.decisionId)}>{t('decisions.read')}</a>
        ) : (
          <span className="muted">{t('lists.removal.remedy')}</span>
        )}
      </p>
    );
  if (told?.appearedAt)
    return (
      <p>
        <strong>{t('decisions.notification.published')}</strong>{' '}
        <a href={told.appearedAt}>{t('decisions.notification.readIt')}</a>
      </p>
    );
  if (decision)
    return (
      <p>
        {told && (
          <strong>
            {t(`decisions.notification.${changeIn(decision, told)}`, {
              number: told.number,
              measure: t(`decisions.action.${told.action}`),
            })}
          </strong>
        )}{' '}
        <a href={decisionHref(decision.id)}>
          {told?.isOverturned ? t('decisions.beside.read', { number: told.number }) : t('decisions.read')}
        </a>
      </p>
    );
  const { act, also } = whatOf(group, t);
  const stale = !change && piece?.of === 'event' && isStale(piece.state, group.latestAt, now);
  // How it stands is said below, and is all there is to say.
  if (stale && now?.stage !== 'toCome' && !also) return null;
  const state = stateIn(group, change !== undefined, stale ? now : undefined, t);
  return (
    <p>
      <strong>{whoOf(group, t)}</strong>
      {piece?.of !== 'event' && ` ${act}`}
      {state !== null && `${t('ui.colon')} ${state}`}
      {also && <span className="muted"> ({also})</span>}
    </p>
  );
}

/** @param since how its event stands, of news that does not hold any more */
function stateIn(
  { piece }: NotificationGroup,
  isChanged: boolean,
  since: EventNow | undefined,
  t: Translate,
): string | null {
  if (isChanged) return t('events.changed.said');
  if (since) return since.stage === 'toCome' ? t('events.movedSince') : null;
  return piece && pieceStateWord(piece, t);
}

function changeIn({ isChange }: NonNullable<NotificationGroup['decision']>, told: ToldDecision) {
  if (told.isOverturned) return 'overturned';
  return isChange ? 'reviewed' : 'measure';
}

/** Marks a group as read, and leads back to `back`. */
function MarkRead({ group, title, back }: { group: NotificationGroup; title: string; back: string }) {
  const t = useT();
  const { id, of } = group;
  return (
    <form method="post" action={hrefWith('/notifications/lues', { retour: back })}>
      <input type="hidden" name="which" value={of?.what ?? 'ids'} />
      <input type="hidden" name={of ? `${of.what}Id` : 'ids'} value={of?.id ?? id} />
      <Button look="quiet">
        <SaidWhole
          word={t('lists.notifications.markOne')}
          whole="lists.notifications.markOneLabel"
          cited={{ title }}
        />
      </Button>
    </form>
  );
}

/**
 * What happened, one line per topic. `here` is where marking one as read leads back to: to its line, or to the next one
 * where it is gone from the list.
 */
export function NotificationRows(props: {
  groups: readonly NotificationGroup[];
  /** What pieces of other contexts are called that are told of, by `pieceName`. */
  pieces: ReadonlyMap<string, string>;
  /** What changed of events that are told of as changed, by the notification. */
  changes: ReadonlyMap<string, GatheringChanged>;
  /** How events stand now that are told of, by the notification. */
  events: ReadonlyMap<string, EventNow>;
  /** What was decided about the reader, by id. */
  decisions: ReadonlyMap<string, ToldDecision>;
  here: string;
  /** Only what is unread is listed: what was read is gone. */
  unreadOnly?: boolean;
}) {
  const { groups, pieces, changes, events, decisions, here, unreadOnly } = props;
  const t = useT();
  return (
    <ul className="rows">
      {groups.map((group, index) => {
        const beside = groups[index + 1] ?? groups[index - 1];
        const after = unreadOnly ? beside : group;
        const href = hrefOf(group);
        const told = group.decision && decisions.get(group.decision.id);
        const title = titleOf(group, told, pieces, t);
        const change = changes.get(group.id);
        const now = events.get(group.id);
        return (
          <li
            key={group.id}
            id={anchorOf(group)}
            tabIndex={-1}
            className={group.unread > 0 ? 'note is-unread' : 'note'}
          >
            <div>
              <p className="note__title">{href ? <a href={href}>{title}</a> : title}</p>
              <WhatHappened group={group} told={told} change={change} now={now} />
              {change && <WhatChanged change={change} />}
              {now && <HoldsNow now={now} />}
              {group.toCheck && group.kinds[0] === 'official-rule' && (
                <p>{toCheckSentence(group.toCheck, t)}</p>
              )}
              <p className="small muted cluster">
                <Ago at={group.latestAt} />
                {group.unread > 1 && <span>{t('lists.notifications.count', { count: group.unread })}</span>}
              </p>
            </div>
            {group.unread > 0 && (
              <MarkRead group={group} title={title} back={after ? `${here}#${anchorOf(after)}` : here} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
