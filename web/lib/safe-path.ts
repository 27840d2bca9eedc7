const OWN = 'https://own.invalid';

/**
 * The only way a path that came from outside gets into a link or a redirect: same site, or the home page.
 * Accepts a full address of which only path, query and fragment are kept when it is ours to follow.
 */
export function safePath(raw: string | null | undefined, fallback = '/'): string {
  if (!raw || raw.length > 2_000 || /[\u0000-\u001f\\]/u.test(raw)) return fallback;
  try {
    const url = new URL(raw, OWN);
    const path = url.pathname + url.search + url.hash;
    const foreign = url.origin !== OWN && !/^https?:$/.test(url.protocol);
    return foreign || !path.startsWith('/') || path.startsWith('//') ? fallback : path;
  } catch {
    return fallback;
  }
}
