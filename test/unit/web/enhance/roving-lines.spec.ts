import { describe, expect, it } from '@jest/globals';
import { lineFor } from '../../../../web/enhance/roving-lines.ts';

describe('arrows in a log of messages', () => {
  it('begin at the latest message, where nothing is read yet', () => {
    expect(lineFor('ArrowUp', -1, 30)).toBe(29);
    expect(lineFor('ArrowDown', -1, 30)).toBe(29);
  });

  it('lead from one message to the next, and stay at the ends', () => {
    expect(lineFor('ArrowUp', 12, 30)).toBe(11);
    expect(lineFor('ArrowDown', 12, 30)).toBe(13);
    expect(lineFor('ArrowUp', 0, 30)).toBe(0);
    expect(lineFor('ArrowDown', 29, 30)).toBe(29);
    expect(lineFor('Home', 12, 30)).toBe(0);
    expect(lineFor('End', 12, 30)).toBe(29);
  });

  it('leave other keys alone, and a log in which nothing was said', () => {
    expect(lineFor('Enter', 3, 30)).toBeNull();
    expect(lineFor('ArrowDown', -1, 0)).toBeNull();
  });
});
