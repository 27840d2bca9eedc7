import { inLanguage, type StatementTemplate } from '#domain/moderation/templates/statement-template';
import { ItemNotFound, mustReachPiece, reachesPiece } from '#domain/moderation/review/review-item';
import { changesRemoval, mayBringBack, outranksAuthor, stepsFor } from '#domain/moderation/review/measure';
import { type LadderStep, nextStep } from '#domain/moderation/sanctions/ladder';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import { type Actor, CASES_CIRCLE, NO_CATEGORY } from '#domain/shared/actor';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberCard, MemberCards } from '../published/member-cards.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { MemberFilesQuery } from '../sanctions/member-file.query.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ContentKinds } from './content.kinds.ts';
import { possibleActions } from './possible-actions.ts';
import type { CaseRow, ReviewCaseQuery } from './review-case.query.ts';
import { valuesOf } from './statement.writer.ts';
import { type WordsActs, wordsActs } from './words-acts.ts';

/** A case as a moderator looks at it: what it is about, what stands beside it, who said what, and what may be decided. */
export interface ReviewCase {
  readonly item: CaseRow;
  /** Null for what is gone for good. */
  readonly piece: ModeratedPiece | null;
  readonly before: readonly ModeratedPiece[];
  readonly after: readonly ModeratedPiece[];
  readonly author: MemberCard | null;
  /** Everybody named in the case, by id. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly address: string }>>;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Nobody holds it, or somebody of a lower rank. */
  readonly mayClaim: boolean;
  /** Somebody of a higher rank hid it at once: those below only look. */
  readonly isOfHigher: boolean;
  /** A passage of it is masked, and it is for somebody above its author to decide. */
  readonly isMasked: boolean;
  /** What may be decided, `keep` first; empty for who may only look. */
  readonly actions: readonly string[];
  /** Where its words are mended, where a passage is taken out and where it is proposed to be erased. */
  readonly words: WordsActs;
  /** What may befall the author, in the order of the ladder; empty for who may not. */
  readonly steps: readonly LadderStep[];
  /** What the ladder asks for now, and the step it follows. */
  readonly next: { readonly step: LadderStep; readonly after: LadderStep | null };
  readonly templates: readonly StatementTemplate[];
  /** Of whoever wrote it, in which templates and values are. */
  readonly language: 'fr' | 'en';
  /** What is known of what templates leave to be filled in. */
  readonly values: Readonly<Record<string, string>>;
}

const COLLEAGUES = 100;

export class ReviewCaseReader {
  constructor(
    private readonly cases: ReviewCaseQuery,
    private readonly kinds: ContentKinds,
    private readonly cards: MemberCards,
    private readonly templates: StatementTemplates,
    private readonly files: MemberFilesQuery,
    private readonly statements: StatementWriters,
    private readonly rights: RoleRights,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The id of the case in which that was decided, for who may open it. */
  async ofDecision(actor: Actor, decisionId: string): Promise<string | null> {
    if (!actor.may('review.read')) return null;
    const found = await this.cases.ofDecision(actor, decisionId);
    if (!found) return null;
    const piece = await this.kinds.piece({ kind: found.targetKind, id: found.targetId });
    return reachesPiece(actor, 'review.read', piece) ? found.id : null;
  }

  /** @throws ItemNotFound, NotAllowed */
  async execute(actor: Actor, itemId: string): Promise<ReviewCase> {
    actor.mustBeAllowed('review.read');
    const item = await this.cases.execute(actor, itemId);
    if (!item) throw new ItemNotFound();
    const kind = this.kinds.of(item.targetKind);
    const target = { kind: item.targetKind, id: item.targetId };
    const [piece, around, people, colleagues, templates, sanctions] = await Promise.all([
      this.kinds.piece(target),
      kind?.around(item.targetId),
      this.cards.look(namedIn(item)),
      this.cards.moderators(COLLEAGUES),
      this.templates.all(),
      item.subjectId !== null && actor.may('sanction.read', NO_CATEGORY)
        ? this.files.sanctionsOf(item.subjectId)
        : [],
    ]);
    mustReachPiece(actor, 'review.read', piece);
    await this.noteReading(actor, item, piece);
    const { categoryId } = piece ?? item;
    const holds = actor.may('review.decide', categoryId ?? NO_CATEGORY) && item.decidedAt === null;
    const isOfHigher = holds && !(await this.isLevelWithHiders(actor, item));
    const isMasked =
      holds && item.maskedBy.length > 0 && piece !== null && !outranksAuthor(actor, piece.authorRole);
    const mayDecide = holds && !isOfHigher && !isMasked;
    const theirs = await this.statements.to(piece?.authorId ?? null);
    const { language } = theirs;
    const offered = templates.filter((one) => one.offered);
    return {
      item,
      piece,
      before: around?.before ?? [],
      after: around?.after ?? [],
      author: people.get(item.subjectId ?? '') ?? null,
      people: Object.fromEntries([...people].map(([id, { name, address }]) => [id, { name, address }])),
      colleagues: colleagues
        .filter(({ id }) => !item.barred.includes(id))
        .map(({ id, name }) => ({ id, name })),
      mayClaim:
        mayDecide && (item.claimedBy === null || actor.outranks(people.get(item.claimedBy)?.role ?? '')),
      actions: mayDecide
        ? possibleActions(piece, kind?.actions ?? [], {
            hiddenMeanwhile: item.hiddenByMachine,
            maskedBy: item.maskedBy,
          }).filter((action) => !changesRemoval(action) || mayBringBack(actor, piece?.removerRole))
        : [],
      isOfHigher,
      isMasked,
      words: wordsActs(actor, item, kind, piece),
      steps: mayDecide && piece?.authorId ? stepsFor(actor, piece.authorRole) : [],
      next: nextStep(
        sanctions.filter(({ status }) => COUNTING.includes(status)),
        this.clock.now(),
      ),
      templates: offered
        .toSorted((a, b) => fitting(b, item) - fitting(a, item))
        .map((one) => inLanguage(one, language)),
      language,
      values: piece ? valuesOf(item.targetKind, piece, theirs) : {},
    };
  }

  /** Whether nobody of a higher rank hid something at once in this case. */
  private async isLevelWithHiders(actor: Actor, { hiddenBy }: CaseRow): Promise<boolean> {
    const offices = await Promise.all(hiddenBy.map((id) => this.rights.officeOf(id)));
    return offices.every(({ role }) => mayBringBack(actor, role));
  }

  /** That somebody of the team read what others said among themselves is never forgotten. */
  private async noteReading(actor: Actor, item: CaseRow, piece: ModeratedPiece | null): Promise<void> {
    if (!piece || !isPrivate(piece)) return;
    await this.log.write({
      at: this.clock.now(),
      actorId: actor.memberId,
      action: 'message.read-in-case',
      outcome: 'done',
      objectKind: item.targetKind,
      objectId: item.targetId,
      details: { case: item.number },
    });
  }
}

/** Whether nobody but those it was for reads it outside a case. */
const isPrivate = ({ audience }: ModeratedPiece): boolean => audience.split(' ').includes(CASES_CIRCLE);

/** What did not fall still counts, also once it is over. */
const COUNTING: readonly string[] = ['standing', 'ended'];

/** Templates for the reason of the case come first. */
const fitting = (template: StatementTemplate, item: CaseRow): number =>
  Number(item.whys.includes(template.reason));

function namedIn({
  subjectId,
  claimedBy,
  assignedTo,
  decidedBy,
  reportList,
  notes,
  history,
}: CaseRow): string[] {
  const reporters = reportList.map(({ reporterId }) => reporterId);
  const writers = notes.map(({ authorId }) => authorId);
  const doers = history.flatMap(({ by, what, detail }) => [
    by,
    what === 'assigned' || what === 'taken-over' ? detail : null,
  ]);
  return [subjectId, claimedBy, assignedTo, decidedBy, ...reporters, ...writers, ...doers].filter(
    (id) => id !== null,
  );
}
