import { RE2JS, RE2Set } from 're2js';
import type { Found } from '#domain/moderation/words/detectors/found';
import type { Pattern, PatternEngine, PatternsTogether } from '#domain/moderation/words/pattern-engine.port';
import { InvalidValue } from '#domain/shared/domain-error';

/**
 * Steps of a compiled pattern: what one look at one character may cost. At this many, the worst pattern on the longest
 * text holds the process for less than a second.
 */
const LARGEST = 800;
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;
const BY_CODE = /\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})/g;
/** Classes of Unicode have a thousand borders, each of which every state of an automaton would have a place for. */
const BY_CLASS = /\\p/i;

/** Patterns run by RE2 in JavaScript, which never goes back in the text. */
export class Re2Patterns implements PatternEngine {
  compile(source: string): Re2Pattern {
    return new Re2Pattern(source.replace(BY_CODE, (_, long, short) => `\\x{${long ?? short}}`));
  }

  together(patterns: readonly Re2Pattern[]): PatternsTogether {
    const groups = inGroups(patterns.map((pattern, place) => ({ pattern, place })));
    return {
      foundIn: (text) => new Set(groups.flatMap((group) => group(text))),
    };
  }
}

class Re2Pattern implements Pattern {
  private readonly program: RE2JS;
  /** In steps. */
  readonly size: number;

  constructor(readonly source: string) {
    this.program = compiled(source);
    this.size = this.program.programSize();
    if (this.size > LARGEST)
      throw new InvalidValue('values', 'moderation.word-pattern-too-large', {
        size: this.size,
        max: LARGEST,
      });
    if (this.program.test('')) throw new InvalidValue('values', 'moderation.word-pattern-empty');
  }

  isIn(text: string): boolean {
    return this.program.test(text);
  }

  find(text: string, most: number): readonly Found[] {
    // Whether there is anything at all is far cheaper to tell than where.
    if (!this.isIn(text)) return [];
    const matcher = this.program.matcher(text);
    const places: Found[] = [];
    while (places.length < most && matcher.find()) places.push({ from: matcher.start(), to: matcher.end() });
    return places.filter(({ from, to }) => to > from);
  }
}

function compiled(source: string): RE2JS {
  try {
    return RE2JS.compile(source, FLAGS);
  } catch (error) {
    throw new InvalidValue('values', 'moderation.word-pattern-wrong', { reason: (error as Error).message });
  }
}

interface Placed {
  readonly pattern: Re2Pattern;
  readonly place: number;
}
/** Which of a group are in a text, by their places. */
type Group = (text: string) => readonly number[];

/**
 * Groups that are together no larger than two of the largest patterns: an automaton of many patterns has a state for each way in
 * which they may have begun together.
 */
function inGroups(patterns: readonly Placed[]): readonly Group[] {
  const alone = patterns.filter(({ pattern }) => BY_CLASS.test(pattern.source));
  const groups: Placed[][] = [];
  let room = 0;
  for (const placed of patterns) {
    if (alone.includes(placed)) continue;
    const { size } = placed.pattern;
    if (size > room) {
      groups.push([]);
      room = 2 * LARGEST;
    }
    groups.at(-1)!.push(placed);
    room -= size;
  }
  return [
    ...alone.map(
      ({ pattern, place }) =>
        (text: string) =>
          pattern.isIn(text) ? [place] : [],
    ),
    ...groups.map(asOne),
  ];
}

function asOne(group: readonly Placed[]): Group {
  const set = new RE2Set(RE2Set.UNANCHORED, FLAGS, MOST_BYTES);
  for (const { pattern } of group) set.add(pattern.source);
  return (text) => set.match(text).map((index) => group[index]!.place);
}

/** Of the states of one group that are kept; those that come later take their place. */
const MOST_BYTES = 4 << 20;
