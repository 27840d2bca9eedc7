import { mustBeLevelWithAuthor, mustOutrankAuthor, outranksAuthor } from '#domain/moderation/review/measure';
import {
  ItemNotFound,
  mustReachPiece,
  PieceChanged,
  ReviewRule,
} from '#domain/moderation/review/review-item';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import { type Actor, CASES_CIRCLE, NO_CATEGORY } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { type CasePiece, type CasePieces, RIGHT_TO, type WordsAct } from '../published/case-pieces.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { ContentKinds } from './content.kinds.ts';
import { higherOf } from './higher-role.ts';
import { isOffered, isThroughTheCase } from './words-acts.ts';

/** Reaches what a case is about for whoever acts on its words; who may not is refused here, whatever kind it is. */
export class PiecesOfCases implements CasePieces {
  constructor(
    private readonly items: ReviewItems,
    private readonly kinds: ContentKinds,
    private readonly rights: RoleRights,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: Actor, itemId: string, act: WordsAct, read?: string): Promise<CasePiece> {
    actor.mustBeAllowed('review.read');
    const item = await this.items.getForChange(knownId<'ReviewItem'>(itemId));
    item.mustBeReachedBy(actor, 'review.read');
    if (isThroughTheCase(act)) item.mustBeWorkedOnBy(actor, this.clock.now());
    const found = await this.of(actor, item.target, act);
    if (read !== undefined && found.piece.contentDigest !== read) throw new PieceChanged();
    await this.noteReading(actor, found);
    return found;
  }

  /** That somebody of the team read what others said among themselves is never forgotten. */
  private async noteReading(actor: Actor, { piece, target }: CasePiece): Promise<void> {
    if (!piece.audience.split(' ').includes(CASES_CIRCLE)) return;
    await this.log.write({
      at: this.clock.now(),
      actorId: actor.memberId,
      action: 'message.read-in-case',
      outcome: 'done',
      objectKind: target.kind,
      objectId: target.id,
      details: {},
    });
  }

  async of(actor: Actor, target: CasePiece['target'], act: WordsAct): Promise<CasePiece> {
    const kind = this.kinds.of(target.kind);
    const found = await this.kinds.held(target);
    if (!kind || !found) throw new ItemNotFound();
    mustReachPiece(actor, isThroughTheCase(act) ? 'review.decide' : 'review.read', found);
    actor.mustBeAllowed(RIGHT_TO[act], found.categoryId ?? NO_CATEGORY);
    const office = found.authorId ? (await this.rights.officeOf(found.authorId)).role : null;
    const piece = { ...found, authorRole: higherOf(found.authorRole, office) };
    if (act === 'mask') mustBeLevelWithAuthor(actor, piece.authorRole);
    else mustOutrankAuthor(actor, piece.authorRole);
    // Masking waits for somebody above: who is above already decides.
    const isForPeers = act === 'mask' && outranksAuthor(actor, piece.authorRole);
    const isElsewhere = act === 'purge' && kind.words.purging === 'on-its-page';
    if (isForPeers || isElsewhere || !isOffered(act, kind.words, piece))
      throw new ReviewRule('moderation.action-not-possible');
    return { target, piece, words: kind.words };
  }

  named(targets: readonly CasePiece['target'][]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return this.kinds.pieces(targets);
  }

  among(rows: readonly { readonly table: string; readonly id: string }[]): readonly CasePiece['target'][] {
    return rows.flatMap(({ table, id }) =>
      this.kinds.all.filter(({ words }) => words.table === table).map(({ kind }) => ({ kind, id })),
    );
  }

  async shownAnew(rows: readonly { readonly table: string; readonly id: string }[], at: Date): Promise<void> {
    for (const { words } of this.kinds.all) {
      const ids = rows.filter(({ table }) => table === words.table).map(({ id }) => id);
      if (ids.length > 0) await words.shownAnew?.(ids, at);
    }
  }
}
