import type { Actor } from '#domain/shared/actor';
import type { HistoryEntry } from '#domain/moderation/review/review-item';
import type { QueueRow } from './review-queue.query.ts';

export interface CaseReport {
  readonly number: string;
  readonly reporterId: string | null;
  /** As a visitor gave it; null for members and for those who need not say. */
  readonly reporterName: string | null;
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonLabelEn: string | null;
  readonly explanation: string;
  /** What was written when it was reported. */
  readonly excerpt: string;
  readonly filedAt: Date;
  readonly status: string;
  readonly score: {
    readonly base: number;
    readonly standing: number;
    readonly accuracy: number;
    readonly type: number;
    readonly action: number;
    readonly total: number;
  };
  /** Of this reporter's former reports. */
  readonly agreed: number;
  readonly judged: number;
}

export interface CaseNote {
  readonly authorId: string;
  readonly text: string;
  readonly notedAt: Date;
}

export interface PastDecision {
  readonly id: string;
  readonly number: number;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly until: Date | null;
  readonly overturned: boolean;
  readonly automatic: boolean;
  /** Taken because of this very case. */
  readonly ofThisCase: boolean;
}

/** All that Moderation itself knows of a case. */
export interface CaseRow extends QueueRow {
  readonly subjectId: string | null;
  readonly categoryId: string | null;
  readonly hits: readonly string[];
  /** A machine hid it because of this case, and nobody has looked yet. */
  readonly hiddenByMachine: boolean;
  /** Decisions that keep a passage out of sight until somebody above its author decides. */
  readonly maskedBy: readonly string[];
  /** Who hid something at once because of this case, where nobody has looked yet. */
  readonly hiddenBy: readonly string[];
  readonly claimedUntil: Date | null;
  readonly decidedBy: string | null;
  readonly history: readonly HistoryEntry[];
  /** Who has a part in it, and so does not decide of it. */
  readonly barred: readonly string[];
  readonly reportList: readonly CaseReport[];
  readonly notes: readonly CaseNote[];
  /** Of the author and of this piece, the latest first. */
  readonly decisions: readonly PastDecision[];
}

export interface CaseOfDecision {
  readonly id: string;
  readonly targetKind: string;
  readonly targetId: string;
}

export interface ReviewCaseQuery {
  /** Null for what is none of this moderator's business. */
  execute(actor: Actor, itemId: string): Promise<CaseRow | null>;
  /** The case in which that was decided, and what it is about; null as well where that is none of this moderator's business. */
  ofDecision(actor: Actor, decisionId: string): Promise<CaseOfDecision | null>;
}
