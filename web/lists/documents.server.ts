const FIVE_MINUTES = 300;

/** An XML document. What it holds anybody may read, so that anybody may keep it for a while. */
export const xmlDocument = (body: string, type = 'application/xml', headers: HeadersInit = {}): Response =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': `public, max-age=${FIVE_MINUTES}`,
      ...headers,
    },
  });

/** Whether the copy that a reader holds is still good. Weak comparison, as RFC 9110 wants it for reads. */
export function stillGood(request: Request, etag: string): boolean {
  const held = request.headers.get('if-none-match');
  if (held === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return held.trim() === '*' || held.split(',').some((tag) => bare(tag) === bare(etag));
}

export const unchanged = (etag: string): Response =>
  new Response(null, {
    status: 304,
    headers: { ETag: etag, 'Cache-Control': `public, max-age=${FIVE_MINUTES}` },
  });
