import type { Id } from '../../shared/id.ts';

/** One page that somebody was going to. */
export type WayId = Id<'WayOn'>;

/** As long as a path may be, and as long as a sign-up may wait for its confirmation, in milliseconds. */
export const WAY_ON = { longest: 2_000, lifetime: 7 * 24 * 3600_000 } as const;

/** Words that name a key in an address. */
const NAMES_KEY = ['cle', 'jeton'] as const;
/** Keys that stand in a path by themselves are long and of both cases, which no slug is, and no id. */
const KEY_IN_PATH = /\/(?=[^/]*[A-Z])[\w.~-]{32,}(?=\/|$)/;

/** Whether an address opens something to whoever knows it: such a one is kept nowhere. */
function holdsKey(path: string): boolean {
  const { pathname, searchParams } = new URL(path, 'https://site.invalid');
  const leadsToOne = [...searchParams.values()].some((value) => isOwn(value) && holdsKey(value));
  return leadsToOne || KEY_IN_PATH.test(pathname) || NAMES_KEY.some((name) => searchParams.has(name));
}

/** Whether it is a path of this site, and nothing that a browser would take for an address elsewhere. */
const isOwn = (raw: string): boolean => /^\/(?![/\\])[^\\\u0000-\u001f]+$/u.test(raw);

/**
 * The page that somebody was going to when they had to sign up, or to choose another password, first: a path of this site and nothing else.
 * @returns null for what is none, for what holds a key, and for the home page, to which one comes anyway
 */
export function wayOn(raw: string | undefined): string | null {
  return raw !== undefined && raw.length <= WAY_ON.longest && isOwn(raw) && !holdsKey(raw) ? raw : null;
}
