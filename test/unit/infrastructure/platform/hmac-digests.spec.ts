import { describe, expect, it } from '@jest/globals';
import { HmacDigests } from '#infrastructure/platform/sealing/hmac-digests';

const key = (fill: number) => new Uint8Array(32).fill(fill);
const marks = new HmacDigests([key(1)]);

describe('a mark', () => {
  it('is the same in every process that has the key, and after a restart', () => {
    const mark = marks.digest('a place', 'a list');
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(new HmacDigests([key(1)]).digest('a place', 'a list')).toBe(mark);
    expect(new HmacDigests([key(1)]).isDigestOf('a place', 'a list', mark)).toBe(true);
  });

  it.each([
    ['another text', 'another place', 'a list', undefined],
    ['another purpose', 'a place', 'another list', undefined],
    ['words that moved from one to the other', 'list a place', 'a', undefined],
    ['nothing', 'a place', 'a list', ''],
    ['less of it', 'a place', 'a list', new HmacDigests([key(1)]).digest('a place', 'a list').slice(0, 22)],
    ['the mark of another key', 'a place', 'a list', new HmacDigests([key(2)]).digest('a place', 'a list')],
  ])('is not good for %s', (_what, text, purpose, shown = marks.digest('a place', 'a list')) => {
    expect(marks.isDigestOf(text, purpose, shown)).toBe(false);
  });

  it('stays good while another key takes the place of the one that made it', () => {
    const mark = marks.digest('a place', 'a list');
    const both = new HmacDigests([key(2), key(1)]);
    expect([both.isDigestOf('a place', 'a list', mark), both.digest('a place', 'a list') === mark]).toEqual([
      true,
      false,
    ]);
  });

  it('needs a key', () => {
    expect(() => new HmacDigests([])).toThrow('key');
  });
});
