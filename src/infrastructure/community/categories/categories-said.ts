import type { PieceSaid, PiecesSaid, PieceToSay } from '#application/community/published/pieces-said.api';
import type { PieceKind } from '#domain/community/notifications/kinds';

const TOLD_BY_NAME: readonly string[] = ['category-narrowed', 'category-widened'] satisfies PieceKind[];

/** Categories that are for others than they were, called as they knew them: nothing of them is asked any more. */
export class CategoriesSaid implements PiecesSaid {
  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    return pieces.map(({ of, key }) => (TOLD_BY_NAME.includes(of) ? { title: key, answer: '' } : null));
  }
}
