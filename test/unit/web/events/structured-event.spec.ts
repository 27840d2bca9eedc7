import { expect, it } from '@jest/globals';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { eventData } from '../../../../web/events/structured-event.ts';

const told = (more: Partial<GatheringView>) =>
  eventData(
    {
      number: 7,
      slug: 'read',
      title: 'Read',
      summary: 'Together',
      stage: 'open',
      place: '',
      startsAt: new Date(0),
      endsAt: new Date(3_600_000),
      capacity: null,
      free: null,
      isOnline: true,
      speakers: [],
      cover: null,
      ...more,
    } as unknown as GatheringView,
    { organisation: 'The office', publicUrl: 'https://community.example.org' },
  ) as Record<string, unknown>;

it('an event is on the net, in a place, or both', () => {
  const type = (more: Partial<GatheringView>) => {
    const { eventAttendanceMode, location } = told(more);
    return [eventAttendanceMode, [location].flat().map((one) => (one as { '@type': string })['@type'])];
  };
  const of = (mode: string) => `https://schema.org/${mode}EventAttendanceMode`;
  expect(type({})).toEqual([of('Online'), ['VirtualLocation']]);
  expect(type({ place: 'Arles', isOnline: false })).toEqual([of('Offline'), ['Place']]);
  expect(type({ place: 'Arles, et à distance', isOnline: false })).toEqual([
    of('Mixed'),
    ['Place', 'VirtualLocation'],
  ]);
  for (const place of ['Ligne 4, Lille', 'À faible distance de la gare', 'Arles, non accessible à distance'])
    expect(type({ place, isOnline: false })).toEqual([of('Offline'), ['Place']]);
  expect(type({ place: 'Arles' })).toEqual([of('Mixed'), ['Place', 'VirtualLocation']]);
});

it('who speaks is told, and what is shown', () => {
  expect(told({})).not.toHaveProperty('performer');
  expect(told({})).not.toHaveProperty('image');
  const cover = { path: '/fichiers/covers/1.webp', alt: 'A square', width: 60, height: 30 };
  expect(told({ speakers: ['Ada', 'Grace'], cover })).toMatchObject({
    performer: [
      { '@type': 'Person', name: 'Ada' },
      { '@type': 'Person', name: 'Grace' },
    ],
    image: ['https://community.example.org/fichiers/covers/1.webp'],
  });
});
