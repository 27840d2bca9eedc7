import { type Flash, type FlashKey, isFlashKey } from './flash-key.ts';

const NAME = 'flash';
const SECONDS = 60;

/**
 * Headers for `seeOther` after a deed: the next page says it in one sentence. Only the key travels, never a text.
 * @param key a message whose path has `flash` in its middle, such as `topic.flash.answered`
 * @param undo the address that takes it back: of a topic that can be restored, of an article that can be published again
 */
export const telling = (key: FlashKey, undo: string | null = null): HeadersInit => ({
  'Set-Cookie': `${NAME}=${key}${undo === null ? '' : `:${undo}`}; Path=/; Max-Age=${SECONDS}; SameSite=Lax; HttpOnly`,
});

/** What the deed before this page left to be told. */
export function flashIn(request: Request): Flash | null {
  const cookies = request.headers.get('cookie') ?? '';
  const [, key, undo = null] =
    /(?:^|;\s*)flash=([A-Za-z.]{1,80})(?::(\/sujets\/[a-z0-9-]{1,200}\/retablir|\/admin\/references\/[a-z0-9-]{1,200}\/republier))?(?:;|$)/.exec(
      cookies,
    ) ?? [];
  return key !== undefined && isFlashKey(key) ? { key, undo } : null;
}

/** Told once. */
export const FLASH_TOLD = `${NAME}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;
