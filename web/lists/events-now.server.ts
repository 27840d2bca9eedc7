import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import type { Visit } from '../lib/gates.server.ts';
import type { EventNow } from './event-now.tsx';

/** What holds now of the events that are told of, by the notification that tells it, as far as the reader may know of them. */
export async function eventsNow(
  { app, actor, now }: Visit,
  groups: readonly NotificationGroup[],
): Promise<ReadonlyMap<string, EventNow>> {
  const told = groups.filter(({ piece }) => piece?.of === 'event' || piece?.of === 'event-announced');
  const numbers = told.map(({ piece }) => Number(piece!.key));
  const events = await app.events.gatheringTitles.execute(actor, numbers);
  return new Map(
    told.flatMap(({ id }, place) => {
      const event = events.get(numbers[place]!);
      if (!event) return [];
      const { startsAt, endsAt, zone, isCancelled } = event;
      const stage = isCancelled ? 'cancelled' : endsAt <= now ? 'over' : startsAt <= now ? 'live' : 'toCome';
      return [[id, { stage, startsAt, endsAt, zone }] as const];
    }),
  );
}
