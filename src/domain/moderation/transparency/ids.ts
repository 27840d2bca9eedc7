import type { Id } from '../../shared/id.ts';

export type ReportOfYearId = Id<'TransparencyReport'>;
