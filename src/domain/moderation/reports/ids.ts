import type { Id } from '../../shared/id.ts';

export type ReportId = Id<'Report'>;
