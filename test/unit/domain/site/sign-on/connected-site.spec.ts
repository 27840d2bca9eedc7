import { expect, it } from '@jest/globals';
import { originOf } from '#domain/site/sign-on/connected-site';

it.each([
  ['https://Boutique.exemple.fr/', 'https://boutique.exemple.fr'],
  ['https://boutique.exemple.fr:8443', 'https://boutique.exemple.fr:8443'],
  ['https://boutique.exemple.fr:443', 'https://boutique.exemple.fr'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://localhost:80/', 'http://localhost'],
])('a site stands at %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

it.each([
  'http://boutique.exemple.fr',
  'https://boutique.exemple.fr/chemin',
  'https://moi@boutique.exemple.fr',
  'https://*.exemple.fr',
  'https://boutique.exemple.fr?x=1',
  'boutique.exemple.fr',
  'https://boutique.exemple.fr:99999',
  'javascript:alert(1)',
  'http://localhost.evil.example',
  '',
])('no site stands at "%s"', (typed) => {
  expect(() => originOf(typed)).toThrow(expect.objectContaining({ code: 'site.not-an-origin' }));
});
