import { beforeAll, describe, expect, it } from '@jest/globals';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { Bodies } from '../../../bench/dataset/bodies.ts';
import { Random } from '../../../bench/dataset/random.ts';
import { replyCounts } from '../../../bench/dataset/threads.ts';
import { median } from '../../../bench/measure.ts';

describe('the dataset of the benchmark', () => {
  const renderer = new MarkdownRenderer();
  let bodies: Bodies;
  beforeAll(() => {
    bodies = new Bodies(new Random(1), renderer);
  }, 60_000);

  it('a body is what the renderer makes of its source', () => {
    for (let each = 0; each < 100; each++) {
      const body = each % 2 === 0 ? bodies.question() : bodies.answer();
      const { html, text } = renderer.render(body.source, { baseUrl: 'http://localhost', trust: 'member' });
      expect({ html: body.html, plain: body.plain }).toEqual({ html, plain: text });
    }
  });

  it('bodies have 200 to 2,500 characters, and most are short', () => {
    const lengths = Array.from({ length: 1_000 }, () => bodies.answer().source.length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThanOrEqual(200);
    expect(lengths.at(-1)).toBeLessThanOrEqual(2_500);
    expect(lengths[500]).toBeLessThan(700);
  });

  it.each([
    [10_000, 100_000],
    [60, 500],
    [1_000, 3_000],
  ])('%i topics share exactly %i replies, none more than 300', (topics, replies) => {
    const counts = replyCounts(new Random(3), { topics, replies });
    expect(counts).toHaveLength(topics);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(replies);
    expect(Math.max(...counts)).toBeLessThanOrEqual(300);
    expect(counts).toContain(0);
  });

  it('there are pages of exactly twenty posts to measure', () => {
    const counts = replyCounts(new Random(4), { topics: 10_000, replies: 100_000 });
    expect(counts.filter((count) => count === 19).length).toBeGreaterThanOrEqual(200);
  });
});

it('the median of rounds is the middle one, and ignores what is not known', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 2, null])).toBe(3);
  expect(median([null])).toBeNull();
});
