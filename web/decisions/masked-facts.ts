import type { FlashKey } from '../lib/flash-key.ts';

/** What is said after a measure from whose facts a number of somebody was taken out. */
export const MASKED = {
  taken: 'decisions.flash.sanctionedMasked',
  proposed: 'decisions.flash.proposedMasked',
} as const satisfies Record<string, FlashKey>;

const AFTER_MASKING: readonly FlashKey[] = Object.values(MASKED);

/** Whether it is to be said beside the facts as well. */
export const isAfterMasking = (key: FlashKey | undefined): boolean =>
  key !== undefined && AFTER_MASKING.includes(key);
