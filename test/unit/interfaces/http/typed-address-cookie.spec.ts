import type { Response } from 'express';
import { expect, it } from '@jest/globals';
import { Cookies } from '#interfaces/composition/cookies';

const cookies = new Cookies('__Host-session', true, '/');

it('keeps the address that was typed for ten minutes, where no script reads it, and gives it back', () => {
  const set: string[] = [];
  const res = { append: (_header: string, value: string) => void set.push(value) } as unknown as Response;
  const now = Date.now();
  cookies.jar(res).keepTypedAddress(' plume+atelier@exemple.test ');
  const [pair, ...flags] = set[0]!.split('; ');
  expect(pair).toMatch(/^__Host-adresse=/);
  expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']));
  const ends = Date.parse(flags.find((flag) => flag.startsWith('Expires='))!.slice('Expires='.length));
  expect(Math.abs(ends - now - 600_000)).toBeLessThan(5_000);
  expect(cookies.typedAddress(`langue=fr; ${pair}`)).toBe('plume+atelier@exemple.test');
});

it('is of one reader: no page with it is kept for others', () => {
  expect(cookies.isPersonal('__Host-adresse=plume%40exemple.test')).toBe(true);
  expect(cookies.isPersonal('langue=fr')).toBe(false);
});

it.each(['', 'plume%0Aexemple', 'a%20b', 'x'.repeat(255)])('shows nothing of %j', (value) => {
  expect(cookies.typedAddress(`__Host-adresse=${value}`)).toBeNull();
});
