import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import type { Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { saidIn } from '../lib/first-words.tsx';
import { type Piece, pieceName } from './notification-words.ts';

type Kind = Piece['of'];

/** What the pieces are called that are told of, by `pieceName`, as far as the reader may know of them. */
export async function pieceTitles(
  { app, actor, locale }: Visit,
  groups: readonly NotificationGroup[],
): Promise<ReadonlyMap<string, string>> {
  const t = createTexts(locale);
  const keysOf = (kind: Kind) =>
    groups.flatMap(({ piece }) => (piece !== null && piece.of === kind ? piece.key : []));
  const [ideas, polls, events, services, trials, badges, merged] = await Promise.all([
    app.engagement.ideaTitles.execute(actor, keysOf('idea').map(Number)),
    app.engagement.pollQuestions.execute(actor, keysOf('poll')),
    app.events.gatheringTitles.execute(actor, [...keysOf('event'), ...keysOf('event-announced')].map(Number)),
    keysOf('service-review').length > 0 ? app.engagement.serviceList.execute() : [],
    app.engagement.trialTitles.execute(actor, keysOf('trial')),
    app.engagement.badges.names(keysOf('badge-lost')),
    app.community.mergedNames.execute(actor, keysOf('category-merged')),
  ]);
  const named = (of: Kind, titles: Iterable<readonly [string | number, string]>) =>
    [...titles].map(([key, title]) => [pieceName({ of, key: String(key) }), title] as const);
  return new Map([
    ...named(
      'idea',
      [...ideas].map(([number, { title }]) => [number, title] as const),
    ),
    ...named('poll', polls),
    ...named('trial', trials),
    ...(['category-narrowed', 'category-widened'] as const).flatMap((of) =>
      named(
        of,
        keysOf(of).map((name) => [name, name] as const),
      ),
    ),
    ...named(
      'category-merged',
      [...merged].map(([slug, names]) => [slug, t('lists.notifications.mergedInto', { ...names })] as const),
    ),
    ...named(
      'badge-lost',
      [...badges].map(([key, { name, nameEn }]) => [key, saidIn(t, name, nameEn)] as const),
    ),
    ...(['event', 'event-announced'] as const).flatMap((of) =>
      named(
        of,
        [...events].map(([number, { title }]) => [number, title] as const),
      ),
    ),
    ...named(
      'service-review',
      services.map(({ id, name }) => [id, name] as const),
    ),
  ]);
}
