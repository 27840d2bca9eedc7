import { beforeEach, describe, expect, it } from '@jest/globals';
import { PageCache } from '#infrastructure/platform/page-cache/page-cache';

const HOUR = 3_600_000;
let now: number;
let cache: PageCache<string>;
const page = (content: string, more: { tags?: string[]; lives?: number; bytes?: number } = {}) => ({
  content,
  bytes: more.bytes ?? 1000,
  tags: more.tags ?? ['topic:1', 'names'],
  freshUntil: new Date(now + (more.lives ?? HOUR)),
});

beforeEach(() => {
  now = Date.UTC(2026, 10, 24, 12);
  cache = new PageCache<string>(() => now, 1_000_000);
  cache.hear();
});

describe('the page cache', () => {
  it('gives a page again while nothing that it shows has changed', () => {
    cache.keep('/a', page('a'), cache.ticket());
    cache.tell('topic:2');
    expect(cache.find('/a')).toBe('a');
    cache.tell('topic:1');
    expect(cache.find('/a')).toBeNull();
  });

  it('does not keep what changed while it was made', () => {
    const ticket = cache.ticket();
    cache.tell('names');
    cache.keep('/a', page('former name'), ticket);
    expect(cache.find('/a')).toBeNull();
    cache.keep('/a', page('present name'), cache.ticket());
    expect(cache.find('/a')).toBe('present name');
  });

  it('keeps what changed before it was made', () => {
    cache.tell('topic:1');
    cache.keep('/a', page('a'), cache.ticket());
    expect(cache.find('/a')).toBe('a');
  });

  it('gives nothing away once the clock alone made it another page', () => {
    cache.keep('/a', page('il y a 5 minutes', { lives: 60_000 }), cache.ticket());
    now += 59_999;
    expect(cache.find('/a')).not.toBeNull();
    now += 1;
    expect(cache.find('/a')).toBeNull();
  });

  it('forgets all when all is told to have changed', () => {
    cache.keep('/a', page('a'), cache.ticket());
    const during = cache.ticket();
    cache.tell('*');
    cache.keep('/b', page('b'), during);
    expect([cache.find('/a'), cache.find('/b')]).toEqual([null, null]);
  });

  it('gives and keeps nothing while changes cannot be heard, nor what was kept before', () => {
    cache.keep('/a', page('a'), cache.ticket());
    const during = cache.ticket();
    cache.deafen();
    expect(cache.find('/a')).toBeNull();
    cache.keep('/b', page('b'), cache.ticket());
    cache.hear();
    cache.keep('/c', page('c'), during);
    expect([cache.find('/a'), cache.find('/b'), cache.find('/c')]).toEqual([null, null, null]);
  });

  it('holds no more than it may, and forgets first what was longest not asked for', () => {
    const small = new PageCache<string>(() => now, 13_400);
    small.hear();
    for (const name of ['a', 'b', 'c']) small.keep(name, page(name, { bytes: 2000 }), small.ticket());
    small.find('a');
    small.keep('d', page('d', { bytes: 2000 }), small.ticket());
    expect([small.find('a'), small.find('b'), small.find('d')]).toEqual(['a', null, 'd']);
  });

  it('pushes out no page that is simply there for any number of those that ask for something', () => {
    for (let asked = 0; asked < 1_000; asked++) {
      if (asked % 100 === 0) cache.keep(`/a${asked / 100}`, page('a', { bytes: 50_000 }), cache.ticket());
      cache.keep(`/a?page=${asked}`, page('a', { bytes: 50_000 }), cache.ticket());
    }
    const bare = Array.from({ length: 10 }, (_, at) => cache.find(`/a${at}`));
    expect(bare).toEqual(Array(10).fill('a'));
    expect([cache.find('/a?page=0'), cache.find('/a?page=999')]).toEqual([null, 'a']);
  });

  it('stays exact when more tags are told than it remembers', () => {
    cache.keep('/a', page('a', { tags: ['topic:first'] }), cache.ticket());
    const early = cache.ticket();
    cache.tell('topic:first');
    for (let index = 0; index < 50_001; index++) cache.tell(`topic:${index}`);
    cache.keep('/b', page('b', { tags: ['topic:first'] }), early);
    expect([cache.find('/a'), cache.find('/b')]).toEqual([null, null]);
  });
});
