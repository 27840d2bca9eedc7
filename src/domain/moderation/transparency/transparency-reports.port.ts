import type { TransparencyReport } from './transparency-report.ts';

export interface TransparencyReports {
  /** Lets nobody else begin an edition of that year until this unit of work is done. */
  hold(year: number): Promise<void>;
  /** The edition that is not published yet. */
  draftOf(year: number): Promise<TransparencyReport | null>;
  /** How many editions of the year were published. */
  editionsOf(year: number): Promise<number>;
  add(report: TransparencyReport): void;
}
