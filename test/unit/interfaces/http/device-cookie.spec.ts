import type { Response } from 'express';
import { expect, it } from '@jest/globals';
import { Cookies } from '#interfaces/composition/cookies';

it.each([
  ['session', false, 'appareil'],
  ['__Host-session', true, '__Host-appareil'],
  ['__Secure-session', true, '__Secure-appareil'],
])('beside %s a known browser keeps its mark where no script reads it', (session, https, name) => {
  const cookies = new Cookies(session, https, '/');
  const set: string[] = [];
  const res = { append: (_header: string, value: string) => void set.push(value) } as unknown as Response;
  cookies.jar(res).keepDevice('a-mark', new Date('2027-01-01T00:00:00Z'));
  expect(set).toHaveLength(1);
  const [pair, ...flags] = set[0]!.split('; ');
  expect(pair).toBe(`${name}=a-mark`);
  const wanted = ['Path=/', 'Expires=Fri, 01 Jan 2027 00:00:00 GMT', 'HttpOnly', 'SameSite=Lax'];
  expect(flags.sort()).toEqual([...wanted, ...(https ? ['Secure'] : [])].sort());
  expect(cookies.device(`langue=fr; ${pair}`)).toBe('a-mark');
});
