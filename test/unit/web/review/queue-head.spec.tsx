import { expect, it } from '@jest/globals';
import ReviewQueueRoute from '../../../../web/routes/review-queue.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const page = {
  asked: {},
  page: { items: [], next: null, previous: null },
  counts: { open: 0, mine: 0, late: 0, assignees: [], contents: {}, categories: [] },
  names: {},
  pieces: {},
  categories: [],
  reasons: [],
  motives: [],
};
const TABLE = 'href="/admin/moderation/decisions.csv"';

const REASON = { key: 'insult', label: 'Injure', english: { label: 'Insult' } };
const FRENCH_ALONE = { key: 'own', label: 'Hors de notre charte', english: null };

it('names reasons in the language of the page, and marks those that are worded in French alone', async () => {
  const reasons = [REASON, FRENCH_ALONE];
  const english = await drawnRoute(ReviewQueueRoute, { page: { ...page, reasons }, locale: 'en' });
  expect(english).toContain('<option value="insult">Insult</option>');
  expect(english).toContain('<option value="own" lang="fr">Hors de notre charte</option>');
  const french = await drawnRoute(ReviewQueueRoute, { page: { ...page, reasons } });
  expect(french).toContain('<option value="insult">Injure</option>');
  expect(french).toContain('<option value="own">Hors de notre charte</option>');
});

it('leads whoever may read decisions to all of them, and nobody else', async () => {
  expect(await drawnRoute(ReviewQueueRoute, { page, may: ['decision.read'] })).toContain(TABLE);
  expect(await drawnRoute(ReviewQueueRoute, { page })).not.toContain(TABLE);
});
