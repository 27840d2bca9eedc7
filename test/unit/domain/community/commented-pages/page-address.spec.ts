import { describe, expect, it } from '@jest/globals';
import { pageAddressOf, siteOriginOf } from '#domain/community/commented-pages/page-address';

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the address of a page', () => {
  it.each([
    ['https://www.example.org/guide', 'https://www.example.org/guide'],
    [' HTTPS://WWW.Example.org/guide#part-2 ', 'https://www.example.org/guide'],
    ['https://www.example.org:443/guide', 'https://www.example.org/guide'],
    ['https://www.example.org/a/../guide', 'https://www.example.org/guide'],
    ['https://www.example.org/?id=12&utm_source=x&fbclid=y', 'https://www.example.org/?id=12'],
    ['https://www.example.org/?utm_source=x', 'https://www.example.org/'],
  ])('%s is %s', (raw, text) => {
    expect(pageAddressOf(raw)).toEqual({ text, origin: 'https://www.example.org' });
  });

  it.each([
    '',
    'guide',
    '//www.example.org/guide',
    'http://www.example.org/guide',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@www.example.org/',
    'https://www.example.org@evil.example/@',
    'https://localhost/',
    'https://[::1]/',
    `https://www.example.org/${'x'.repeat(500)}`,
  ])('%s is none', (raw) => {
    expect(codeOf(() => pageAddressOf(raw))).toBe('community.not-a-page');
  });
});

describe('a site', () => {
  it('is named by its origin', () => {
    expect(siteOriginOf('https://WWW.example.org/')).toBe('https://www.example.org');
    expect(siteOriginOf('https://www.example.org:8443')).toBe('https://www.example.org:8443');
  });

  it.each([
    'www.example.org',
    'http://www.example.org',
    'https://www.example.org/a',
    'https://*.example.org',
    'https://x',
  ])('%s is none', (raw) => {
    expect(codeOf(() => siteOriginOf(raw))).toBe('community.not-a-site');
  });
});
