/** As long as a path may be, and as long as a sign-up may wait for its confirmation, in milliseconds. */
export const WAY_ON = { longest: 2_000, lifetime: 7 * 24 * 3600_000 } as const;

/**
 * The page that somebody was going to when they had to sign up, or to choose another password, first: a path of this site and nothing else.
 * @returns null for what is none, and for the home page, to which one comes anyway
 */
export function wayOn(raw: string | undefined): string | null {
  const isOwn = raw !== undefined && /^\/(?![/\\])[^\\\u0000-\u001f]+$/u.test(raw);
  return isOwn && raw.length <= WAY_ON.longest ? raw : null;
}
