import type { MemberId } from '#domain/shared/id';
import type { PageContent } from '#domain/site/pages/page-content';
import type { PageVersionId, SitePageId } from '#domain/site/pages/page-id';
import { PageVersion } from '#domain/site/pages/page-version';
import { SitePage } from '#domain/site/pages/site-page';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const sitePageSchema = aggregateSchema<
  SitePage,
  {
    id: SitePageId;
    slug: string;
    draft: PageContent;
    revision: number;
    lastNumber: number;
    withdrawnAt: Date | null;
    changedBy: MemberId | null;
    changedAt: Date;
  }
>({
  aggregate: SitePage,
  schema: 'site',
  table: 'page',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    draft: { type: 'json' },
    revision: { type: 'integer' },
    lastNumber: { type: 'integer' },
    withdrawnAt: { type: 'datetime', nullable: true },
    changedBy: { type: 'uuid', nullable: true },
    changedAt: { type: 'datetime' },
  },
});

export const pageVersionSchema = aggregateSchema<
  PageVersion,
  {
    id: PageVersionId;
    pageId: SitePageId;
    number: number;
    content: PageContent;
    note: string;
    publishedBy: MemberId | null;
    publishedAt: Date;
    shownFrom: Date;
    backTo: number | null;
  }
>({
  aggregate: PageVersion,
  schema: 'site',
  table: 'page_version',
  columns: {
    id: { type: 'uuid', primary: true },
    pageId: { type: 'uuid' },
    number: { type: 'integer' },
    content: { type: 'json' },
    note: { type: 'text' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'datetime' },
    shownFrom: { type: 'datetime' },
    backTo: { type: 'integer', nullable: true },
  },
});
