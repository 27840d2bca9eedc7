import { describe, expect, it } from '@jest/globals';
import { Redirect } from '#domain/site/redirects/redirect';
import { chainsAmong, judgedLines } from '#domain/site/redirects/redirect-import';

const lines = (...pairs: [string, string][]) =>
  pairs.map(([from, to], index) => ({ at: index + 1, from, to }));

describe('an address of former days', () => {
  it.each([
    ['/ancien/', '/ancien'],
    ['/forum/caf%C3%A9', '/forum/café'],
    ['/forum/caf%c3%a9', '/forum/café'],
    ['/forum/cafe\u0301', '/forum/café'],
    ['/a%2Fb', '/a%2Fb'],
    ['/a%2fb', '/a%2Fb'],
    ['/cent%25', '/cent%25'],
    ['/un%20mot', '/un%20mot'],
    ['/rompu%E9', '/rompu%E9'],
    ['/a%3Fb%23c', '/a%3Fb%23c'],
  ])('%s is compared as %s', (typed, compared) => {
    expect(Redirect.of({ from: typed, to: '/questions' }).from).toBe(compared);
  });

  it('means the same however often it is read', () => {
    const once = Redirect.of({ from: '/caf%C3%A9%2520', to: '/th%C3%A9?q=%C3%A9#r' });
    expect(Redirect.of(once)).toEqual(once);
    expect(once.to).toBe('/thé?q=%C3%A9#r');
    expect(once.target).toBe('/thé');
  });

  it.each([
    '//autre.example',
    '/\\autre.example',
    'https://autre.example/',
    'ancien',
    '/avec espace',
    '/q?a=1',
    '/',
  ])('is not %s', (from) => {
    expect(() => Redirect.of({ from, to: '/questions' })).toThrow(
      expect.objectContaining({ code: 'site.not-a-path' }),
    );
  });

  it('cannot lead to itself, however it is written', () => {
    expect(() => Redirect.of({ from: '/caf%C3%A9', to: '/café/#haut' })).toThrow(
      expect.objectContaining({ code: 'site.redirect-loop' }),
    );
  });
});

describe('a table of addresses', () => {
  const problemsOf = (given: ReturnType<typeof lines>, standing: Redirect[] = []) => {
    const { imported, problems } = judgedLines(given);
    return [...problems, ...chainsAmong(imported, standing)].map(({ at, code }) => [at, code]);
  };

  it('has each address once, all of this site', () => {
    const given = lines(
      ['/a', '/x'],
      ['/caf%C3%A9', '/y'],
      ['/café', '/z'],
      ['ailleurs', '/x'],
      ['/b', '/b'],
    );
    expect(problemsOf(given)).toEqual([
      [3, 'site.redirect-twice'],
      [4, 'site.not-a-path'],
      [5, 'site.redirect-loop'],
    ]);
  });

  it('makes no chain and no loop within itself', () => {
    expect(problemsOf(lines(['/a', '/b'], ['/b', '/c']))).toEqual([[1, 'site.redirect-chain']]);
    expect(problemsOf(lines(['/a', '/b?x=1#y'], ['/b', '/a']))).toEqual([
      [1, 'site.redirect-chain'],
      [2, 'site.redirect-chain'],
    ]);
  });

  it('makes none with what stands, at either end, and may put right what stands', () => {
    const standing = [Redirect.of({ from: '/old', to: '/mid' })];
    expect(problemsOf(lines(['/a', '/old']), standing)).toEqual([[1, 'site.redirect-chain']]);
    expect(problemsOf(lines(['/mid', '/new']), standing)).toEqual([[1, 'site.redirect-chain']]);
    expect(problemsOf(lines(['/mid', '/new'], ['/old', '/new']), standing)).toEqual([]);
  });
});
