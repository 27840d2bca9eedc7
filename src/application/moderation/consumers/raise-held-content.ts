import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { knownId } from '#domain/shared/id';
import { REWORDED } from '#domain/shared/reworded';
import type { HeldContent } from '../../shared/held-content.ts';
import type { Consumer, Ids } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';
import type { WaitingCases } from '../review/waiting.cases.ts';
import type { StatementWriters } from './statement-writer.port.ts';

/** Held content is looked at within so many hours. */
const HOURS_TO_LOOK = 24;

/**
 * What is held back waits in the one queue, once however often it is told. Its author is restricted by it, whether it stood for
 * all to read or waits to: that is a decision of a machine, with its statement of reasons, which somebody looks at in the same case.
 */
export class RaiseHeldContent implements Consumer<HeldContent> {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
    private readonly cases: WaitingCases,
    private readonly decisions: Decisions,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
  ) {}

  async on(fact: HeldContent, { factId }: { readonly factId: string }): Promise<void> {
    const target = { kind: fact.targetKind, id: fact.targetId };
    await this.intake.takeTurn(target);
    const piece = await this.kinds.piece(target);
    if (!piece) return; // gone for good before anybody looked
    const words = await this.statements.to(piece.authorId);
    const at = new Date(fact.at);
    const item = await this.intake.raise({
      target,
      where: whereaboutsOf(piece),
      cause: {
        kind: 'held',
        why: fact.why,
        score: fact.score,
        priority: fact.priority,
        dueAt: new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000),
        hits: fact.hits,
      },
      at,
    });
    if (piece.isTakenBack) await this.cases.endAsWithdrawn(item, at);
    if (await this.decisions.recordedFor(factId)) return;
    // Of what brings none along, the decision is made here: whoever keeps it puts it under that one.
    const id = knownId<'Decision'>(fact.decisionId) ?? this.ids.next<DecisionId>();
    const wasRead = fact.wasRead ?? fact.decisionId !== null;
    item.actedOn('hold', at);
    this.decisions.add(
      Decision.take({
        id,
        action: 'hold',
        target,
        by: null,
        path: 'word-rule',
        subjectId: item.subjectId,
        categoryId: item.category,
        reviewItemId: item.id,
        cause: factId,
        statement: words.ofHold({
          targetKind: fact.targetKind,
          because: fact.because,
          wasRead,
          at: fact.at,
          isReworded: fact.why === REWORDED,
        }),
        at,
      }),
    );
  }
}
