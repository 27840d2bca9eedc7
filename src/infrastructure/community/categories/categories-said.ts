import type { PieceSaid, PiecesSaid, PieceToSay } from '#application/community/published/pieces-said.api';
import type { PieceKind } from '#domain/community/notifications/kinds';

const NARROWED = 'category-narrowed' satisfies PieceKind;

/** Categories that are closed to who is told of it, called as they knew them: nothing of them is asked any more. */
export class CategoriesSaid implements PiecesSaid {
  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    return pieces.map(({ of, key }) => (of === NARROWED ? { title: key, answer: '' } : null));
  }
}
