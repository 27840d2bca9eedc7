import { expect, it } from '@jest/globals';
import type { CategoryView } from '#application/community/categories/categories.query';
import { nearestPlaces } from '../../../../web/lists/nearest-places.server.ts';

const place = (name: string, description: string, topicCount: number, kinds = ['question']) =>
  ({ id: name, slug: name, name, description, topicCount, kinds, closedAt: null }) as unknown as CategoryView;
const PLACES = [
  place('Annonces', 'Maternité, RSA : tout ce qui change.', 99, ['announcement']),
  place('Débuter', 'SIRET et code APE.', 40),
  place('Santé, maternité', 'Indemnités journalières.', 3),
  place('Congés', 'Maternités et paternités.', 9),
  place('Situations', 'Pluriactivité, RSA, étranger.', 1),
  place('Cotisations', 'Appels et échéancier.', 20),
  place('Outils', 'Tout pour les artistes, des dossiers.', 0),
];
const nearest = (text: string) => nearestPlaces(PLACES, text).map(({ name }) => name);

it('a question stands first where the name has its words, then where the description has', () => {
  expect(nearest('congé de maternite ?')).toEqual(['Congés', 'Santé, maternité', 'Débuter', 'Cotisations']);
  expect(nearest('RSA')[0]).toBe('Situations');
});

it('where none has, in those with most questions, and never where nobody asks', () => {
  expect(nearest('chômage')).toEqual(['Débuter', 'Cotisations', 'Congés', 'Santé, maternité']);
});

it('a category that is closed takes none', () => {
  const closed = PLACES.map((one) => ({ ...one, closedAt: one.name === 'Congés' ? new Date(0) : null }));
  expect(nearestPlaces(closed, 'congé').map(({ name }) => name)).not.toContain('Congés');
});

it('small words are in every description, and lead nowhere; short names do', () => {
  expect(nearest('pour les impôts, des pistes ?')).toEqual(nearest('chômage'));
  expect(nearest('le rsa, pour qui ?')[0]).toBe('Situations');
});
