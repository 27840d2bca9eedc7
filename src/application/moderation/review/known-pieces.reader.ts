import type { ContentRef } from '#domain/moderation/decisions/ids';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { ContentKinds } from './content.kinds.ts';

/** What something is called that was acted on, and the way to it. */
type KnownPiece = Pick<ModeratedPiece, 'title' | 'address'>;

/** Names what acts and decisions were about, for those only who may read it in its place: also what is gone, for who may see it there. */
export class KnownPiecesReader {
  constructor(private readonly kinds: ContentKinds) {}

  /** @returns by `kind:id` */
  async execute(actor: Actor, targets: readonly ContentRef[]): Promise<ReadonlyMap<string, KnownPiece>> {
    const pieces = targets.length > 0 ? await this.kinds.pieces(targets) : new Map<string, ModeratedPiece>();
    return new Map([...pieces].filter(([, piece]) => reads(actor, piece)));
  }
}

const reads = (actor: Actor, { audience, state, categoryId }: ModeratedPiece): boolean =>
  audience.split(' ').some((circle) => actor.sees(circle)) &&
  (state === 'published' || actor.may('topic.read-deleted', categoryId ?? NO_CATEGORY));
