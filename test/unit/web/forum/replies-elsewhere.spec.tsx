import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RepliesAway } from '#application/community/topics/departures.query';
import { RepliesElsewhere } from '../../../../web/forum/replies-elsewhere.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const lines = (away: readonly RepliesAway[]) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-12-01T12:00:00Z">
      <RepliesElsewhere away={away} />
    </TextsProvider>,
  ).replaceAll('\u00a0', ' ');

const into = { id: 'other' as never, number: 12, slug: 'une-question-a-part', title: 'Une question à part' };

it('a topic says how many replies left it and where they are, and of one that is not for the reader nothing', () => {
  expect(lines([])).toBe('');
  expect(lines([{ count: 1, into }])).toBe(
    '<p class="muted">1 réponse a été déplacée vers <a href="/sujets/une-question-a-part-12">« Une question à part »</a>.</p>',
  );
  expect(lines([{ count: 2, into: null }])).toBe(
    '<p class="muted">2 réponses ont été déplacées vers un autre sujet.</p>',
  );
});
