import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import { PieceChanged } from '#domain/moderation/review/review-item';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';

/**
 * Its context masks a passage a moment after that was decided: who started from the text as it still stands would bring the
 * passage back. @throws PieceChanged
 */
export async function mustBeMaskedBefore(
  decisions: Decisions,
  target: ContentRef,
  { edits }: ModeratedPiece,
): Promise<void> {
  if (edits !== undefined && (await decisions.isToBeMasked(target, edits))) throw new PieceChanged();
}
