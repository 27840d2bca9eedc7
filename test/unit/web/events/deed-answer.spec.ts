import { expect, it } from '@jest/globals';
import { fateOf, leadsTo, reasonIn } from '../../../../web/enhance/deed-answer.ts';

const HERE = 'https://site.test/communaute/evenements/seance-3/direct?lecteur=1';

const fate = (status: number, isShown = true) => fateOf({ status, ok: status < 400 }, isShown);
const isAway = (to: string) => leadsTo(to, HERE).away;

it('a deed that leads back to its page stays there', () => {
  expect(isAway('/communaute/evenements/seance-3/direct?lecteur=1#parole')).toBe(false);
  expect(fate(200)).toBe('done');
});

it('a deed that leads to sign in, to help, off the session or to another site goes there', () => {
  for (const to of ['connexion?retour=%2F', 'aide-immediate', 'evenements/seance-3'])
    expect(isAway(`/communaute/${to}`)).toBe(true);
  const { away, url } = leadsTo('https://compte.test/communaute/evenements/seance-3/direct', HERE);
  expect([away, url.host]).toEqual([true, 'compte.test']);
  expect(fate(200, false)).toBe('elsewhere');
});

it('a refusal that the page can show stays in it', () => {
  for (const status of [403, 404, 409, 422]) expect(fate(status)).toBe('refused');
});

it('a refusal that takes a page of its own is given one, and no other answer is', () => {
  for (const status of [401, 403, 404]) expect(fate(status, false)).toBe('plainly');
  for (const status of [429, 500, 502, 503]) expect(fate(status, false)).toBe('lost');
});

it('a refusal without a page says why', () => {
  expect(reasonIn('{"title":"Réessayez dans 20 secondes.","status":429}')).toBe(
    'Réessayez dans 20 secondes.',
  );
  for (const other of ['{}', 'null', '<html>', '']) expect(reasonIn(other)).toBe('');
});
