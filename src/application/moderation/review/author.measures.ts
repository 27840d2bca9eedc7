import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { DecisionPath } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { FACTS, type GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import type { ReviewItem } from '#domain/moderation/review/review-item';
import type { LadderStep } from '#domain/moderation/sanctions/ladder';
import { Sanction, type SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { MemberId } from '#domain/shared/id';
import type { StatementWriter as SanctionStatements } from '../consumers/statement-writer.port.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Ids } from '../../shared/ports.ts';
import type { Origin, Worded } from './statement.writer.ts';

/** A step of the ladder, with a statement of its own. */
export interface Befalling {
  /** Key of a step. */
  readonly step: string;
  /** The last day of it, `yyyy-mm-dd`, of a step whose end may be chosen. */
  readonly until?: string | null;
  /** Those of the decision on the content where none are given. */
  readonly facts?: string | null;
  /** Key of a ground; that of the template, or of what was reported, where none is named. */
  readonly ground?: string | null;
}

/** The same as a case decides it. */
interface Decided extends Befalling {
  /** Of the decision on the content. */
  readonly statement: Worded | null;
  readonly origin: Origin;
  readonly path: DecisionPath;
  readonly at: Date;
}

interface Concerned {
  readonly item: ReviewItem;
  readonly subjectId: MemberId;
  readonly piece: ModeratedPiece;
  readonly befalls: Decided;
  /** In the language of the author. */
  readonly words: SanctionStatements;
}

/** What befalls the author beside what is decided of their words. */
export class AuthorMeasures {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly ids: Ids,
  ) {}

  /** Within a unit of work. @returns whether it waits for its second signature @throws as `Sanction.give` */
  async take(by: Actor, step: LadderStep, concerned: Concerned): Promise<boolean> {
    const { item, subjectId: memberId, piece, befalls } = concerned;
    const { path, at } = befalls;
    const { sanction, decision } = Sanction.give({
      id: this.ids.next<SanctionId>(),
      decisionId: this.ids.next<DecisionId>(),
      memberId,
      step,
      by,
      path,
      at,
      role: piece.authorRole,
      reviewItemId: item.id,
      statement: judgedBeside(concerned.befalls, statementOf(step, concerned)),
      others: await this.sanctions.standingBeside(memberId, null),
    });
    this.sanctions.add(sanction);
    if (decision) this.decisions.add(decision);
    return decision === null;
  }
}

/** That of the decision on the content where it fits and no other facts are given. */
function statementOf(step: LadderStep, { item, befalls, words }: Concerned): GivenStatement {
  const { statement, origin } = befalls;
  if (statement && statement.fits(step.action) && !befalls.facts) return statement;
  const ground = befalls.ground || statement?.reason || item.reasons[0] || null;
  const { source, automatedDetection } = statement ?? origin;
  const facts = befalls.facts || statement?.facts || '';
  return { ...words.ofSanction(step, ground, facts), source, automatedDetection };
}

/** Facts of its own are refused beside their own field. @throws InvalidValue beside `stepFacts` */
function judgedBeside({ facts, statement }: Decided, given: GivenStatement): GivenStatement {
  if (facts || !statement) boundedText('stepFacts', given.facts, FACTS);
  return given;
}

/** By whom or what a case came about. */
export const originOf = (
  item: ReviewItem,
  {
    noticed,
    trusted,
    onOrder,
  }: { readonly noticed: boolean; readonly trusted: boolean; readonly onOrder: boolean },
): Origin => ({
  source: onOrder ? 'order' : trusted ? 'trusted-notice' : noticed ? 'notice' : 'own-initiative',
  automatedDetection: item.isHeld,
  automatedDecision: 'no',
});
