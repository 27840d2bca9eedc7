import { expect, it } from '@jest/globals';
import DeskAssignRoute from '../../../../web/routes/desk-assign.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const refused = (to: string | null) => ({
  problem: {
    code: 'community.question-reassigned',
    title: 'This question was given to Iris meanwhile.',
    details: { held: 'yes', name: 'Iris', seen: 'iris', title: 'Où déclarer mes droits ?', to },
  },
  typed: { topicId: 't', agentId: 'saule' },
});
const drawn = (to: string | null) =>
  drawnRoute(DeskAssignRoute, { page: null, refused: refused(to), locale: 'en' });

it('says which question is given to whom before another choice is replaced', async () => {
  expect(await drawn('Saule')).toContain(
    '“<b lang="fr">Où déclarer mes droits ?</b>” would be assigned to Saule.',
  );
});

it('says that it is given back', async () => {
  expect(await drawn(null)).toContain('</b>” would be given back to everybody.');
});
