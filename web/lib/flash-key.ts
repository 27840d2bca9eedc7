import { hasText, type MessageKey } from './texts.tsx';

/** Messages that may be told after a deed: those under a branch called `flash`. They take no values. */
export type FlashKey = Extract<MessageKey, `${string}.flash.${string}`>;

export const isFlashKey = (key: string): key is FlashKey => key.includes('.flash.') && hasText(key);
