import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import type { Translate } from '../lib/texts.tsx';

const KINDS = ['mention', 'reply', 'quote', 'answer', 'topic', 'accepted', 'removed'] as const;
type Known = (typeof KINDS)[number] | 'other';
const known = (kind: string): Known => KINDS.find((each) => each === kind) ?? 'other';

/** Who did it: the newest by name, the others counted. */
export function whoOf(group: NotificationGroup, t: Translate): string {
  const first = group.actors[0] ?? t('lists.notifications.somebody');
  const others = Math.max(0, group.actorCount - 1);
  return others === 0 ? first : t('lists.notifications.actorsAnd', { first, count: others });
}

/** What they did: the newest kind as a sentence, the others in a few words after it. */
export function whatOf(group: NotificationGroup, t: Translate): { act: string; also: string | null } {
  const [newest = 'other', ...others] = [...new Set(group.kinds.map(known))];
  const also = others.map((kind) => t(`lists.notifications.also_kind.${kind}`)).join(', ');
  return {
    act: t(`lists.notifications.kind.${newest}`, { count: Math.max(1, group.actorCount) }),
    also: also === '' ? null : t('lists.notifications.also', { others: also }),
  };
}

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
