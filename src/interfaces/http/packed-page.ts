import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Below this the packing costs more than it saves. */
const WORTH_PACKING_BYTES = 1024;

/** Packs as well as a stream at its usual quality, in a tenth of the time: a page is known whole. */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

const PACK = {
  br: (html: Buffer) => brotliCompressSync(html, BROTLI),
  gzip: (html: Buffer) => gzipSync(html, { level: 5 }),
};

type PackedAs = keyof typeof PACK;

/** A page that was rendered whole, packed once for each way in which it is asked for. */
export class PackedPage {
  private readonly packed = new Map<PackedAs, Buffer>();

  constructor(readonly html: Buffer) {}

  as(encoding: PackedAs): Buffer {
    let packed = this.packed.get(encoding);
    if (!packed) this.packed.set(encoding, (packed = PACK[encoding](this.html)));
    return packed;
  }

  /** All its bodies together, those that may still be made included. */
  get bytes(): number {
    return Math.ceil(this.html.length * 1.5);
  }
}

/** What browsers ask for comes in a handful of ways. */
const asked = new Map<string, PackedAs | null>();
const MOST_WAYS = 100;
const LONGEST_WAY = 100;

/** Browsers name both without a preference. */
function best(req: Request): PackedAs | null {
  const said = req.headers['accept-encoding'];
  if (said === undefined) return null;
  const before = asked.get(String(said));
  if (before !== undefined) return before;
  const found = (['br', 'gzip'] as const).find((each) => req.acceptsEncodings(each)) ?? null;
  if (said.length > LONGEST_WAY) return found;
  if (asked.size >= MOST_WAYS) asked.clear();
  asked.set(String(said), found);
  return found;
}

/**
 * Sends a page, packed as the browser likes it best. Ends the answer, whose status and other headers are set. Pages carry
 * no secret that a stranger's words beside it could bring to light by their length: forms are told from forgeries by
 * their origin, not by a token.
 * @param etag of the plain bytes, when the browser may ask whether its copy still stands
 */
export function sendPage(req: Request, res: Response, page: PackedPage, etag?: string): void {
  res.vary('Accept-Encoding');
  const encoding = page.html.length < WORTH_PACKING_BYTES ? null : best(req);
  if (etag !== undefined) {
    res.set('ETag', `"${etag}${encoding === null ? '' : `-${encoding}`}"`);
    if (req.fresh) return void res.status(304).end();
  }
  const body = encoding === null ? page.html : page.as(encoding);
  if (encoding !== null) res.set('Content-Encoding', encoding);
  res.set('Content-Length', String(body.length));
  res.end(body);
}
