import { Decision } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { groundOf } from '#domain/moderation/decisions/grounds';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import { MASKED_WHY, PieceChanged, ReviewRule } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { CasePiece, CasePieces } from '../published/case-pieces.api.ts';
import type { PassageMasking } from '../published/piece-words.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { mustBeMaskedBefore } from './masks-to-come.policy.ts';
import { MENDING_REASON } from './mending.limits.ts';

interface MaskPassageCommand {
  readonly actor: Actor;
  /** The case that it is about. */
  readonly itemId: string;
  /** The words that were read, by the mark of the piece. */
  readonly read: string;
  /** As it is typed in the text. */
  readonly passage: string;
  readonly reason: string;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/** Somebody above its author is to look at it within so many hours. */
const HOURS_TO_LOOK = 4;
const URGENT = 3;

/**
 * Puts a passage of what somebody of one's own rank, or an agent, wrote out of sight until somebody above them decides. The
 * text is kept, and comes back whole where that person finds nothing wrong with it. The case stays open, and goes first.
 */
export class MaskPassage {
  constructor(
    private readonly items: ReviewItems,
    private readonly pieces: CasePieces,
    private readonly decisions: Decisions,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
  ) {}

  /** The text that the passage is chosen from. @throws as `execute` of whoever may not */
  look(actor: Actor, itemId: string): Promise<CasePiece['piece']> {
    return this.unitOfWork.run(async () => (await this.pieces.ofCase(actor, itemId, 'mask')).piece);
  }

  /**
   * @throws ItemNotFound, NotAllowed, Outranked, ReviewRule, PieceChanged, InvalidValue beside `passage`: not there; beside
   * `reason`: too short, or repeats the passage
   */
  async execute(command: MaskPassageCommand): Promise<void> {
    const { actor, itemId } = command;
    const object = { kind: 'review-item', id: itemId };
    const act = { actor, action: 'decision.take', object, details: { action: 'mask', path: 'page' } };
    await this.acts.refusing(act, () => this.unitOfWork.run(() => this.mask(command)));
  }

  private async mask({ actor, itemId, read, passage, reason, ground = null }: MaskPassageCommand) {
    const found = await this.pieces.ofCase(actor, itemId, 'mask');
    const { piece, target } = found;
    if (piece.contentDigest !== read) throw new PieceChanged();
    const masked = piece.wordsIn ?? target;
    await mustBeMaskedBefore(this.decisions, masked, piece);
    const masking = maskingOf(found);
    const replacement = masking.without(piece.source, passage);
    const why = boundedText('reason', reason, MENDING_REASON);
    if (masking.holds(why, passage)) throw new InvalidValue('reason', 'community.reason-repeats-passage');
    const [decisionId, at, by] = [this.ids.next<DecisionId>(), this.clock.now(), actor.mustBeMember()];
    const words = await this.statements.to(piece.authorId);
    const restriction = {
      decisionId,
      subjectId: piece.authorId!,
      categoryId: piece.categoryId,
      title: piece.title,
      writtenAt: piece.writtenAt,
      reason: why,
      ground,
    };
    const done = { action: 'mask', what: 'passage-masked', target, by, restriction } as const;
    const item = await this.items.getForChange(knownId<'ReviewItem'>(itemId));
    this.decisions.add(
      Decision.take({
        id: decisionId,
        action: 'mask',
        target: masked,
        subjectId: knownId<'Member'>(piece.authorId),
        categoryId: piece.categoryId,
        by,
        path: 'page',
        reviewItemId: item.id,
        replacement,
        formerTexts: piece.edits ?? null,
        at,
        statement: words.ofAct({ ...done, at: at.toISOString() }, groundOf(ground, false)),
      }),
    );
    item.actedOn('mask', at, by);
    const dueAt = new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000);
    item.raise({ kind: 'report', why: MASKED_WHY, score: 0, priority: URGENT, dueAt }, at);
    item.release(actor, at);
  }
}

/** @throws ReviewRule where nothing of its kind is masked in part */
function maskingOf({ words }: CasePiece): PassageMasking {
  if (words.masking === 'never') throw new ReviewRule('moderation.action-not-possible');
  return words.masking;
}
