/** Whether the reader holds this very version. Weak comparison, as RFC 9110 wants it for reads; null where it names none. */
export function isHeld(request: Request, etag: string): boolean | null {
  const held = request.headers.get('if-none-match');
  if (held === null) return null;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return held.trim() === '*' || held.split(',').some((tag) => bare(tag) === bare(etag));
}
