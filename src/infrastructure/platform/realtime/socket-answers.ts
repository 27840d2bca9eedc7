/** Why something that a browser asks for over its socket is refused. */
export type SubscribeRefusal = 'realtime.refused' | 'realtime.too-many' | 'realtime.unavailable';

export type SubscribeAnswer = { readonly ok: true } | { readonly ok: false; readonly code: SubscribeRefusal };

/** Who else is there, with how many there are in all. */
export type PresenceAnswer =
  | { readonly ok: true; readonly count: number; readonly names: readonly string[] }
  | { readonly ok: false; readonly code: SubscribeRefusal };

export const refused = (code: SubscribeRefusal) => ({ ok: false as const, code });

/** Tells whoever asked, where they wait for it. */
export function reply(answer: unknown, result: SubscribeAnswer | PresenceAnswer): void {
  if (typeof answer === 'function') (answer as (result: unknown) => void)(result);
}
