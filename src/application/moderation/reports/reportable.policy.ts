import type { ContentRef } from '#domain/moderation/decisions/ids';
import { NothingToReport } from '#domain/moderation/reports/report';
import { outranksAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { ContentKinds } from '../review/content.kinds.ts';

interface Reportable {
  readonly piece: ModeratedPiece;
  /** Whether this actor may read its text, and not only know its title. */
  readonly isRead: boolean;
}

/** Only what stands there for this actor can be reported. @throws NothingToReport */
export async function reportable(kinds: ContentKinds, actor: Actor, target: ContentRef): Promise<Reportable> {
  const piece = await kinds.piece(target);
  if (!piece || piece.state !== 'published') throw new NothingToReport();
  const isRead = piece.audience.split(' ').some((audience) => actor.sees(audience));
  if (!isRead && !kinds.of(target.kind)?.namedToAll) throw new NothingToReport();
  return { piece, isRead };
}

/** Whether what they report is hidden until it is decided of: they could decide it, of somebody whom they outrank. */
export const mayHideAtOnce = (actor: Actor, target: ContentRef, piece: ModeratedPiece): boolean =>
  target.kind !== 'profile' &&
  actor.may('review.decide', piece.categoryId ?? NO_CATEGORY) &&
  !actor.is(knownId<'Member'>(piece.authorId)) &&
  outranksAuthor(actor, piece.authorRole);
