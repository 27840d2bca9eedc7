import type { Found } from './detectors/found.ts';

/** A pattern that was judged: it takes a time in proportion to the text, whatever it says. */
export interface Pattern {
  /** @param most how many places at most */
  find(text: string, most: number): readonly Found[];
}

/** Several patterns, asked at once of a text in which most of them, nearly always all, are not. */
export interface PatternsTogether {
  /** Which of them are in it, by where they stand in the list; `Pattern.find` says where they are. */
  foundIn(text: string): ReadonlySet<number>;
}

/** The one engine that runs patterns people write. Letters match whatever their case. */
export interface PatternEngine {
  /** @throws InvalidValue beside `pattern`: `moderation.word-pattern-wrong`, `moderation.word-pattern-too-large` */
  compile(source: string): Pattern;
  /** @param patterns of this engine */
  together(patterns: readonly Pattern[]): PatternsTogether;
}
