import { describe, expect, it } from '@jest/globals';
import { misspelt, searchesOf } from '../../../bench/profiles.ts';

const landmarks = {
  categories: ['/c/cotisations'],
  searches: [
    { text: 'cotisations', hits: 300 },
    { text: 'facture Limoges', hits: 280 },
  ],
};
const pathsOf = (name: string) =>
  searchesOf(landmarks)
    .find(([profile]) => profile === name)![2]
    .map(({ path }) => decodeURIComponent(path));

it.each([
  ['cotisations', 'cotiastions'],
  ['facture Limoges', 'fatcure Limoges'],
])('two letters of the longest word of %j are exchanged', (text, wanted) => {
  expect(misspelt(text)).toBe(wanted);
});

describe('searches that are measured', () => {
  it('are as people make them: right, misspelt, in vain, narrowed, and typed letter by letter', () => {
    expect(pathsOf('search')).toEqual(['/recherche?q=cotisations', '/recherche?q=facture Limoges']);
    expect(pathsOf('search-misspelt')[0]).toBe('/recherche?q=cotiastions');
    expect(pathsOf('search-in-vain').length).toBeGreaterThan(3);
    for (const narrowed of [
      'genre=question',
      'resolu=oui',
      'officiel=oui',
      'periode=annee',
      'categorie=cotisations',
    ])
      expect(pathsOf('search-filtered')).toContain(`/recherche?q=cotisations&${narrowed}`);
    expect(pathsOf('suggestions')).toContain('/recherche/suggestions?q=coti');
  });
});
