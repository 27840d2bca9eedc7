import { token } from '../../shared/token.ts';

/** Why a text waits or is refused, as the rule about newcomers names it. */
export type ArrivalWhy = 'link-flood' | 'copy' | 'throwaway' | 'first-links' | 'fresh' | 'first-post';

/**
 * One kind of text that members write, registered by being described: what the rule about newcomers, copies and floods of
 * links asks of it. `ANY_TEXT` is what a text for all to read begins with.
 */
export interface ArrivingKind {
  /** As Moderation knows it, such as `idea`. */
  readonly kind: string;
  /** Whether it is one of the texts that a level of trust may write in an hour and in a day. */
  readonly isCounted: boolean;
  /** What it waits for; where it cannot wait, what it is refused for. */
  readonly asks: readonly ArrivalWhy[];
}

/** Everything the rule asks, and the limits of a level. */
export const ANY_TEXT: Omit<ArrivingKind, 'kind'> = {
  isCounted: true,
  asks: ['link-flood', 'copy', 'throwaway', 'first-links', 'fresh', 'first-post'],
};
/** What the same text sent around looks like, whoever reads it. */
export const SENT_AROUND: readonly ArrivalWhy[] = ['link-flood', 'copy'];

/** Who writes. */
export interface Writer {
  readonly memberId: string;
  readonly role: string;
}

/** A text that is about to be written. */
export interface ArrivingText {
  readonly kind: ArrivingKind;
  readonly id: string;
  readonly writer: Writer;
  /** As the rules of words read it. */
  readonly folded: string;
  /** Where it leads, own addresses and all. */
  readonly links: readonly string[];
  /** It stood already, and is changed. */
  readonly isEdit: boolean;
  /** Others read it already, and it says something else from here on, or shows a file more: judged as the new text beside their others that it is. */
  readonly isRewritten?: boolean;
  /** How many texts of theirs others read beside those of the forum; asked for only where that decides. */
  readonly elsewhere: () => Promise<number>;
  readonly at: Date;
}

/** What is known of a text before its transaction; `field` is beside which one with too many links is refused. */
export type AdmittedText = Pick<ArrivingText, 'kind' | 'writer' | 'links'> & { readonly field: string };

/** As a held text tells Moderation of it. */
export interface HeldArrival {
  readonly why: ArrivalWhy;
  readonly rule: string;
  readonly words: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  readonly because: null;
}

/** The one gate for what newcomers write, for copies and for floods of links, whatever context keeps the text. */
export interface ArrivingTexts {
  /**
   * Before the transaction, of what stands and is changed: what the level of its author allows, in one text and in a while.
   * @throws InvalidValue, TooManyTries
   */
  admitChange(text: AdmittedText): Promise<void>;
  /**
   * The same of a new text, around the transaction that writes it: what is refused in there counts for nothing of what the level allows.
   * How often somebody tries is counted all the same.
   * @throws InvalidValue, TooManyTries, WrittenEnough
   */
  admitting<T>(text: AdmittedText, write: () => Promise<T>): Promise<T>;
  /**
   * First in the transaction that writes it, so that of two alike at once the later one sees the other. It joins that
   * transaction and takes no connection of its own.
   */
  whyItWaits(text: ArrivingText): Promise<HeldArrival | null>;
  /** Whether a text that stood says something else from here on, rather than the same corrected. */
  saysElse(before: string, after: string): boolean;
  /** The same of what cannot wait. @throws InvalidValue beside the field */
  mustStand(text: ArrivingText & { readonly field: string }): Promise<void>;
}
export const ARRIVING_TEXTS = token<ArrivingTexts>('ArrivingTexts');
