import type { Fact } from '../../shared/aggregate-root.ts';
import type { ContentRef } from '../decisions/ids.ts';
import type { ReviewItemId } from '../review/ids.ts';
import type { ReportId } from './ids.ts';

/** Says what was reported and why, never by whom. */
export class ReportFiled implements Fact {
  readonly name = 'report-filed';
  constructor(
    readonly at: Date,
    readonly reportId: ReportId,
    readonly itemId: ReviewItemId,
    readonly target: ContentRef,
    readonly reason: string,
  ) {}
}
