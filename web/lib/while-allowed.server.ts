/** The names of the columns, and a first page: made of what was judged a moment ago. */
const JUDGED = 2;

/**
 * A file that is sent while it is read ends where who asked may have it no more: the connection breaks off, so that their browser takes
 * what came by then for no whole file.
 * @param mustStill rejects where they may not
 */
export function whileAllowed(answer: Response, mustStill: () => Promise<void>): Response {
  const isFile = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  if (!isFile || !answer.body) return answer;
  let pieces = 0;
  const judging = new TransformStream<Uint8Array, Uint8Array>({
    async transform(piece, sent) {
      if ((pieces += 1) > JUDGED) await mustStill();
      sent.enqueue(piece);
    },
  });
  const { status, headers } = answer;
  return new Response(answer.body.pipeThrough(judging), { status, headers });
}
