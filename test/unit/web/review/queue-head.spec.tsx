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

it('leads whoever may read decisions to all of them, and nobody else', async () => {
  expect(await drawnRoute(ReviewQueueRoute, { page, may: ['decision.read'] })).toContain(TABLE);
  expect(await drawnRoute(ReviewQueueRoute, { page })).not.toContain(TABLE);
});
