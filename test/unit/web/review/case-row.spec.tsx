import { describe, expect, it } from '@jest/globals';
import ReviewQueueRoute from '../../../../web/routes/review-queue.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const row = {
  id: 'c1',
  number: 7,
  version: 1,
  kind: 'report',
  targetKind: 'post',
  targetId: 'p1',
  whys: [],
  title: 'Où déclarer ?',
  priority: 0,
  dueAt: '2026-11-28T10:00:00Z',
  reports: 1,
  score: 1,
  claimedBy: null,
  decidedAt: null,
  outcome: null,
};
const LONG = `Commencez par le formulaire. ${'Il faut ensuite patienter. '.repeat(12)}Voilà la fin.`;
const drawn = (excerpt: string, more: object = {}, asked: object = {}, isCut = false) =>
  drawnRoute(ReviewQueueRoute, {
    may: ['review.decide'],
    page: {
      asked,
      page: { items: [{ ...row, ...more }], next: null, previous: null },
      counts: { open: 1, mine: 0, late: 0, assignees: [], contents: {}, categories: [] },
      names: {},
      pieces: { c1: { mark: 'm', excerpt, isCut } },
      categories: [],
      reasons: [],
      motives: [],
    },
  });
const times = (html: string, text: string): number => html.split(text).length - 1;

describe('a case in the queue', () => {
  it('is led to by why and what, not by how its words begin', async () => {
    const html = await drawn('Commencez par le formulaire.');
    const [link] = /<a href="[^"]*c1"[^>]*>.*?<\/a>/s.exec(html)!;
    expect(link).toContain('Où déclarer ?');
    expect(link).not.toContain('Commencez');
  });

  it('says a text that a line holds once, and offers a longer one in full', async () => {
    expect(times(await drawn('Commencez par le formulaire.'), 'Commencez')).toBe(1);
    const long = await drawn(LONG);
    expect(times(long, 'Voilà la fin.')).toBe(1);
    expect(long).toContain('cases__words');
  });

  it('says that a short line is not all, where what is decided of goes on far behind it', async () => {
    const html = await drawn(`Bonjour, merci.${' '.repeat(600)}`, {}, {}, true);
    expect(html).toContain('Bonjour, merci.…');
    expect(html).toContain('cases__words');
    expect(html).toContain('La suite se lit dans le dossier');
  });

  it('says nothing of today’s words under what was decided', async () => {
    const decided = { decidedAt: '2026-11-27T10:00:00Z', outcome: 'keep' };
    expect(await drawn('Commencez par le formulaire.', decided, { vue: 'decided' })).not.toContain(
      'Commencez',
    );
  });
});
