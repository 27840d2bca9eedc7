import { describe, expect, it } from '@jest/globals';
import { goesOn, lineFor } from '../../../../web/enhance/roving-lines.ts';

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

  it('let a message that is higher than the log be scrolled to its end first', () => {
    const log = { top: 100, bottom: 900 };
    const down = (top: number, bottom: number) => goesOn('ArrowDown', { top, bottom }, log, 700);
    const up = (top: number, bottom: number) => goesOn('ArrowUp', { top, bottom }, log, 700);
    expect(down(100, 1500)).toBe(true);
    expect(down(-700, 700.5)).toBe(false);
    expect(up(-700, 700)).toBe(true);
    expect(up(100, 1500)).toBe(false);
    expect(down(600, 900)).toBe(false);
    expect(goesOn('End', { top: 100, bottom: 1500 }, log, 700)).toBe(false);
  });
});
