import type { SanctionStatus } from '#domain/moderation/sanctions/sanction';

export interface SanctionRow {
  readonly id: string;
  readonly step: string;
  readonly status: SanctionStatus;
  readonly proposedBy: string | null;
  readonly signedBy: string | null;
  readonly decisionNumber: number | null;
  readonly proposedAt: Date;
  readonly begunAt: Date | null;
  readonly until: Date | null;
  readonly countsUntil: Date | null;
  readonly endedAt: Date | null;
  /** What is to be signed, while it waits. */
  readonly facts: string | null;
}

/** One measure, for whoever lifts it. */
export interface StandingMeasure {
  readonly id: string;
  readonly memberId: string;
  readonly step: string;
  readonly status: SanctionStatus;
  readonly proposedBy: string | null;
  readonly signedBy: string | null;
  readonly decisionId: string | null;
  readonly decisionNumber: number | null;
  readonly until: Date | null;
}

export interface MemberNoteRow {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly notedAt: Date;
}

/** What Moderation keeps of one member. */
export interface MemberFilesQuery {
  /** Newest first, at most 100. */
  sanctionsOf(memberId: string): Promise<readonly SanctionRow[]>;
  /** Newest first, at most 100. */
  notesOf(memberId: string): Promise<readonly MemberNoteRow[]>;
  /** @throws SanctionNotFound */
  memberOf(sanctionId: string): Promise<string>;
  /** @throws SanctionNotFound */
  measure(sanctionId: string): Promise<StandingMeasure>;
  /** The measure that this decision brought; null for what restricts content. */
  measureOf(decisionId: string): Promise<StandingMeasure | null>;
  /** The step of the ladder that this decision brought; null for what restricts content. */
  stepOf(decisionId: string): Promise<string | null>;
}
