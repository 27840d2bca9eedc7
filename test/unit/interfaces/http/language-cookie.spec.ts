import type { Response } from 'express';
import { expect, it } from '@jest/globals';
import { Cookies } from '#interfaces/composition/cookies';

const cookies = new Cookies('__Host-session', true, '/');

it('knows what a visitor chose just now from what an account speaks, and from what was chosen long ago', () => {
  const set: string[] = [];
  const res = { append: (_header: string, value: string) => void set.push(value) } as unknown as Response;
  const jar = cookies.jar(res);
  jar.choose('langue', 'en');
  jar.remember('langue', 'en');
  const [chosen, spoken] = set.map((one) => one.split('; ')[0]);
  const old = `langue=en.${Date.now() - 2 * 3_600_000}`;
  expect([chosen, spoken, old].map((one) => cookies.language(one))).toEqual(['en', 'en', 'en']);
  expect([chosen, spoken, old].map((one) => cookies.languageJustChosen(one))).toEqual(['en', null, null]);
});

it('knows the same of a theme, which the device may choose too', () => {
  const set: string[] = [];
  const res = { append: (_header: string, value: string) => void set.push(value) } as unknown as Response;
  const jar = cookies.jar(res);
  jar.choose('theme', 'dark');
  jar.choose('theme', 'system');
  jar.remember('theme', 'light');
  const held = set.map((one) => one.split('; ')[0]);
  const old = `theme=dark.${Date.now() - 2 * 3_600_000}`;
  expect([...held, old].map((one) => cookies.theme(one))).toEqual(['dark', 'system', 'light', 'dark']);
  expect([...held, old].map((one) => cookies.themeJustChosen(one))).toEqual(['dark', 'system', null, null]);
});

it('keeps in a browser, for months and out of reach of scripts, that these tell how far a page is read', () => {
  const set: string[] = [];
  const res = { append: (_header: string, value: string) => void set.push(value) } as unknown as Response;
  const jar = cookies.jar(res);
  jar.tellReading();
  jar.endReading();
  const [kept, ended] = set;
  expect(kept).toMatch(/^lecture=vue; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  const until = Date.parse(/Expires=([^;]+)/.exec(kept!)![1]!);
  expect(Math.round((until - Date.now()) / 86_400_000)).toBe(182);
  expect(ended).toMatch(/^lecture=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT;/);
  expect([kept, ended].map((one) => cookies.tellsReading(one!.split('; ')[0]))).toEqual([true, false]);
});

it('knows whether scripts tell how far a page is read, and by nothing but that word', () => {
  const held = ['lecture=vue', 'lecture=oui', 'session=vue', undefined];
  expect(held.map((one) => cookies.tellsReading(one))).toEqual([true, false, false, false]);
});
