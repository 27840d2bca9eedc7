import { Decision } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { groundOf } from '#domain/moderation/decisions/grounds';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { PieceChanged, ReviewRule } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { boundedText } from '#domain/shared/bounded-text';
import { knownId } from '#domain/shared/id';
import type { AuditedActs, AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { CasePiece, CasePieces } from '../published/case-pieces.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Mending, WordsPart, WordsPartName } from '../published/piece-words.api.ts';
import { MENDING_REASON } from './mending.limits.ts';

interface MendPieceCommand {
  readonly actor: Actor;
  /** The case that it is about. */
  readonly itemId: string;
  /** The words that were read, by the mark of the piece. */
  readonly read: string;
  /** What is said instead, by part. */
  readonly said: Readonly<Partial<Record<WordsPartName, string>>>;
  readonly reason: string;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/**
 * Mends what a case is about before it is approved, or as it stands: a decision `edit` with its statement of reasons, in the same
 * transaction as the words. The case stays open: who mended decides of it next.
 */
export class MendPiece {
  constructor(
    private readonly pieces: CasePieces,
    private readonly decisions: Decisions,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
    private readonly log: AuditLog,
  ) {}

  /** What would be mended, part by part. @throws as `execute` of whoever may not */
  look(actor: Actor, itemId: string): Promise<{ piece: ModeratedPiece; parts: readonly WordsPart[] }> {
    return this.unitOfWork.run(async () => {
      const found = await this.pieces.ofCase(actor, itemId, 'edit');
      const parts = await mendingOf(found).parts(found.target.id);
      return { piece: found.piece, parts: parts ?? [] };
    });
  }

  /**
   * @throws ItemNotFound, NotAllowed, Outranked, ReviewRule, PieceChanged, InvalidValue beside `reason` or a part, and what
   * refuses it as the piece stands
   */
  async execute(command: MendPieceCommand): Promise<void> {
    const { actor, itemId } = command;
    const object = { kind: 'review-item', id: itemId };
    const act = { actor, action: 'decision.take', object, details: { action: 'edit', path: 'page' } };
    await this.acts.refusing(act, () => this.unitOfWork.run(() => this.mend(command)));
  }

  private async mend({ actor, itemId, read, said, reason, ground }: MendPieceCommand): Promise<void> {
    const found = await this.pieces.ofCase(actor, itemId, 'edit');
    const { piece, target } = found;
    if (piece.contentDigest !== read) throw new PieceChanged();
    const why = boundedText('reason', reason, MENDING_REASON);
    await mustChange(found, said);
    const [decisionId, at, by] = [this.ids.next<DecisionId>(), this.clock.now(), actor.mustBeMember()];
    await mendingOf(found).mend(target.id, said, { decisionId, at });
    if (piece.authorId === null) {
      // Nobody is restricted: no statement is made, and what was done is written down all the same.
      const { kind, id } = target;
      await this.log.write({
        at,
        actorId: by,
        action: 'decision.take',
        objectKind: kind,
        objectId: id,
        outcome: 'done',
        details: { action: 'edit', path: 'page', reason: why },
      });
      return;
    }
    const words = await this.statements.to(piece.authorId);
    const restriction = {
      decisionId,
      subjectId: piece.authorId,
      categoryId: piece.categoryId,
      title: piece.title,
      writtenAt: piece.writtenAt,
      reason: why,
      ground: ground ?? null,
    };
    const done = { action: 'edit', what: 'edited', target, by, restriction, at: at.toISOString() } as const;
    this.decisions.add(
      Decision.take({
        id: decisionId,
        action: 'edit',
        target,
        subjectId: knownId<'Member'>(piece.authorId),
        categoryId: piece.categoryId,
        by,
        path: 'page',
        statement: words.ofAct(done, groundOf(ground ?? null, false)),
        at,
      }),
    );
  }
}

/** @throws InvalidValue beside the first part where all that is said is said already */
async function mustChange(found: CasePiece, said: MendPieceCommand['said']): Promise<void> {
  const parts = (await mendingOf(found).parts(found.target.id)) ?? [];
  const asSaid = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  const changes = ({ name, text }: WordsPart): boolean => asSaid(said[name] ?? text) !== asSaid(text);
  if (!parts.some(changes)) throw new InvalidValue(parts[0]?.name ?? 'body', 'moderation.words-unchanged');
}

/** @throws ReviewRule where its kind has a page of its own for that */
function mendingOf({ words }: CasePiece): Mending {
  if (typeof words.mending === 'string') throw new ReviewRule('moderation.action-not-possible');
  return words.mending;
}
