import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { NotificationGroup } from '#application/community/notifications/notifications.query';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { NotificationRows } from '../../../../web/lists/notification-rows.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const GROUP: NotificationGroup = {
  id: 'newest',
  of: null,
  topic: null,
  decision: null,
  toCheck: null,
  piece: null,
  messageId: null,
  again: false,
  official: false,
  kinds: ['chat-mention'],
  actors: ['Ana'],
  actorCount: 1,
  count: 2,
  unread: 2,
  latestAt: new Date(0),
  post: null,
  removal: null,
};
type Decisions = Parameters<typeof NotificationRows>[0]['decisions'];
const rowOf = (
  change: Partial<NotificationGroup>,
  decisions: Decisions = new Map(),
  changes: Parameters<typeof NotificationRows>[0]['changes'] = new Map(),
  events: Parameters<typeof NotificationRows>[0]['events'] = new Map(),
) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/notifications', now: new Date(0), publicUrl: 'http://x' }}>
        <SpriteProvider href="/s.svg">
          <NotificationRows
            groups={[{ ...GROUP, ...change }]}
            pieces={new Map()}
            changes={changes}
            events={events}
            decisions={decisions}
            here="/notifications"
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const fieldsOf = (change: Partial<NotificationGroup>) =>
  [...rowOf(change).matchAll(/type="hidden" name="(\w+)" value="([\w-]+)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);

const text = (html: string) => html.replaceAll(/<[^>]+>/gu, '').replaceAll(/\s+/gu, ' ');

it('a line is marked as read with all that it stands for', () => {
  expect(fieldsOf({ of: { what: 'channel', id: 'cafe' } })).toEqual([
    ['which', 'channel'],
    ['channelId', 'cafe'],
  ]);
  // Its title is told no more, but it is one line still.
  expect(fieldsOf({ of: { what: 'topic', id: 'gone' } })).toEqual([
    ['which', 'topic'],
    ['topicId', 'gone'],
  ]);
  expect(fieldsOf({})).toEqual([
    ['which', 'ids'],
    ['ids', 'newest'],
  ]);
});

it('a decision that stands is read and contested, one that fell only read', () => {
  const decision = { id: 'd', isChange: true };
  const told = (isOverturned: boolean) =>
    rowOf(
      { decision },
      new Map([['d', { number: 304, action: 'edit', isOverturned, about: null, appearedAt: null }]]),
    );
  expect(told(false)).toContain('Lire la décision et la contester');
  expect(told(true)).toContain('>Lire la décision n°');
  expect(told(true)).not.toContain('contester');
});

it('an event that changed is told with what was planned before and what is planned now', () => {
  const found = {
    title: 'Lire un relevé',
    startsAt: '2026-12-01T09:00:00Z',
    endsAt: '2026-12-01T10:00:00Z',
    place: 'Lyon',
    isOnline: false,
    capacity: null,
  };
  const now = { ...found, startsAt: '2026-12-08T09:00:00Z', endsAt: '2026-12-08T10:00:00Z', capacity: 30 };
  const change = { before: found, now, hasOtherLink: true, zone: 'Europe/Paris' };
  const group = { kinds: ['event'], piece: { of: 'event', key: '24', state: 'moved' } } as const;
  const told = text(rowOf(group, new Map(), new Map([[GROUP.id, change]])));
  expect(told).toContain(
    'mardi 1er décembre 2026, 10:00 – 11:00 (heure de Paris) → devient mardi 8 décembre 2026, 10:00 – 11:00',
  );
  expect(told).toContain('Nombre de places : sans limite → devient 30');
  expect(told).toContain('Le lien pour rejoindre l’évènement a changé');
  expect(told).not.toContain('Lieu');
  // Of a change that is not kept any more, that there was one.
  expect(text(rowOf(group))).toContain('la date, l’heure, le lieu ou le titre ont changé');
});

it('news of an event that is over says so, and not what held before it', () => {
  const piece = { of: 'event', key: '7', state: 'in-a-day' } as NotificationGroup['piece'];
  const times = {
    startsAt: '2026-11-20T14:00:00Z',
    endsAt: '2026-11-20T15:00:00Z',
    zone: 'America/Martinique',
  };
  const at = (stage: 'toCome' | 'live' | 'over' | 'cancelled') =>
    rowOf(
      { piece, kinds: ['event'], latestAt: new Date('2026-11-19T14:00:00Z') },
      new Map(),
      new Map(),
      new Map([['newest', { stage, ...times }]]),
    );
  expect(at('toCome')).toContain('c’est demain');
  expect(text(at('toCome'))).toContain(
    'Prévu à présent : vendredi 20 novembre 2026, 10:00 (heure de Fort-de-France)',
  );
  expect(at('live')).not.toContain('c’est demain');
  expect(text(at('over'))).toContain(
    'Terminé. Fin : vendredi 20 novembre 2026, 11:00 (heure de Fort-de-France)',
  );
  expect(at('over')).not.toContain('c’est demain');
  expect(at('cancelled')).toContain('il n’a pas lieu');
  expect(at('cancelled')).not.toContain('c’est demain');
  for (const stage of ['live', 'over', 'cancelled'] as const)
    expect(text(at(stage))).not.toMatch(/L’évènement/);
});

it.each([
  ['in-a-day', 'c’est demain', '2026-12-02T09:00:00Z', true],
  // Later that day, or in the night after it as the clocks of the event show it.
  ['in-a-day', 'c’est demain', '2026-12-02T22:30:00Z', true],
  ['in-a-day', 'c’est demain', '2026-12-02T23:30:00Z', false],
  ['in-a-day', 'c’est demain', '2026-12-01T17:00:00Z', false],
  ['in-a-day', 'c’est demain', '2026-12-09T09:00:00Z', false],
  ['in-a-week', 'c’est dans quelques jours', '2026-12-08T09:00:00Z', true],
  ['in-a-week', 'c’est dans quelques jours', '2026-12-03T09:00:00Z', true],
  ['in-a-week', 'c’est dans quelques jours', '2026-12-02T09:00:00Z', false],
  ['in-a-week', 'c’est dans quelques jours', '2026-12-15T09:00:00Z', false],
  ['at-once', 'c’est dans un quart d’heure', '2026-12-01T09:15:00Z', true],
  ['at-once', 'c’est dans un quart d’heure', '2026-12-01T10:00:00Z', false],
])('a reminder %s says "%s" of an event that was moved to %s: %s', (state, words, startsAt, isSaid) => {
  const now = { stage: 'toCome', startsAt, endsAt: startsAt, zone: 'Europe/Paris' } as const;
  const row = rowOf(
    { piece: { of: 'event', key: '7', state }, kinds: ['event'], latestAt: new Date('2026-12-01T09:00:00Z') },
    new Map(),
    new Map(),
    new Map([['newest', now]]),
  );
  expect(row.includes(words)).toBe(isSaid);
  expect(text(row).includes('L’évènement : la date ou l’heure ont changé depuis ce rappel')).toBe(!isSaid);
  expect(text(row)).toContain('Prévu à présent');
});
