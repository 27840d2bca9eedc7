import type { Found } from './detectors/found.ts';

/** A pattern that was judged: it takes a time in proportion to the text, whatever it says. */
export interface Pattern {
  /** @param most how many places at most */
  find(text: string, most: number): readonly Found[];
}

/** The one engine that runs patterns people write. Letters match whatever their case. */
export interface PatternEngine {
  /** @throws InvalidValue beside `pattern`: `moderation.word-pattern-wrong`, `moderation.word-pattern-too-large` */
  compile(source: string): Pattern;
}
