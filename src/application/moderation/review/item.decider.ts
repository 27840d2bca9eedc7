import { Decision } from '#domain/moderation/decisions/decision';
import { type DecisionAction, RELIEFS, restricts } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import type { Reports } from '#domain/moderation/reports/reports.port';
import {
  endOf,
  type Measure,
  measureOf,
  mustBeWithin,
  mustOutrankAuthor,
} from '#domain/moderation/review/measure';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import { type ReviewItem, type ReviewItemId, ReviewRule } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { ContentKinds } from './content.kinds.ts';
import type { DraftedStatement, StatementWriter } from './statement.writer.ts';
import { valuesOf } from './statement.writer.ts';

export const ANSWER = { min: 10, max: 2000 } as const;
/** What a decision that restricts nothing says of the notices: wrong, right though nothing is left to do, or without object. */
export const VERDICTS = ['disagreed', 'agreed', 'ignored'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ItemDecision {
  readonly itemId: ReviewItemId;
  /** The version that was looked at. */
  readonly version: number;
  readonly action: DecisionAction;
  /** What befalls the author beside. */
  readonly befalls?: { readonly measure: string; readonly days?: number | null } | null;
  /** Needed for all that restricts. */
  readonly statement?: DraftedStatement | null;
  readonly verdict?: Verdict;
  /** To whoever gave notice; needed when nothing came of it. */
  readonly answer?: string | null;
}

interface Asked {
  readonly item: ItemDecision;
  readonly kind: string;
  readonly piece: ModeratedPiece | null;
  readonly drafted: DraftedStatement | null;
  readonly measure: Measure | null;
}

const RELIEVING: readonly string[] = RELIEFS;

/** How a case is decided, alone or among others. */
export class ItemDecider {
  constructor(
    private readonly items: ReviewItems,
    private readonly reports: Reports,
    private readonly decisions: Decisions,
    private readonly kinds: ContentKinds,
    private readonly writer: StatementWriter,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Before the transaction. @param target as the case names it @throws InvalidValue beside `measure` or `days` */
  async ask(item: ItemDecision, target: ContentRef): Promise<Asked> {
    const measure = item.befalls ? measureOf(item.befalls) : null;
    const piece = await this.kinds.piece(target);
    return { item, kind: target.kind, piece, drafted: item.statement ?? null, measure };
  }

  /**
   * Within a unit of work.
   * @throws ItemNotFound, ItemChanged, ReviewRule, Outranked, MeasureTooGrave, StatementMissing, InvalidValue, InvalidValues
   */
  async decide(
    actor: Actor,
    { item: decision, kind, piece, drafted, measure }: Asked,
    p: { path: 'review' | 'bulk' | 'api'; claims: boolean },
  ): Promise<{ decisionId: DecisionId }> {
    const { action } = decision;
    const at = this.clock.now();
    const item = await this.items.getForChange(decision.itemId);
    item.mustBeReachedBy(actor, 'review.decide');
    this.mustBePossible(actor, action, measure, kind, piece);
    const noticed = (await this.reports.onItem(item.id)).reporters > 0;
    const restricting = restricts(action) || measure !== null;
    const statement = restricting
      ? await this.statementOf(item, [action, ...(measure ? [measure.action] : [])], {
          drafted,
          kind,
          piece,
          noticed,
        })
      : null;
    const answer = answerOf(decision.answer, noticed && !restricting && decision.verdict !== 'ignored');
    const by = item.decide({ by: actor, seen: decision.version, outcome: action, claims: p.claims, at });

    const id = this.ids.next<DecisionId>();
    const subjectId = item.subjectId;
    const { path } = p;
    const common = { subjectId, by, path, reviewItemId: item.id, at };
    const ofContent = { ...common, id, action, target: item.target };
    this.decisions.add(Decision.take({ ...ofContent, statement: restricts(action) ? statement : null }));
    if (measure && subjectId) {
      const of = { kind: 'profile', id: subjectId };
      const measureId = this.ids.next<DecisionId>();
      const until = endOf(measure, at);
      const made = { ...common, id: measureId, action: measure.action, target: of, statement, until };
      this.decisions.add(Decision.take(made));
    }
    if (RELIEVING.includes(action)) await this.undoMachines(item, by, answer, at);
    const status = restricting ? 'agreed' : (decision.verdict ?? 'disagreed');
    await this.reports.settle({ itemId: item.id, status, decisionId: id, answer, at });
    return { decisionId: id };
  }

  private mustBePossible(
    actor: Actor,
    action: DecisionAction,
    measure: Measure | null,
    kind: string,
    piece: ModeratedPiece | null,
  ): void {
    const possible = action === 'keep' || (piece && this.kinds.of(kind)?.actions.includes(action));
    if (!possible) throw new ReviewRule('moderation.action-not-possible');
    if (piece && restricts(action)) mustOutrankAuthor(actor, piece.authorRole);
    if (!measure) return;
    if (!piece?.authorId) throw new ReviewRule('moderation.nobody-to-measure');
    mustBeWithin(actor, measure, piece.authorRole);
  }

  private async statementOf(
    item: ReviewItem,
    actions: readonly string[],
    p: { drafted: DraftedStatement | null; kind: string; piece: ModeratedPiece | null; noticed: boolean },
  ): Promise<GivenStatement> {
    if (!p.drafted) throw new InvalidValue('template', 'moderation.statement-missing');
    return this.writer.write(p.drafted, {
      actions,
      origin: {
        source: p.noticed ? 'notice' : 'own-initiative',
        automatedDetection: item.isHeld,
        automatedDecision: 'no',
      },
      values: p.piece ? valuesOf(p.kind, p.piece) : {},
    });
  }

  /** What machines did because of this case is undone exactly when somebody finds nothing wrong. */
  private async undoMachines(item: ReviewItem, by: MemberId, answer: string | null, at: Date): Promise<void> {
    const profile = item.subjectId && { kind: 'profile', id: item.subjectId };
    for (const target of [item.target, item.partOf, profile]) {
      const standing = target && (await this.decisions.standingOn(target));
      if (standing?.path === 'threshold' && standing.reviewItemId === item.id)
        standing.overturn({ by, why: answer ?? 'keep', at });
    }
  }
}

function answerOf(raw: string | null | undefined, needed: boolean): string | null {
  if (needed && !raw?.trim()) throw new InvalidValue('answer', 'moderation.answer-needed');
  const answer = boundedText('answer', raw ?? '', { ...ANSWER, min: needed ? ANSWER.min : 0 });
  return answer === '' ? null : answer;
}
