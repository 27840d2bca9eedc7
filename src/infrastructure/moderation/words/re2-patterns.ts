import { RE2JS } from 're2js';
import type { Found } from '#domain/moderation/words/detectors/found';
import type { Pattern, PatternEngine } from '#domain/moderation/words/pattern-engine.port';
import { InvalidValue } from '#domain/shared/domain-error';

/**
 * Steps of a compiled pattern: what one look at one character may cost. At this many, the worst pattern on the longest
 * text holds the process for less than a second.
 */
const LARGEST = 800;
const BY_CODE = /\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})/g;

/** Patterns run by RE2 in JavaScript, which never goes back in the text. */
export class Re2Patterns implements PatternEngine {
  compile(source: string): Pattern {
    const program = compiled(source.replace(BY_CODE, (_, long, short) => `\\x{${long ?? short}}`));
    const size = program.programSize();
    if (size > LARGEST)
      throw new InvalidValue('values', 'moderation.word-pattern-too-large', { size, max: LARGEST });
    if (program.test('')) throw new InvalidValue('values', 'moderation.word-pattern-empty');
    return { find: (text, most) => placesOf(program, text, most) };
  }
}

function compiled(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    throw new InvalidValue('values', 'moderation.word-pattern-wrong', { reason: (error as Error).message });
  }
}

function placesOf(program: RE2JS, text: string, most: number): readonly Found[] {
  // Whether there is anything at all is far cheaper to tell than where.
  if (!program.test(text)) return [];
  const matcher = program.matcher(text);
  const places: Found[] = [];
  while (places.length < most && matcher.find()) places.push({ from: matcher.start(), to: matcher.end() });
  return places.filter(({ from, to }) => to > from);
}
