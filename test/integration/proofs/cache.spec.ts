import { expect, it, jest } from '@jest/globals';
import { keptRoutes, withoutPage } from '../../proofs/cache/kept-routes.ts';
import { proveCache } from '../../proofs/cache.proof.ts';

jest.setTimeout(600_000);

const CHOICE = [
  'answer',
  'accept',
  'retitle',
  'pseudonym',
  'theme and name of the site',
  'audience narrowed',
  'event called otherwise',
  'ballot that bears a name',
  'statement of accessibility published',
];

it('a page that may be kept and is not looked at is named', () => {
  const kept = keptRoutes();
  expect(kept).toEqual(expect.arrayContaining(['/', '/sujets/:address', '/pages/:slug', '/c/:slug']));
  expect(kept).not.toContain('/recherche');
  const paths = ['/', '/sujets/une-question-1?page=2', '/c/cotisations'];
  expect(withoutPage(['/', '/sujets/:address', '/pages/:slug', '/c/:slug'], paths)).toEqual(['/pages/:slug']);
});

it('after a choice of changes no visitor is given what was there before, nor anything of a member', async () => {
  const figures = await proveCache({ only: CHOICE });
  expect(figures.short).toEqual([]);
});
