/** In milliseconds: a page of a table is read within that, and an archive comes in hundreds of pieces. */
const ASKED_EVERY = 1000;

/**
 * A file that is sent while it is read ends where who asked may have it no more: the connection breaks off, so that their browser takes
 * what came by then for no whole file. What is sent within a second was judged a moment ago.
 * @param mustStill rejects where they may not
 */
export function whileAllowed(answer: Response, mustStill: () => Promise<void>): Response {
  const isFile = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  if (!isFile || !answer.body) return answer;
  let askedAt = Date.now();
  const judging = new TransformStream<Uint8Array, Uint8Array>({
    async transform(piece, sent) {
      if (Date.now() - askedAt >= ASKED_EVERY) {
        await mustStill();
        askedAt = Date.now();
      }
      sent.enqueue(piece);
    },
  });
  const { status, headers } = answer;
  return new Response(answer.body.pipeThrough(judging), { status, headers });
}
