import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { eventHref } from '../lib/addresses.ts';

/** An event as search engines read it. @param p.publicUrl of the site, without a slash at its end */
export function eventData(event: GatheringView, p: { organisation: string; publicUrl: string }): object {
  const url = `${p.publicUrl}${eventHref(event)}`;
  const locations = [
    ...(event.place === '' ? [] : [{ '@type': 'Place', name: event.place, address: event.place }]),
    ...(modeOf(event) !== 'Offline' ? [{ '@type': 'VirtualLocation', url }] : []),
  ];
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
    eventAttendanceMode: `https://schema.org/${modeOf(event)}EventAttendanceMode`,
    location: locations.length === 1 ? locations[0] : locations,
    ...(event.cover && { image: [`${p.publicUrl}${event.cover.path}`] }),
    ...(event.speakers.length > 0 && {
      performer: event.speakers.map((name) => ({ '@type': 'Person', name })),
    }),
    organizer: { '@type': 'Organization', name: p.organisation, url: p.publicUrl },
    isAccessibleForFree: true,
    ...(event.capacity !== null && {
      maximumAttendeeCapacity: event.capacity,
      remainingAttendeeCapacity: (event.free ?? 0) + event.kept,
    }),
  };
}

/** Where its link is not known yet, the place may say that one can also follow from afar. */
const FROM_AFAR =
  /(?<!non accessible )(?:à distance|distanciel|en ligne|\bvisio(?:conférence)?|\bonline\b|\bremote)/iu;

const modeOf = ({ place, isOnline }: GatheringView): 'Online' | 'Offline' | 'Mixed' => {
  if (place === '') return 'Online';
  return isOnline || FROM_AFAR.test(place) ? 'Mixed' : 'Offline';
};
