import { Decision, StatementMissing } from '#domain/moderation/decisions/decision';
import {
  type DecisionAction,
  PROFILE_RESTRICTIONS,
  RELIEFS,
  restricts,
} from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import type { Reports } from '#domain/moderation/reports/reports.port';
import {
  changesRemoval,
  mayBringBack,
  mustBeWithin,
  mustOutrankAuthor,
  RemovedByHigher,
} from '#domain/moderation/review/measure';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import {
  mustReachPiece,
  NothingToTake,
  PieceChanged,
  type ReviewItem,
  type ReviewItemId,
  ReviewRule,
} from '#domain/moderation/review/review-item';
import { type LadderStep, lastingUntil, stepOf } from '#domain/moderation/sanctions/ladder';
import type { Actor, Role } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import type {
  StatementWriter as SanctionStatements,
  StatementWriters,
} from '../consumers/statement-writer.port.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import { type AuthorMeasures, type Befalling, originOf } from './author.measures.ts';
import { higherOf } from './higher-role.ts';
import { mustBeMaskedBefore } from './masks-to-come.policy.ts';
import { possibleActions } from './possible-actions.ts';
import type { ContentKinds } from './content.kinds.ts';
import type { DraftedStatement, Origin, StatementWriter, Worded } from './statement.writer.ts';
import { valuesOf } from './statement.writer.ts';

export const ANSWER = { min: 10, max: 2000 } as const;
/** What a decision that restricts nothing says of the notices: wrong, right though nothing is left to do, or without object. */
export const VERDICTS = ['disagreed', 'agreed', 'ignored'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ItemDecision {
  readonly itemId: ReviewItemId;
  /** The version that was looked at. */
  readonly version: number;
  /** The words that were read, by the mark of the piece; none where nothing is left of it. */
  readonly read: string | null;
  readonly action: DecisionAction;
  /** What befalls the author beside. */
  readonly befalls?: Befalling | null;
  /** Needed for all that restricts. */
  readonly statement?: DraftedStatement | null;
  /** An authority ordered it. */
  readonly onOrder?: boolean;
  readonly verdict?: Verdict;
  /** To whoever gave notice; needed when nothing came of it. */
  readonly answer?: string | null;
}

export interface Decided {
  readonly decisionId: DecisionId;
  /** What befalls the author waits for its second signature. */
  readonly waits: boolean;
  /** Whether a number of somebody was taken out of what was written. */
  readonly masked: boolean;
}

interface Asked {
  readonly item: ItemDecision;
  readonly masked: boolean;
  readonly target: ContentRef;
  readonly drafted: DraftedStatement | null;
  readonly step: LadderStep | null;
  /** In the language of the author. */
  readonly words: SanctionStatements;
  /** What the author of the piece is appointed to, which Community may not have heard of yet. */
  readonly office: Role | null;
  /** Whom a step befalls. */
  readonly author: string | null;
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
    private readonly statements: StatementWriters,
    private readonly measures: AuthorMeasures,
    private readonly rights: RoleRights,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Before the transaction. @param target as the case names it @throws InvalidValue beside `step`, `until` */
  async ask(item: ItemDecision, target: ContentRef): Promise<Asked> {
    const { befalls } = item;
    const step = befalls ? lastingUntil(stepOf(befalls.step), befalls.until ?? null, this.clock.now()) : null;
    const piece = await this.kinds.piece(target);
    const words = await this.statements.to(piece?.authorId ?? null);
    const office = piece?.authorId ? (await this.rights.officeOf(piece.authorId)).role : null;
    const author = piece?.authorId ?? null;
    return { ...(await this.withoutNumbers(item)), target, step, words, office, author };
  }

  /** After the transaction: what befalls the author holds from their next request on. */
  decided({ step, author }: Asked): void {
    if (step !== null && author !== null) this.rights.forget(author);
  }

  private async withoutNumbers(item: ItemDecision): Promise<Pick<Asked, 'item' | 'drafted' | 'masked'>> {
    let masked = false;
    const clean = async (text: string): Promise<string> => {
      if (text === '') return text;
      const without = await this.numbers.without(text);
      masked ||= without.masked;
      return without.text;
    };
    const answer = item.answer ? await clean(item.answer) : item.answer;
    const drafted = item.statement && {
      ...item.statement,
      facts: await clean(item.statement.facts ?? ''),
      explanation: await clean(item.statement.explanation ?? ''),
      ...(item.statement.scope !== undefined && { scope: await clean(item.statement.scope) }),
      ...(item.statement.duration !== undefined && { duration: await clean(item.statement.duration) }),
    };
    const befalls = item.befalls?.facts
      ? { ...item.befalls, facts: await clean(item.befalls.facts) }
      : item.befalls;
    return {
      item: { ...item, answer: answer ?? null, ...(befalls && { befalls }) },
      drafted: drafted ?? null,
      masked,
    };
  }

  /**
   * Within a unit of work.
   * @throws ItemNotFound, ItemChanged, PieceChanged, NothingToTake, ReviewRule, Outranked, RemovedByHigher, MeasureTooGrave, StatementMissing, InvalidValue, InvalidValues
   */
  async decide(
    actor: Actor,
    {
      item: decision,
      masked: isCleaned,
      target: { kind, id: pieceId },
      drafted,
      step,
      words: inTheirs,
      office,
    }: Asked,
    p: { path: 'review' | 'bulk' | 'api'; claims: boolean },
  ): Promise<Decided> {
    const { action } = decision;
    const at = this.clock.now();
    const item = await this.items.getForChange(decision.itemId);
    item.mustBeReachedBy(actor, 'review.decide');
    const found = await this.kinds.held({ kind, id: pieceId });
    const piece = found && { ...found, authorRole: higherOf(found.authorRole, office) };
    mustReachPiece(actor, 'review.decide', piece);
    if ((decision.read ?? '') !== (piece?.contentDigest ?? '')) throw new PieceChanged();
    const provisional = await this.decisions.untilLookedAt(item.id);
    const hiddenMeanwhile = provisional.some(hides(item));
    const maskedBy = provisional.filter((one) => one.isPassageMask).map(({ id }) => id);
    this.mustBePossible(actor, action, step, { kind, piece, hiddenMeanwhile, maskedBy });
    // Who masked it, and those level with them, leave it to somebody above its author.
    if (maskedBy.length > 0 && piece) mustOutrankAuthor(actor, piece.authorRole);
    await this.mustBeLevelWithHiders(actor, provisional);
    const noticed = await this.reports.hasOpenNotices(item.id);
    const restricting = restricts(action) || step !== null;
    const actions = [action, ...(step ? [step.action] : [])];
    const onOrder = decision.onOrder === true && restricting;
    if (onOrder) actor.mustBeAllowed('order.manage');
    const trusted = noticed && (await this.reports.hasTrustedNotices(item.id));
    const origin = originOf(item, { noticed, trusted, onOrder });
    const words = { drafted, kind, piece, origin, inTheirs };
    const statement = restricts(action) || drafted ? await this.statementOf(actions, words) : null;
    const answer = answerOf(decision.answer, noticed && !restricting && decision.verdict !== 'ignored');
    const by = item.decide({ by: actor, seen: decision.version, outcome: action, claims: p.claims, at });

    const id = this.ids.next<DecisionId>();
    const subjectId = item.subjectId;
    const { path } = p;
    const common = { subjectId, by, path, reviewItemId: item.id, at };
    const { category: categoryId } = item;
    const masks = action === 'mask' && piece !== null;
    const target = masks ? (piece.wordsIn ?? item.target) : item.target;
    if (masks) await mustBeMaskedBefore(this.decisions, target, piece);
    const replacement = masks ? piece.source : null;
    const read = action === 'approve' ? (piece?.contentDigest ?? null) : null;
    const ofContent = { ...common, id, action, target, categoryId, replacement, read };
    const taken = Decision.take({ ...ofContent, statement: restricts(action) ? statement : null });
    this.decisions.add(taken);
    for (const former of provisional.filter(replacedBy(taken)))
      taken.takePlaceOf(former, { by, why: overOf(former, inTheirs), at });
    const befalls = { ...decision.befalls!, path, statement, origin, at };
    const waits =
      step !== null && subjectId !== null && piece !== null
        ? await this.measures.take(actor, step, { item, subjectId, piece, befalls, words: inTheirs })
        : false;
    if (RELIEVING.includes(action))
      for (const former of provisional)
        former.overturn({
          by,
          why: fineOf(former, inTheirs),
          at,
          ...(former.action === 'hold' && { read }),
        });
    const status = restricting ? 'agreed' : (decision.verdict ?? 'disagreed');
    await this.reports.settle({ itemId: item.id, status, decisionId: id, answer, at });
    return { decisionId: id, waits, masked: isCleaned };
  }

  /** What somebody of a higher rank hid until it is looked at is not for those below to decide. @throws RemovedByHigher */
  private async mustBeLevelWithHiders(actor: Actor, provisional: readonly Decision[]): Promise<void> {
    for (const { decidedBy } of provisional)
      if (decidedBy !== null && !mayBringBack(actor, (await this.rights.officeOf(decidedBy)).role))
        throw new RemovedByHigher();
  }

  private mustBePossible(
    actor: Actor,
    action: DecisionAction,
    step: LadderStep | null,
    {
      kind,
      piece,
      ...meanwhile
    }: { kind: string; piece: ModeratedPiece | null; hiddenMeanwhile: boolean; maskedBy: readonly string[] },
  ): void {
    const offered = this.kinds.of(kind)?.actions ?? [];
    const measure = PROFILE_RESTRICTIONS.find((one) => one === action);
    if (measure && piece?.idle?.includes(measure)) throw new NothingToTake(measure);
    if (!possibleActions(piece, offered, meanwhile).includes(action))
      throw new ReviewRule('moderation.action-not-possible');
    if (changesRemoval(action) && !mayBringBack(actor, piece?.removerRole)) throw new RemovedByHigher();
    if (piece && restricts(action)) mustOutrankAuthor(actor, piece.authorRole);
    if (!step) return;
    if (!piece?.authorId) throw new ReviewRule('moderation.nobody-to-measure');
    mustBeWithin(actor, step, piece.authorRole);
  }

  private async statementOf(
    actions: readonly string[],
    p: {
      drafted: DraftedStatement | null;
      kind: string;
      piece: ModeratedPiece | null;
      origin: Origin;
      inTheirs: SanctionStatements;
    },
  ): Promise<Worded> {
    if (!p.drafted) throw new StatementMissing();
    const { template } = p.drafted;
    if (template === null)
      return { ...p.inTheirs.ofOwn(actions[0]!, p.drafted), ...p.origin, fits: () => false };
    return this.writer.write(
      { ...p.drafted, template },
      {
        actions,
        origin: p.origin,
        language: p.inTheirs.language,
        values: p.piece ? valuesOf(p.kind, p.piece, p.inTheirs) : {},
      },
    );
  }
}

const isSame = (one: ContentRef, other: ContentRef): boolean =>
  one.kind === other.kind && one.id === other.id;

const hides =
  (item: ReviewItem) =>
  ({ action, target }: Decision): boolean =>
    action === 'hide' && isSame(target, item.target);

const overOf = ({ decidedBy, isPassageMask }: Decision, words: SanctionStatements): string =>
  decidedBy === null ? words.takenOver : isPassageMask ? words.passageOver : words.provisionalOver;
const fineOf = ({ decidedBy, isPassageMask }: Decision, words: SanctionStatements): string =>
  decidedBy === null ? words.foundFine : isPassageMask ? words.passageFine : words.provisionalFine;

/** What was done until somebody looks stands in nobody's way: who decides the same, or to take it away for good, decides in its place. */
const replacedBy =
  (taken: Decision) =>
  ({ action, target, isPassageMask }: Decision): boolean =>
    (isPassageMask && TAKES_AWAY.includes(taken.action)) ||
    (isSame(target, taken.target) &&
      (action === taken.action ||
        (UNTIL_SOMEBODY_LOOKS.includes(action) && TAKES_AWAY.includes(taken.action))));
const UNTIL_SOMEBODY_LOOKS: readonly string[] = ['hide', 'hold'];
const TAKES_AWAY: readonly string[] = ['hide', 'delete'];

function answerOf(raw: string | null | undefined, needed: boolean): string | null {
  if (needed && !raw?.trim()) throw new InvalidValue('answer', 'moderation.answer-needed');
  const answer = boundedText('answer', raw ?? '', { ...ANSWER, min: needed ? ANSWER.min : 0 });
  return answer === '' ? null : answer;
}
