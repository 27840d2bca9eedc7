import { describe, expect, it } from '@jest/globals';
import { knownFilters } from '../../../../web/lists/known-filters.server.ts';

const visit = {
  actor: null,
  app: {
    community: {
      tag: { execute: (_: unknown, slug: string) => Promise.resolve(slug === 'tva' ? {} : null) },
    },
    members: {
      knownAuthor: { execute: (_: unknown, handle: string) => Promise.resolve(handle === 'iris') },
    },
  },
} as never;
const known = (asked: Parameters<typeof knownFilters>[1]['asked']) =>
  knownFilters(visit, { asked, unknown: [] }, [{ slug: 'impots' }] as never);

describe('filters by what the community holds', () => {
  it('stand where there is such a category, tag and member', async () => {
    const asked = { categorie: 'impots', etiquette: 'tva', auteur: 'iris' };
    expect(await known(asked)).toEqual({ asked, unknown: [] });
    expect(await known({})).toEqual({ asked: {}, unknown: [] });
  });

  it.each([
    ['categorie', 'secrets'],
    ['etiquette', 'tvaa'],
    ['auteur', 'nobody'],
  ] as const)(
    'are left aside and told alike where there is none, or none for the reader: %s=%s',
    async (name, value) => {
      const rest = { categorie: 'impots', etiquette: 'tva', auteur: 'iris' };
      const { [name]: _left, ...others } = rest;
      expect(await known({ ...rest, [name]: value })).toEqual({
        asked: others,
        unknown: [{ name, value, twice: false }],
      });
    },
  );
});
