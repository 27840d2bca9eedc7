import { expect, it } from '@jest/globals';
import { WAY_ON, wayOn } from '#domain/community/accounts/way-on';

it.each(['/sujets/contrat-12?page=2#repondre', '/questions/nouvelle?titre=%C3%A9crire', '/compte'])(
  '%s is a page to go on to',
  (path) => expect(wayOn(path)).toBe(path),
);

it.each([
  undefined,
  '',
  '/',
  'compte',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/a\\b',
  '/a\nb',
  'javascript:alert(1)',
  `/${'a'.repeat(WAY_ON.longest)}`,
])('%j is none', (path) => expect(wayOn(path)).toBeNull());
