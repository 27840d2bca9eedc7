import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { eventHref } from '../lib/addresses.ts';

/** An event as search engines read it. @param p.publicUrl of the site, without a slash at its end */
export function eventData(event: GatheringView, p: { organisation: string; publicUrl: string }): object {
  const url = `${p.publicUrl}${eventHref(event)}`;
  const isOnline = event.place === '';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.summary,
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventStatus: `https://schema.org/${event.stage === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${isOnline ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: isOnline
      ? { '@type': 'VirtualLocation', url }
      : { '@type': 'Place', name: event.place, address: event.place },
    organizer: { '@type': 'Organization', name: p.organisation, url: p.publicUrl },
    isAccessibleForFree: true,
    ...(event.capacity !== null && {
      maximumAttendeeCapacity: event.capacity,
      remainingAttendeeCapacity: event.free ?? 0,
    }),
  };
}
