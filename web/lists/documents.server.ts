import { createHash } from 'node:crypto';
import { isHeld } from '../lib/held-copy.ts';

/** As pages are: whoever holds a copy asks whether it still stands, so that nothing outlives what was taken away. */
const KEPT_BY_READERS = 'public, max-age=0, must-revalidate';

interface Version {
  /** Media type, without the charset. */
  readonly type: string;
  readonly etag: string;
  /** Of the content; null when there is none yet. */
  readonly changedAt?: Date | null;
}

/** A document for anybody, made only when the reader does not hold it as it is. */
export async function madeOnce(
  request: Request,
  { type, etag, changedAt }: Version,
  make: () => Promise<string>,
): Promise<Response> {
  const headers = {
    ETag: etag,
    'Cache-Control': KEPT_BY_READERS,
    ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
  };
  if (stillGood(request, etag, changedAt ?? null)) return new Response(null, { status: 304, headers });
  return new Response(await make(), { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } });
}

/** An XML document whose version is known by its bytes alone. */
export function xmlDocument(request: Request, body: string): Promise<Response> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return madeOnce(request, { type: 'application/xml', etag }, () => Promise.resolve(body));
}

/**
 * Whether the copy that a reader holds is still good. A date counts only without a tag, and only when it is the very one
 * that we gave: what was taken away makes a feed older, not younger.
 */
const stillGood = (request: Request, etag: string, changedAt: Date | null): boolean =>
  isHeld(request, etag) ??
  (changedAt !== null && changedAt.toUTCString() === request.headers.get('if-modified-since'));
