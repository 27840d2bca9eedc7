import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Planned } from '#application/shared/planned';
import type { Permission } from '#application/shared/viewer';
import {
  type Glance,
  GlanceAlerts,
  GlanceEvents,
  GlanceFigures,
  GlanceUnderWay,
  GlanceWaiting,
} from '../../../../web/admin/glance-parts.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const NOTHING: Glance = {
  figures: null,
  queue: null,
  desk: null,
  lateQuestions: 0,
  sendings: [],
  underWay: [],
  events: [],
  beyond: { underWay: 0, events: 0 },
};
const DESK = { toAnswer: 0, toValidate: 0, toReview: 0, assigned: 0, mine: 0 };
const one = (more: Partial<Planned>): Planned => ({
  kind: 'announcement',
  key: 'a',
  title: 'Une annonce',
  until: null,
  from: new Date('2026-06-03T08:00:00Z'),
  ...more,
});

/** What the page says to somebody of these rights, where so many wait in the parts of these addresses. */
function said(
  what: ReactNode,
  rights: readonly Permission[] = [],
  waiting: readonly [string, number][] = [],
) {
  const facts = { may: (right: Permission) => rights.includes(right), waiting: new Map(waiting) };
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-06-10T12:00:00Z">
      <PageFactsProvider facts={facts}>{what}</PageFactsProvider>
    </TextsProvider>,
  );
}

it('alerts only of what is late, and leads to it', () => {
  expect(said(<GlanceAlerts {...NOTHING} />)).toBe('');
  expect(said(<GlanceAlerts {...NOTHING} queue={{ open: 9, late: 0, mine: 0 }} desk={DESK} />)).toBe('');
  const late = said(
    <GlanceAlerts {...NOTHING} queue={{ open: 9, late: 2, mine: 0 }} desk={{ ...DESK, toReview: 1 }} />,
  );
  expect(late).toContain('2 dossiers de modération ont dépassé leur délai.');
  expect(late).toContain('href="/admin/moderation?vue=late"');
  expect(late).toContain('1 réponse officielle est à revoir.');
  const question = said(<GlanceAlerts {...NOTHING} desk={DESK} lateQuestions={1} />);
  expect(question).toContain('alert--danger');
  expect(question).toContain('1 question dépasse son délai de réponse.');
  expect(question).toContain('href="/admin/reponses"');
  const incident = one({ kind: 'incident', key: '4', title: 'Panne' });
  expect(said(<GlanceAlerts {...NOTHING} underWay={[incident]} />)).toContain('href="/admin/incidents/4"');
});

it('says what waits, place by place, and in words that nothing does', () => {
  expect(said(<GlanceWaiting {...NOTHING} />)).toContain('Rien ne vous attend.');
  const waits = said(
    <GlanceWaiting {...NOTHING} queue={{ open: 3, late: 0, mine: 1 }} desk={{ ...DESK, toAnswer: 1000 }} />,
    ['review.read', 'official.review', 'appeal.decide'],
    [
      ['/admin/moderation', 3],
      ['/admin/moderation/appels', 2],
      ['/admin/demandes', 5],
    ],
  );
  expect(waits).toContain('dont 1 vous est confié');
  expect(waits).toContain('1\u202f000 ou plus');
  expect(waits.match(/href="\/admin\/moderation"/g)).toHaveLength(1);
  expect(waits).toContain('href="/admin/moderation/appels"');
  // What waits in a part that is not theirs is not told.
  expect(waits).not.toContain('/admin/demandes');
});

it('shows the week to who runs events, and what goes on to who may change some of it', () => {
  expect(said(<GlanceEvents {...NOTHING} />)).toBe('');
  expect(said(<GlanceEvents {...NOTHING} />, ['event.manage'])).toContain('Aucun évènement');
  const more = { underWay: 0, events: 2 };
  const event = one({ kind: 'event', key: 'e' });
  expect(said(<GlanceEvents {...NOTHING} events={[event]} beyond={more} />, ['event.manage'])).toContain(
    'et 2 autres',
  );
  expect(said(<GlanceUnderWay {...NOTHING} />)).toBe('');
  const running = said(
    <GlanceUnderWay
      {...NOTHING}
      underWay={[one({})]}
      sendings={[{ id: 'i' as never, source: 'salon.csv', sent: 3, invited: 8 }]}
    />,
    ['announcement.publish'],
  );
  expect(running).toContain('href="/admin/annonces/a"');
  expect(running).toContain('salon.csv');
  expect(running).toContain('3 sur 8');
});

it('tells by how long a wait moved, and to which day a figure is counted where that is before the last', () => {
  const period = { from: '2026-05-11', to: '2026-06-09' };
  const wait: Omit<NonNullable<Glance['figures']>['shown'][number], 'countedTo'> = {
    key: 'first-response-median',
    unit: 'seconds',
    value: 7_200,
    atLeast: false,
    change: -2_520,
    changeUnit: 'seconds',
    previous: 9_720,
    previousAtLeast: false,
    previousBase: 40,
    base: 40,
    partOfBase: false,
  };
  const told = (countedTo: string) =>
    said(<GlanceFigures figures={{ period, shown: [{ ...wait, countedTo }] }} />).replaceAll(/\s/g, ' ');
  expect(told('2026-06-02')).toContain('−42 min par rapport à la période précédente (2,7 h)');
  expect(told('2026-06-02')).toContain('Dernier jour compté : 2 juin 2026.');
  expect(told('2026-06-09')).not.toContain('Dernier jour compté');
});
