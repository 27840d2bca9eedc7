import { describe, expect, it } from '@jest/globals';
import { HEAD_SLOT } from '../../../../web/lib/head.tsx';
import { bytesOf } from '../../../../web/lib/page-bytes.server.ts';

const written = (body: string, tags: string): string => bytesOf(body, tags).toString('utf8');

describe('the bytes of a page', () => {
  it('have its tags where it left a place for them, or none', () => {
    expect(written(`<head>${HEAD_SLOT}</head>é`, '<title>à</title>')).toBe(
      '<!doctype html><head><title>à</title></head>é',
    );
    expect(written('<p>é</p>', '<title>à</title>')).toBe('<!doctype html><p>é</p>');
  });

  it.each([
    ['hardly what is at hand', 349_000],
    ['more than what is at hand', 400_000],
    ['more than a megabyte of letters', 1_100_000],
  ])('are whole where they need %s', (_much, letters) => {
    const body = `${HEAD_SLOT}${'…'.repeat(letters)}`;
    expect(
      written(body, '<title>à</title>') === `<!doctype html><title>à</title>${'…'.repeat(letters)}`,
    ).toBe(true);
  });

  it('stay what they are when another page is written', () => {
    const one = bytesOf('<p>one</p>', '');
    bytesOf('<p>another</p>', '');
    expect(one.toString('utf8')).toBe('<!doctype html><p>one</p>');
  });
});
