import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import type { Visit } from '../lib/gates.server.ts';
import { citedRows } from '../official/cited.server.ts';

/** A case with the values where its texts cite them: whoever judges reads what readers do. What was typed stays as it is, to be mended. */
export async function citedCase(visit: Pick<Visit, 'app'>, found: ReviewCase): Promise<ReviewCase> {
  const { piece, before, after } = found;
  const pieces = [...(piece ? [piece] : []), ...before, ...after];
  const told = await citedRows(visit, pieces, { html: ['html'], plain: ['text'] });
  const from = piece ? 1 : 0;
  return {
    ...found,
    piece: piece && told[0]!,
    before: told.slice(from, from + before.length),
    after: told.slice(from + before.length),
  };
}
