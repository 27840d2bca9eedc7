import type { MemberId } from '#domain/shared/id';
import type { ReportId, ReportPlan } from '#domain/insights/reports/report';

export type ReportLanguage = 'fr' | 'en';

/** A report that is made again and again. */
export interface Report {
  readonly id: ReportId;
  readonly plan: ReportPlan;
  readonly isPaused: boolean;
  /** Whoever made it is told when a reader may not read it any more; null once they left. */
  readonly ownerId: MemberId | null;
  /** What was due before is not made: when it was made, or went on after a pause. */
  readonly since: Date;
  /** Grows with every change. */
  readonly version: number;
}

export interface ReportReader {
  readonly memberId: MemberId;
  readonly language: ReportLanguage;
}

/** Reports and who gets them. Changes are made within a unit of work. */
export interface Reports {
  /** By name. */
  all(): Promise<readonly Report[]>;
  find(id: string): Promise<Report | null>;
  add(report: Report): Promise<void>;
  /** @returns false where another version stands by now */
  change(id: ReportId, version: number, plan: ReportPlan): Promise<boolean>;
  pause(id: ReportId): Promise<void>;
  goOn(id: ReportId, since: Date): Promise<void>;
  /** With its editions. */
  remove(id: ReportId): Promise<void>;
  /** The first first. */
  readers(id: ReportId): Promise<readonly ReportReader[]>;
  /** Whoever is one already only changes language. Reports are held, so that no two processes go beyond the limit. @returns false at the limit */
  addReader(id: ReportId, reader: ReportReader, limit: number): Promise<boolean>;
  /** @returns false where they were none */
  removeReader(id: ReportId, memberId: string): Promise<boolean>;
}
