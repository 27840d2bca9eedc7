import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { AMBASSADOR_NEWS } from '#application/community/limits';
import { EVENT_NEWS } from '#application/events/limits';
import { IDEA_STATUSES, LOSS_REASONS, TRIAL_NEWS } from '#application/engagement/limits';
import type { NotificationGroup, ToCheck } from '#application/community/notifications/notifications.query';
import { formatOf, type Translate } from '../lib/texts.tsx';

type NotificationKind = keyof MyPreferences['notify'];
const KINDS: Readonly<Record<NotificationKind, true>> = {
  mention: true,
  reply: true,
  quote: true,
  'watched-topic': true,
  'watched-category': true,
  acceptance: true,
  'replies-moved': true,
  'answer-gone': true,
  removed: true,
  incident: true,
  idea: true,
  'service-review': true,
  trial: true,
  survey: true,
  poll: true,
  'private-message': true,
  'chat-mention': true,
  event: true,
  'event-announced': true,
  'points-struck': true,
  'badge-lost': true,
  'role-given': true,
  'looked-as': true,
  ambassador: true,
  'category-narrowed': true,
  'category-widened': true,
  'category-merged': true,
  'official-validated': true,
  'official-answered': true,
  'official-confirmed': true,
  'official-unsealed': true,
  'official-lifted': true,
  'official-withdrawn': true,
  'official-replaced': true,
  'official-rule': true,
  'official-review': true,
  'official-assigned': true,
  'reference-withdrawn': true,
  'official-overdue': true,
  'passage-masked': true,
  'case-taken-over': true,
};
/** Nobody did it: a day has come. */
const BY_THE_CALENDAR: readonly string[] = ['official-review', 'official-overdue'];
/** The organisation did it, whoever spoke for it. */
const BY_THE_ORGANISATION: readonly string[] = [
  'official-answered',
  'official-confirmed',
  'official-unsealed',
  'incident',
  'idea',
  'service-review',
  'survey',
  'points-struck',
  'ambassador',
  'category-narrowed',
  'category-widened',
  'category-merged',
];
/** How an incident stands when it is told of. */
const INCIDENT_NEWS = ['gathered', 'news', 'solved'] as const;
/** Whether who followed a category follows what it went into. */
const FOLLOWS_ON = ['followed', 'left'] as const;
const isKnown = (kind: string): kind is NotificationKind => Object.hasOwn(KINDS, kind);
const known = (kind: string): NotificationKind | 'other' => (isKnown(kind) ? kind : 'other');

/** Who did it: the organisation, or the newest by name, and the others counted. */
export function whoOf(group: NotificationGroup, t: Translate): string {
  if (group.actorCount === 0 && BY_THE_CALENDAR.includes(group.kinds[0] ?? ''))
    return t('lists.notifications.reminder');
  if (group.piece?.of === 'event' || group.piece?.of === 'event-announced')
    return t('lists.notifications.theEvent');
  if (group.piece?.of === 'badge-lost') return t('lists.notifications.theBadge');
  if (group.piece?.of === 'trial') return t('lists.notifications.theTrial');
  if (group.kinds[0] === 'answer-gone') return t('lists.notifications.theAnswer');
  if (group.piece?.of === 'poll') return t('lists.notifications.thePoll');
  if (BY_THE_ORGANISATION.includes(group.kinds[0] ?? '')) return t('lists.notifications.organisation');
  const first = group.official
    ? t('lists.notifications.organisation')
    : (group.actors[0] ?? t('lists.notifications.somebody'));
  const others = Math.max(0, group.actorCount - 1);
  return others === 0 ? first : t('lists.notifications.actorsAnd', { first, count: others });
}

/** What they did: the newest kind as a sentence, the others in a few words after it. */
export function whatOf(group: NotificationGroup, t: Translate): { act: string; also: string | null } {
  const [newest = 'other', ...others] = [...new Set(group.kinds.map(known))];
  const word =
    newest === 'official-rule' && group.toCheck?.of === 'value'
      ? 'official-value'
      : newest === 'official-lifted' && group.post === null
        ? 'official-lifted-deleted'
        : group.again && (newest === 'official-answered' || newest === 'official-confirmed')
          ? (`${newest}-again` as const)
          : newest;
  const also = others.map((kind) => t(`lists.notifications.also_kind.${kind}`)).join(', ');
  return {
    act: t(`lists.notifications.kind.${word}`, { count: Math.max(1, group.actorCount) }),
    also: also === '' ? null : t('lists.notifications.also', { others: also }),
  };
}

export type Piece = NonNullable<NotificationGroup['piece']>;

/** One name for each piece, of whatever kind. */
export const pieceName = ({ of, key }: Pick<Piece, 'of' | 'key'>): string => `${of} ${key}`;

/** How a piece stood when it was told of; null of what is told for one thing alone. */
export function pieceStateWord({ of, key, state, limit }: Piece, t: Translate): string | null {
  if (of === 'role-given') return withinWord(roleChange(key, state, t), limit?.within, t);
  if (state === null) return null;
  const news = of === 'event' && EVENT_NEWS.find((one) => one === state);
  if (news) return t(`events.news.${news}`);
  const follows = of === 'category-merged' && FOLLOWS_ON.find((one) => one === state);
  if (follows) return t(`lists.notifications.followsOn.${follows}`);
  const incident = of === 'incident' && INCIDENT_NEWS.find((one) => one === state);
  if (incident) return t(`incidents.news.${incident}`);
  const trial = of === 'trial' && TRIAL_NEWS.find((one) => one === state);
  if (trial) return t(`trials.news.${trial}`);
  const loss = of === 'badge-lost' && LOSS_REASONS.find((one) => one === state);
  if (loss) return t(`points.badges.loss.${loss}`);
  const service = of === 'ambassador' && AMBASSADOR_NEWS.find((one) => one === state);
  if (service) return serviceWord(t(`ambassadors.news.${service}`), limit?.until, t);
  const status = of === 'idea' && IDEA_STATUSES.find((one) => one === state);
  return status ? t(`ideas.status.${status}`) : state;
}

const ROLES = ['member', 'ambassador', 'agent', 'moderator', 'community_manager', 'administrator'] as const;
function roleWord(role: string, t: Translate): string {
  const known = ROLES.find((one) => one === role);
  return known ? t(`segments.roles.${known}`) : role;
}

/** Which role they have, and which they had; the same one reaches elsewhere, or has another department. */
function roleChange(role: string, former: string | null, t: Translate): string {
  const after = roleWord(role, t);
  if (former === null) return after;
  return former === role
    ? t('lists.notifications.roleSame', { after })
    : t('lists.notifications.roleChange', { after, before: roleWord(former, t) });
}

/** Where a role reaches that does not reach everywhere. */
function withinWord(role: string, names: readonly string[] | undefined, t: Translate): string {
  if (names === undefined) return role;
  if (names.length === 0) return t('lists.notifications.roleWithinSome', { role });
  const quotedNames = names.map((title) => t('lists.notifications.quoted', { title })).join(', ');
  return t('lists.notifications.roleWithin', { role, names: quotedNames });
}

/** Until when somebody serves. */
const serviceWord = (news: string, until: string | undefined, t: Translate): string =>
  until === undefined
    ? news
    : t('lists.notifications.serviceUntil', {
        news,
        until: formatOf(t.locale).formatDay(`${until}T12:00:00Z`),
      });

/** How many answers a change left to read again, with the titles of the first. */
export const toCheckSentence = ({ count, titles }: ToCheck, t: Translate): string =>
  t('lists.notifications.toCheck', {
    count,
    titles: titles.map((title) => t('lists.notifications.quoted', { title })).join(', '),
    others: count - titles.length,
  });

/** Those with something new first; the order inside is kept. */
export function newAndEarlier(groups: readonly NotificationGroup[]): {
  readonly fresh: readonly NotificationGroup[];
  readonly earlier: readonly NotificationGroup[];
} {
  return {
    fresh: groups.filter((group) => group.unread > 0),
    earlier: groups.filter((group) => group.unread === 0),
  };
}
