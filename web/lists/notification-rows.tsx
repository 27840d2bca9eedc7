import type { ToldDecision } from '#application/moderation/decisions/own-decisions';
import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import {
  AMBASSADORS,
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
import { decisionHref } from '../decisions/decision-parts.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Ago } from '../ui/moment.tsx';
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

const PIECE_HREFS: Readonly<Record<Piece['of'], (key: string) => string>> = {
  incident: (number) => incidentHref(Number(number)),
  idea: (number) => ideaNumberHref(Number(number)),
  event: (number) => eventNumberHref(Number(number)),
  'event-announced': (number) => eventNumberHref(Number(number)),
  poll: pollIdHref,
  'points-struck': () => POINTS,
  'badge-lost': () => POINTS,
  ambassador: () => AMBASSADORS,
  'category-narrowed': () => MY_DATA,
  'category-widened': () => MY_DATA,
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

/**
 * What happened, one line per topic. `here` is where marking one as read leads back to: to its line, or to the next one
 * where it is gone from the list.
 */
export function NotificationRows(props: {
  groups: readonly NotificationGroup[];
  /** What pieces of other contexts are called that are told of, by `pieceName`. */
  pieces: ReadonlyMap<string, string>;
  /** What was decided about the reader, by id. */
  decisions: ReadonlyMap<string, ToldDecision>;
  here: string;
  /** Only what is unread is listed: what was read is gone. */
  unreadOnly?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="rows">
      {props.groups.map((group, index) => {
        const beside = props.groups[index + 1] ?? props.groups[index - 1];
        const after = props.unreadOnly ? beside : group;
        const href = hrefOf(group);
        const { act, also } = whatOf(group, t);
        const state = group.piece && pieceStateWord(group.piece, t);
        const told = group.decision && props.decisions.get(group.decision.id);
        const title =
          group.topic?.title ??
          (group.piece && props.pieces.get(pieceName(group.piece))) ??
          group.toCheck?.name ??
          (group.decision &&
            (told?.about ?? t(`decisions.notification.${group.decision.isChange ? 'changed' : 'made'}`))) ??
          t(`lists.notifications.${titleWithoutTopic(group)}`);
        return (
          <li
            key={group.id}
            id={anchorOf(group)}
            tabIndex={-1}
            className={group.unread > 0 ? 'note is-unread' : 'note'}
          >
            <div>
              <p className="note__title">{href ? <a href={href}>{title}</a> : title}</p>
              {group.removal ? (
                <p>
                  {removalSentence({ ...group.removal, title: null }, t, format)}{' '}
                  {group.removal.decisionId ? (
                    <a href={decisionHref(group.removal.decisionId)}>{t('decisions.read')}</a>
                  ) : (
                    <span className="muted">{t('lists.removal.remedy')}</span>
                  )}
                </p>
              ) : told?.appearedAt ? (
                <p>
                  <strong>{t('decisions.notification.published')}</strong>{' '}
                  <a href={told.appearedAt}>{t('decisions.notification.readIt')}</a>
                </p>
              ) : group.decision ? (
                <p>
                  {told && (
                    <strong>
                      {t(
                        `decisions.notification.${told.isOverturned ? 'overturned' : group.decision.isChange ? 'reviewed' : 'measure'}`,
                        {
                          number: told.number,
                          measure: t(`decisions.action.${told.action}`),
                        },
                      )}
                    </strong>
                  )}{' '}
                  <a href={decisionHref(group.decision.id)}>
                    {told?.isOverturned
                      ? t('decisions.beside.read', { number: told.number })
                      : t('decisions.read')}
                  </a>
                </p>
              ) : (
                <p>
                  <strong>{whoOf(group, t)}</strong>
                  {group.piece?.of !== 'event' && ` ${act}`}
                  {state !== null && `${t('ui.colon')} ${state}`}
                  {also && <span className="muted"> ({also})</span>}
                </p>
              )}
              {group.toCheck && group.kinds[0] === 'official-rule' && (
                <p>{toCheckSentence(group.toCheck, t)}</p>
              )}
              <p className="small muted cluster">
                <Ago at={group.latestAt} />
                {group.unread > 1 && <span>{t('lists.notifications.count', { count: group.unread })}</span>}
              </p>
            </div>
            {group.unread > 0 && (
              <form
                method="post"
                action={hrefWith('/notifications/lues', {
                  retour: after ? `${props.here}#${anchorOf(after)}` : props.here,
                })}
              >
                <input type="hidden" name="which" value={group.of?.what ?? 'ids'} />
                <input
                  type="hidden"
                  name={group.of ? `${group.of.what}Id` : 'ids'}
                  value={group.of?.id ?? group.id}
                />
                <Button look="quiet" aria-label={t('lists.notifications.markOneLabel', { title })}>
                  {t('lists.notifications.markOne')}
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
