const OWN = 'https://own.invalid';
const LONGEST = 2_000;

/**
 * The only way a path that came from outside gets into a link or a redirect: same site, or the home page.
 * Accepts a full address of which only path, query and fragment are kept when it is ours to follow.
 */
export function safePath(raw: string | null | undefined, fallback = '/'): string {
  if (!raw || raw.length > LONGEST || /[\u0000-\u001f\\]/u.test(raw)) return fallback;
  try {
    const url = new URL(raw, OWN);
    const path = url.pathname + url.search + url.hash;
    const foreign = url.origin !== OWN && !/^https?:$/.test(url.protocol);
    // Encoded it may have grown ninefold, past what proxies take as a header.
    return path.length > LONGEST || foreign || !path.startsWith('/') || path.startsWith('//')
      ? fallback
      : path;
  } catch {
    return fallback;
  }
}
