import { expect, it } from '@jest/globals';
import type { Planned } from '#application/shared/planned';
import { glanceOf } from '../../../../web/admin/glance.ts';

const NOW = new Date('2026-06-10T10:00:00Z');
const at = (day: number) => new Date(NOW.getTime() + day * 86_400_000);
const one = (key: string, more: Partial<Planned>): Planned => ({
  kind: 'announcement',
  key,
  title: key,
  from: at(-1),
  until: null,
  ...more,
});
const keys = (planned: readonly Planned[]) => {
  const { underWay, events } = glanceOf(planned, NOW);
  return { underWay: underWay.map(({ key }) => key), events: events.map(({ key }) => key) };
};

it('tells what goes on at this moment: not what is over, nor what is to come', () => {
  expect(
    keys([
      one('without end', {}),
      one('over', { until: NOW }),
      one('to come', { from: at(1) }),
      one('until tomorrow', { kind: 'campaign', until: at(1) }),
    ]),
  ).toEqual({ underWay: ['without end', 'until tomorrow'], events: [] });
});

it('names incidents first, and of one kind what began first', () => {
  const planned = [
    one('survey', { kind: 'survey' }),
    one('late', { from: at(-1) }),
    one('early', { from: at(-3) }),
    one('incident', { kind: 'incident' }),
  ];
  expect(keys(planned).underWay).toEqual(['incident', 'early', 'late', 'survey']);
});

it('tells events that go on or begin, the next first, and no other kind that merely happens', () => {
  const planned = [
    one('friday', { kind: 'event', from: at(2), until: at(2.1) }),
    one('now', { kind: 'event', from: at(-0.1), until: at(0.1) }),
    one('ended', { kind: 'event', from: at(-0.3), until: at(-0.2) }),
    one('a page', { kind: 'page', until: at(3) }),
    one('a review', { kind: 'review', from: at(2), until: at(2) }),
  ];
  expect(keys(planned)).toEqual({ underWay: [], events: ['now', 'friday'] });
});

it('names as many as the page shows, and counts those beyond', () => {
  const many = Array.from({ length: 10 }, (_, key) => one(`${key}`, { kind: 'event', from: at(1) }));
  const { underWay, events, beyond } = glanceOf(many, NOW);
  expect([underWay.length, events.length, beyond]).toEqual([0, 8, { underWay: 0, events: 2 }]);
});
