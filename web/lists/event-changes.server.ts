import type { GatheringChanged } from '#application/events/gatherings/gatherings.query';
import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import type { Visit } from '../lib/gates.server.ts';

/** What changed of the events that are told of as changed, by the notification that tells it, as far as that is kept. */
export async function eventChanges(
  { app, actor }: Visit,
  groups: readonly NotificationGroup[],
): Promise<ReadonlyMap<string, GatheringChanged>> {
  const moved = groups.filter(({ piece }) => piece?.of === 'event' && piece.state === 'moved');
  const changes = await app.events.gatheringChanges.execute(
    actor,
    moved.map(({ piece, latestAt }) => ({ number: Number(piece!.key), at: latestAt })),
  );
  return new Map(
    moved.flatMap(({ id }, place) => {
      const change = changes[place];
      return change ? [[id, change] as const] : [];
    }),
  );
}
