import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { Whereabouts } from '#domain/moderation/review/review-item';
import { knownId } from '#domain/shared/id';
import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';

/** All that can be reported and judged, whichever context keeps it. */
export class ContentKinds {
  constructor(private readonly kinds: readonly ModeratedKind[]) {}

  get all(): readonly ModeratedKind[] {
    return this.kinds;
  }

  of(kind: string): ModeratedKind | null {
    return this.kinds.find((one) => one.kind === kind) ?? null;
  }

  /** Null for a kind that is not registered and for what was never there. */
  async piece({ kind, id }: ContentRef): Promise<ModeratedPiece | null> {
    const found = await this.of(kind)?.look([id]);
    return found?.get(id) ?? null;
  }

  /** The same within a unit of work: until that ends, nobody changes the words. */
  async held(target: ContentRef): Promise<ModeratedPiece | null> {
    await this.of(target.kind)?.hold(target.id);
    return this.piece(target);
  }

  /** The pieces that were found, by `kind:id`; one question to each kind. */
  async pieces(targets: readonly ContentRef[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const kinds = [...new Set(targets.map(({ kind }) => kind))];
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const ids = targets.filter((one) => one.kind === kind).map(({ id }) => id);
        const pieces = (await this.of(kind)?.look(ids)) ?? new Map<string, ModeratedPiece>();
        return [...pieces].map(([id, piece]) => [`${kind}:${id}`, piece] as const);
      }),
    );
    return new Map(found.flat());
  }
}

export const whereaboutsOf = (piece: ModeratedPiece): Whereabouts => ({
  title: piece.title,
  subjectId: knownId<'Member'>(piece.authorId),
  categoryId: piece.categoryId,
  audience: piece.audience,
  partOf: piece.partOf,
});
