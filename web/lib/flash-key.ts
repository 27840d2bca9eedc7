import { hasText, type MessageKey } from './texts.tsx';

/** Messages that may be told after a deed: those under a branch called `flash`. They take no values. */
export type FlashKey = Extract<MessageKey, `${string}.flash.${string}`>;

/** Said of what goes on, waits or has another side to it: to be known rather than done with. */
const TO_KNOW: readonly FlashKey[] = [
  'accounts.flash.emailAsked',
  'accounts.flash.emailWaits',
  'decisions.flash.proposed',
  'decisions.flash.proposedMasked',
  'decisions.flash.sanctionedMasked',
  'official.flash.ruleChanged',
  'official.flash.valueSet',
  'purge.flash.proposed',
  'review.flash.proposed',
  'review.flash.proposedMasked',
  'topic.flash.sealFell',
  'transparency.flash.counted',
  'webhooks.flash.pinged',
  'webhooks.flash.replayed',
  'words.flash.drafted',
  'words.flash.held',
  'words.flash.masked',
  'words.flash.revised',
  'words.flash.sentMasked',
  'words.flash.trying',
];
const WRONG: readonly FlashKey[] = ['audit.flash.broken'];

/** Which kind of toast says it. */
export function kindOfFlash(key: FlashKey): 'done' | 'info' | 'warn' {
  if (WRONG.includes(key)) return 'warn';
  return TO_KNOW.includes(key) ? 'info' : 'done';
}

/** What the next page says, and the address that takes the deed back where there is one. */
export interface Flash {
  readonly key: FlashKey;
  readonly undo: string | null;
}

export const isFlashKey = (key: string): key is FlashKey => key.includes('.flash.') && hasText(key);
