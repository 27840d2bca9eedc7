import { expect, it } from '@jest/globals';
import { SynonymGroup, type SynonymGroupId } from '#domain/community/search/synonym-group';

const of = (...terms: string[]) => SynonymGroup.of('g' as SynonymGroupId, terms).terms;

it('keeps what was written, spaces made single and twins left out', () => {
  expect(of('  CSG ', 'contribution   sociale généralisée', 'csg', '', 'Csg')).toEqual([
    'CSG',
    'contribution sociale généralisée',
  ]);
  expect(of('à-valoir', 'avance sur droits d’auteur', 'R&D')).toHaveLength(3);
});

it.each<[string, string[], string]>([
  ['a lone term', ['CSG', 'csg'], 'search.synonyms-few'],
  ['nothing', [], 'search.synonyms-few'],
  ['eleven terms', Array.from({ length: 11 }, (_, index) => `mot ${index}`), 'search.synonyms-many'],
  ['a letter', ['CSG', 'c'], 'search.synonym-length'],
  ['a sentence', ['CSG', 'm'.repeat(81)], 'search.synonym-length'],
  ['an exclusion', ['CSG', 'contribution -sociale'], 'search.synonym-signs'],
  ['an alternative', ['CSG', 'contribution or cotisation'], 'search.synonym-signs'],
  ['a phrase in quotes', ['CSG', '"contribution sociale"'], 'search.synonym-signs'],
  ['a query of the database', ['CSG', 'a & !b | c:*'], 'search.synonym-signs'],
  ['a line end', ['CSG', 'contri\u0000bution'], 'search.synonym-signs'],
])('refuses %s', (_what, terms, code) => {
  expect(() => of(...terms)).toThrow(expect.objectContaining({ code }));
});
