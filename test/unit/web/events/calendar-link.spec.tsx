import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { CalendarLink } from '../../../../web/events/calendar-link.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const NOW = new Date('2026-11-27T12:00:00Z');
const [AHEAD, OVER] = [new Date('2026-11-27T12:00:01Z'), NOW];
const linkOf = (stage: GatheringView['stage'], endsAt: Date) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now={NOW.toISOString()}>
      <PageFactsProvider facts={{ now: NOW } as never}>
        <CalendarLink event={{ slug: 'seance', number: 3, stage, endsAt }} />
      </PageFactsProvider>
    </TextsProvider>,
  );

it.each(['open', 'full', 'live'] as const)('puts an event into a calendar that is %s', (stage) => {
  expect(linkOf(stage, AHEAD)).toContain('href="/evenements/seance-3/agenda.ics"');
  expect(linkOf(stage, AHEAD)).toContain('Ajouter à mon agenda');
});

it('tells a calendar that an event to come is cancelled, and nothing more of one that is over', () => {
  expect(linkOf('cancelled', AHEAD)).toContain('href="/evenements/seance-3/agenda.ics"');
  expect(linkOf('cancelled', AHEAD)).toContain('Mettre mon agenda à jour');
  expect(linkOf('cancelled', OVER)).toBe('');
});

it.each([
  ['ended', OVER],
  ['draft', AHEAD],
] as const)('offers nothing of an event that is %s', (stage, endsAt) => {
  expect(linkOf(stage, endsAt)).toBe('');
});
