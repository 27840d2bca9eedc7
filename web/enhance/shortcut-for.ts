/** What a key does by itself. */
export type Shortcut =
  'help' | 'search' | 'home' | 'notifications' | 'messages' | 'ask' | 'next' | 'previous' | 'reply';

/** What browsers tell of a key that goes down. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'
>;

const LEADER = 'g';
/** How long the key after it is waited for. */
const PATIENCE_MS = 1_500;

/** Keyboards write them with and without the shift key. */
const [HELP, SEARCH] = '?/';
const LETTERS: Partial<Record<string, Shortcut>> = { c: 'ask', j: 'next', k: 'previous', r: 'reply' };
const AFTER_LEADER: Partial<Record<string, Shortcut>> = {
  h: 'home',
  n: 'notifications',
  m: 'messages',
};

/**
 * What a key does, and whether another is waited for.
 * @param sinceLeader milliseconds since the key that leads went down; infinite for never
 */
export function shortcutFor(
  press: Press,
  sinceLeader: number,
): { readonly shortcut: Shortcut | null; readonly leads: boolean } {
  const nothing = { shortcut: null, leads: false };
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.defaultPrevented)
    return nothing;
  if (press.key === HELP) return { shortcut: 'help', leads: false };
  if (press.key === SEARCH) return { shortcut: 'search', leads: false };
  if (press.shiftKey || press.key.length !== 1) return nothing;
  const letter = press.key.toLowerCase();
  if (sinceLeader < PATIENCE_MS) return { shortcut: AFTER_LEADER[letter] ?? null, leads: false };
  return { shortcut: LETTERS[letter] ?? null, leads: letter === LEADER };
}
