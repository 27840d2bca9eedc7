import { hasText, type MessageKey } from './texts.tsx';

/** Messages that may be told after a deed: those under a branch called `flash`. They take no values. */
export type FlashKey = Extract<MessageKey, `${string}.flash.${string}`>;

/** What the next page says, and the address that takes the deed back where there is one. */
export interface Flash {
  readonly key: FlashKey;
  readonly undo: string | null;
}

export const isFlashKey = (key: string): key is FlashKey => key.includes('.flash.') && hasText(key);
