import type { DecisionAction, DecisionPath } from '#domain/moderation/decisions/decision-action';
import type { StatementOfReasons } from '#domain/moderation/decisions/statement-of-reasons';
import type { AppealOutcome, AppealParty } from '#domain/moderation/appeals/outcomes';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface DecisionRow {
  readonly id: string;
  readonly number: number;
  readonly action: DecisionAction;
  readonly targetKind: string;
  readonly targetId: string;
  readonly subjectId: string | null;
  readonly categoryId: string | null;
  readonly decidedBy: string | null;
  readonly path: DecisionPath;
  readonly statement: StatementOfReasons | null;
  readonly decidedAt: Date;
  readonly until: Date | null;
  readonly appealableUntil: Date | null;
  readonly overturnedAt: Date | null;
  readonly overturnedWhy: string | null;
  /** What became of what it did, once it was overturned; null until that is known. */
  readonly undone: 'restored' | 'changed-since' | null;
  /** Number of the lesser one that took its place. */
  readonly replacedBy: number | null;
  /** When it was forgotten who was decided of, by whom and in which words; null also where that was not noted yet. */
  readonly forgottenAt: Date | null;
}

/** Another decision of the same case about the same person: it rests on the same facts, and falls apart from the first. */
export interface DecisionBeside {
  readonly id: string;
  readonly number: number;
  readonly action: DecisionAction;
  readonly categoryId: string | null;
  readonly until: Date | null;
  readonly appealableUntil: Date | null;
  readonly overturnedAt: Date | null;
  readonly endedAt: Date | null;
  /** By whom it restricts: once is enough. */
  readonly isContested: boolean;
}

export interface AppealRow {
  readonly id: string;
  readonly number: number;
  readonly decisionId: string;
  readonly decisionNumber: number;
  readonly action: DecisionAction;
  /** Who decided what is contested, and so does not judge. */
  readonly decisionBy: string | null;
  readonly subjectId: string | null;
  /** Where what is contested stood; null for what no category holds. */
  readonly categoryId: string | null;
  readonly party: AppealParty;
  /** The notice of whoever gave it; null for who was restricted. */
  readonly reportId: string | null;
  readonly appellantId: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly text: string;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly outcome: AppealOutcome | null;
  readonly reply: string | null;
  readonly decidedAt: Date | null;
  /** Somebody answered it who had a part in it, since nobody else was there. */
  readonly byParty: boolean;
}

/** A complaint as it stands in the list of who judges. */
export interface JudgedAppeal extends AppealRow {
  /** Its case is kept from who reads: they had a part in it, or somebody of a higher rank decided. */
  readonly isOthers: boolean;
}

export interface DecisionRowsQuery {
  /** By its id or its public number. */
  find(ref: string): Promise<DecisionRow | null>;
  /** Newest first, of one member or of all: what this actor may read of, and nothing about themselves. @throws NotAllowed */
  latest(
    actor: Actor,
    asked: { subjectId?: string; cursor?: string | null; limit?: number | undefined },
  ): Promise<Page<DecisionRow>>;
  /**
   * What was decided of the same member before this one, the newest first, at most so many: what this actor may read of.
   * @throws NotAllowed
   */
  before(actor: Actor, decisionId: string, most: number): Promise<readonly DecisionRow[]>;
  /** Those among these that restrict this member. */
  about(memberId: string, ids: readonly string[]): Promise<readonly DecisionRow[]>;
  /** Those of the same case about the same person, the earliest first; not what another took the place of. */
  besides(decisionId: string): Promise<readonly DecisionBeside[]>;
  /** What the case was about in which a person was warned or restricted; null where it was about the person, or nothing of a case. */
  givenFor(decisionId: string): Promise<{ readonly kind: string; readonly id: string } | null>;
  /** Public numbers, by id. */
  numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  appealsOf(decisionId: string): Promise<readonly AppealRow[]>;
  appeal(ref: string): Promise<AppealRow | null>;
  /**
   * What this actor may judge, and nothing about themselves: open ones, the first due first, at most 200; then a page of those
   * that were decided, the latest first.
   * @throws NotAllowed
   */
  appeals(
    actor: Actor,
    asked?: { readonly outcome?: string | null; readonly cursor?: string | null },
  ): Promise<{ readonly open: readonly JudgedAppeal[]; readonly decided: Page<JudgedAppeal> }>;
  /** All that nobody answered yet, the first due first, at most 500. */
  waitingAppeals(): Promise<readonly AppealRow[]>;
  openAppeals(actor: Actor): Promise<number>;
}
