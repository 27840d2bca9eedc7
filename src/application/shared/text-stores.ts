import { token } from './token.ts';

/** Words to look for and what to put in their place, as `Passage` says. */
export interface WordsToRedact {
  readonly pattern: string;
  readonly slugPattern: string | null;
  readonly marker: string;
  readonly slugMarker: string;
}

/** Texts that are gone for good, as `Erasure` says. */
export interface TextsToErase {
  /** Of what they were and of what is about them. */
  readonly ids: ReadonlySet<string>;
  alsoAbout(ids: readonly string[]): TextsToErase;
  removedFrom(text: string): string;
  removedFromCopy(copy: string): string;
}

/** A place that keeps what members wrote or copies of it. Whoever adds a place registers it. */
export interface TextStore {
  /** Whose own words to others hold them, as ids of members: of what only repeats them, or nobody else reads, nothing. */
  authorsOf(words: WordsToRedact): Promise<readonly string[]>;
  /**
   * Within a unit of work.
   * @param except authors, of those that `authorsOf` names, whose own words stay as they are
   * @returns how many rows held them and hold them no more; 0 where it cannot be told
   */
  redact(words: WordsToRedact, except: readonly string[]): Promise<number>;
  /** Takes out what it keeps of texts that are gone for good, and of them alone. Within a unit of work */
  erase(texts: TextsToErase): Promise<void>;
}

/** Every place that is registered, composed in one place. */
export const TEXT_STORES = token<readonly TextStore[]>('TextStores');
