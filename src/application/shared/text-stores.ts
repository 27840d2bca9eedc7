import { token } from './token.ts';

/** Words to look for and what to put in their place, as `Passage` says. */
export interface WordsToRedact {
  readonly pattern: string;
  readonly slugPattern: string | null;
  readonly marker: string;
  readonly slugMarker: string;
  /** The same where something stands between the letters, as `Passage` finds it; none of what looks for no such thing. */
  readonly redactedIn?: (text: string) => string;
}

/** Texts that are gone for good, as `Erasure` says. */
export interface TextsToErase {
  /** Of what they were and of what is about them. */
  readonly ids: ReadonlySet<string>;
  alsoAbout(ids: readonly string[]): TextsToErase;
  removedFrom(text: string): string;
  removedFromCopy(copy: string): string;
}

/** How far a redaction goes in what a store keeps. */
export interface RedactionReach {
  /** Authors, of those that `authorsOf` names, whose words stay as they are. */
  readonly except: readonly string[];
  /** Whether what the organisation says in its own name may change, whoever wrote it. */
  readonly official: boolean;
  /** The categories where it may be done: what stands elsewhere, or in none, stays as it is. Null for everywhere. */
  readonly categories: readonly string[] | null;
  /** Whether two people agreed that what the organisation keeps of its own acts changes as well. */
  readonly records: boolean;
}

/** A row that held the words and holds them no more. */
export interface RedactedRow {
  readonly table: string;
  readonly id: string;
  /** Of words that others read; null for whatever else was kept. */
  readonly authorId: string | null;
}

export interface StoreRedacted {
  /** None where it cannot be told. */
  readonly changed: readonly RedactedRow[];
  /** Rows that still hold them, out of reach. */
  readonly left: number;
  /** Those among them that only two people change. */
  readonly records: number;
}

/** A place that keeps what members wrote or copies of it. Whoever adds a place registers it. */
export interface TextStore {
  /** Whose words hold them, as ids of members; of what a machine keeps of them, nothing. */
  authorsOf(words: WordsToRedact): Promise<readonly string[]>;
  /** Within a unit of work. */
  redact(words: WordsToRedact, reach: RedactionReach): Promise<StoreRedacted>;
  /** Takes out what it keeps of texts that are gone for good, and of them alone. Within a unit of work */
  erase(texts: TextsToErase): Promise<void>;
}

/** What was made of many texts at once, in which nothing can be looked for: whatever goes from one of them, all of it goes. */
export abstract class MadeOfTexts implements TextStore {
  async authorsOf(): Promise<readonly string[]> {
    return [];
  }

  async redact(): Promise<StoreRedacted> {
    await this.erase();
    return { changed: [], left: 0, records: 0 };
  }

  abstract erase(): Promise<void>;
}

/** Every place that is registered, composed in one place. */
export const TEXT_STORES = token<readonly TextStore[]>('TextStores');
/** Those that keep what they have for longer than a day. */
export const LASTING_TEXT_STORES = token<readonly TextStore[]>('LastingTextStores');
