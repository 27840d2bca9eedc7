import { type FlashKey, isFlashKey } from './flash-key.ts';

const NAME = 'flash';
const SECONDS = 60;

/**
 * Headers for `seeOther` after a deed: the next page says it in one sentence. Only the key travels, never a text.
 * @param key a message whose path has `flash` in its middle, such as `topic.flash.answered`
 */
export const telling = (key: FlashKey): HeadersInit => ({
  'Set-Cookie': `${NAME}=${key}; Path=/; Max-Age=${SECONDS}; SameSite=Lax; HttpOnly`,
});

/** What the deed before this page left to be told. */
export function flashIn(request: Request): FlashKey | null {
  const cookies = request.headers.get('cookie') ?? '';
  const key = /(?:^|;\s*)flash=([A-Za-z.]{1,80})(?:;|$)/.exec(cookies)?.[1];
  return key !== undefined && isFlashKey(key) ? key : null;
}

/** Told once. */
export const FLASH_TOLD = `${NAME}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;
