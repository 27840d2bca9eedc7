import type { MemberId } from '#domain/shared/id';
import type { Figures } from '#domain/moderation/transparency/figures';
import type { PublishedFigures } from '#domain/moderation/transparency/published-figures';
import { type ReportOfYearId, TransparencyReport } from '#domain/moderation/transparency/transparency-report';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const transparencyReportSchema = aggregateSchema<
  TransparencyReport,
  {
    id: ReportOfYearId;
    year: number;
    edition: number;
    figures: Figures;
    published: PublishedFigures | null;
    comment: string;
    correction: string;
    draftedBy: MemberId;
    draftedAt: Date;
    publishedBy: MemberId | null;
    publishedAt: Date | null;
    version: number;
  }
>({
  aggregate: TransparencyReport,
  schema: 'moderation',
  table: 'transparency_report',
  columns: {
    id: { type: 'uuid', primary: true },
    year: { type: 'integer' },
    edition: { type: 'integer' },
    figures: { type: 'json' },
    published: { type: 'json', nullable: true },
    comment: { type: 'text' },
    correction: { type: 'text' },
    draftedBy: { type: 'uuid' },
    draftedAt: { type: 'datetime' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
