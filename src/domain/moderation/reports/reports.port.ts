import type { MemberId } from '../../shared/id.ts';
import type { ContentRef, DecisionId } from '../decisions/ids.ts';
import type { ReviewItemId } from '../review/ids.ts';
import type { HeardReport } from './heard-report.ts';
import type { ReportScore, TrackRecord } from './reliability.ts';
import type { Report, ReportId, ReportStatus } from './report.ts';
import type { ReportReason } from './report-reason.ts';
import type { Automation } from './thresholds.ts';

/** What reports are heard of: one case, all that somebody wrote or is, or a piece and all that is part of it. */
export type HeardOf =
  { readonly itemId: ReviewItemId } | { readonly against: MemberId } | { readonly within: ContentRef };

/** A report as it was filed, beside the record that its author has now. */
export interface FiledReport extends Omit<HeardReport, 'score'> {
  readonly filedWith: ReportScore;
  readonly record: TrackRecord;
}

/** An account that reported, and whose voice it is. */
export interface Reporter {
  readonly reporterId: MemberId;
  readonly voice: string;
  /** When it last did. */
  readonly lastAt: Date;
}

export interface Reports {
  add(report: Report): void;
  /** Of a member, an address or a network on one piece: whether one waits, and when the last one was settled. */
  formerly(reporterKey: string, target: ContentRef): Promise<{ open: boolean; settledAt: Date | null }>;
  /** Whether a report on the piece waits from visitors of a network. */
  heardFrom(networkKey: string, target: ContentRef): Promise<boolean>;
  /** What this member reported is of that voice from now on. */
  speakAs(memberId: MemberId, voice: string): Promise<void>;
  /** Whether a report on the piece waits from any account of that voice. */
  hasSpoken(voice: string, target: ContentRef): Promise<boolean>;
  /** Of all that a person reported, from whichever of their accounts. */
  recordOf(memberId: MemberId, voice: string): Promise<TrackRecord>;
  /** Whether anybody, with an account or without, waits to hear what becomes of one case. */
  hasOpenNotices(itemId: ReviewItemId): Promise<boolean>;
  /** Whether one of those is by a trusted flagger. */
  hasTrustedNotices(itemId: ReviewItemId): Promise<boolean>;
  /**
   * Members by whom open reports of that wait which were filed since then, each once, by id: who they are and no more, for they may be
   * many.
   */
  reporters(of: HeardOf, since: Date): Promise<readonly Reporter[]>;
  /** Those reports, of these members alone and in no order, with what became of all that they reported until now. */
  heard(of: HeardOf, since: Date, by: readonly MemberId[]): Promise<readonly FiledReport[]>;
  /** Who reports with the same voice waits until this stands: each counts what the others had hidden. After the turn of the piece. */
  takeTurnOf(voice: string): Promise<void>;
  /** Open cases in which a machine hid what such a report of theirs named. */
  hiddenOnWordOf(memberId: MemberId, voice: string): Promise<number>;
  /** What became of every open report of a case. @returns how many */
  settle(p: {
    itemId: ReviewItemId;
    status: Exclude<ReportStatus, 'open'>;
    decisionId: DecisionId | null;
    answer: string | null;
    at: Date;
  }): Promise<number>;
  /**
   * What answered them fell, with this decision as the last of it: whoever gave them was not right after all. A lesser measure
   * that took its place still answers them.
   * @returns those of which that was not known yet
   */
  fall(decisionId: DecisionId, at: Date): Promise<readonly ReportId[]>;
}

/** What people say that a report is for; the organisation words them. */
export interface ReportReasons {
  find(key: string): Promise<ReportReason | null>;
  all(): Promise<readonly ReportReason[]>;
  save(reason: ReportReason): Promise<void>;
  /** @returns false where there is one of that key, which stays as it is */
  add(reason: ReportReason): Promise<boolean>;
  /** What is there stays as it is, but for English words where it has none. */
  addMissing(reasons: readonly ReportReason[]): Promise<void>;
}

export interface AutomationSettings {
  get(): Promise<Automation>;
  /** The same, which nobody changes until the transaction ends. */
  getForChange(): Promise<Automation>;
  /** How easily they act; the grave score stays as it was measured. */
  set(automation: Automation): Promise<void>;
  setGraveScore(graveScore: number): Promise<void>;
  /** Of the scores of upheld cases with at least two reports; null while there are too few. */
  measuredGraveScore(): Promise<number | null>;
}
