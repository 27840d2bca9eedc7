import type { TextLanguage } from '#domain/site/texts/own-text';

/** One text in one language, as the organisation says it. */
export interface HeldText {
  readonly key: string;
  readonly language: TextLanguage;
  /** Null where it went back to the delivered one. */
  readonly text: string | null;
  /** How often it was changed. */
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

/** What the organisation says instead of delivered texts, and all it ever said. */
export interface OwnTextStore {
  /** Every text that was ever changed, or those of some keys. */
  held(keys?: readonly string[]): Promise<readonly HeldText[]>;
  /** All versions of the texts of these keys, the latest first. */
  history(keys: readonly string[], limit: number): Promise<readonly HeldText[]>;
  /** As `held`, until the transaction ends nobody else changes any text. */
  heldForChange(keys: readonly string[]): Promise<readonly HeldText[]>;
  /** Within the transaction of `heldForChange`. */
  put(texts: readonly HeldText[]): Promise<void>;
}
