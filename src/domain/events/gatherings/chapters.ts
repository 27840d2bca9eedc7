import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { GATHERING_LIMITS } from './gathering-kind.ts';

/** Where something begins in a replay. */
export interface Chapter {
  /** After the beginning of the replay. */
  readonly second: number;
  readonly title: string;
}

const LINE = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\s+(\S.*)$/u;
const { chapters: LIMITS } = GATHERING_LIMITS;

/**
 * @param lines `1:05:30 What is said` or `05:30 What is said`, each
 * @throws InvalidValue beside `chapters`, with the `line` from 1: `events.chapter-line` without a time that exists,
 * `events.chapters-not-rising`, `list.too-long`, or what is wrong with a title
 */
export function judgedChapters(lines: readonly string[]): readonly Chapter[] {
  if (lines.length > LIMITS.entries)
    throw new InvalidValue('chapters', 'list.too-long', { max: LIMITS.entries });
  const chapters = lines.map((line, at) => chapterOf(line, at + 1));
  const before = chapters.findIndex(({ second }, at) => at > 0 && second <= chapters[at - 1]!.second);
  if (before !== -1) throw new InvalidValue('chapters', 'events.chapters-not-rising', { line: before + 1 });
  return chapters;
}

function chapterOf(raw: string, line: number): Chapter {
  const [, hours = '0', minutes, seconds, title] = LINE.exec(raw.trim()) ?? [];
  const hasHours = /^\d{1,2}:\d{1,3}:/.test(raw.trim());
  if (!title || Number(seconds) > 59 || (hasHours && Number(minutes) > 59))
    throw new InvalidValue('chapters', 'events.chapter-line', { line });
  return {
    second: Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds),
    title: boundedText('chapters', title.replaceAll(/\s+/gu, ' '), LIMITS.title),
  };
}

/** `1:05:30`, as a chapter is typed and shown. */
export function timeInReplay(second: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(second / 3_600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}
