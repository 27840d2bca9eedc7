import { expect, it } from '@jest/globals';
import { fateOf } from '../../../../web/enhance/deed-answer.ts';

const HERE = '/communaute/evenements/seance-3/direct';

const fate = (status: number, { to = '', isShown = true }: { to?: string; isShown?: boolean } = {}) =>
  fateOf(
    {
      ...{ status, ok: status < 400, redirected: to !== '' },
      url: `https://site.test/communaute${to || '/evenements/seance-3/direct'}`,
    },
    HERE,
    isShown,
  );

it('a deed that leads back to its page is done', () => {
  expect(fate(200, { to: '/evenements/seance-3/direct?lecteur=1' })).toBe('done');
});

it('a deed that leads to sign in, to help, or off the session goes there', () => {
  for (const to of ['/connexion?retour=%2F', '/aide-immediate', '/evenements/seance-3'])
    expect(fate(200, { to, isShown: false })).toBe('elsewhere');
});

it('a refusal that the page can show stays in it', () => {
  for (const status of [403, 404, 409, 422]) expect(fate(status)).toBe('refused');
});

it('a refusal that takes a page of its own is given one, and no other answer is', () => {
  for (const status of [401, 403, 404]) expect(fate(status, { isShown: false })).toBe('plainly');
  for (const status of [429, 500, 502, 503]) expect(fate(status, { isShown: false })).toBe('lost');
});
