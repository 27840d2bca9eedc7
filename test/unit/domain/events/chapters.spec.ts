import { describe, expect, it } from '@jest/globals';
import { judgedChapters, timeInReplay } from '#domain/events/gatherings/chapters';

describe('chapters of a replay', () => {
  it('are times and titles, said back as they were typed', () => {
    const chapters = judgedChapters(['0:00:00 Welcome', ' 05:30  What   changes ', '1:02:03 Questions']);
    expect(chapters).toEqual([
      { second: 0, title: 'Welcome' },
      { second: 330, title: 'What changes' },
      { second: 3723, title: 'Questions' },
    ]);
    expect(chapters.map(({ second }) => timeInReplay(second))).toEqual(['0:00:00', '0:05:30', '1:02:03']);
  });

  it.each([
    ['events.chapter-line', ['Welcome']],
    ['events.chapter-line', ['0:05 ']],
    ['events.chapter-line', ['0:61:00 An hour has sixty minutes']],
    ['events.chapter-line', ['0:05:75 A minute has sixty seconds']],
    ['events.chapter-line', ['-1:00 Before it began']],
    ['events.chapters-not-rising', ['0:10:00 One', '0:10:00 The same']],
    ['events.chapters-not-rising', ['0:10:00 One', '0:09:59 Before']],
    ['text.too-long', [`0:10:00 ${'x'.repeat(161)}`]],
    ['list.too-long', Array.from({ length: 101 }, (_, at) => `${at}:00 One more`)],
  ])('are refused with %s: %j', (code, lines) => {
    expect(() => judgedChapters(lines)).toThrow(code);
  });

  it('say which line is wrong', () => {
    expect(() => judgedChapters(['0:00:00 One', '0:01:00 Two', 'Three'])).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ details: { line: 3 } })],
      }) as unknown as Error,
    );
  });

  it('are a hundred at most', () => {
    expect(judgedChapters(Array.from({ length: 100 }, (_, at) => `${at}:00 One more`))).toHaveLength(100);
  });
});
