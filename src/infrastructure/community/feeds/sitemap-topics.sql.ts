import type {
  SitemapBucketsQuery,
  SitemapTopic,
  SitemapTopicsQuery,
} from '#application/community/feeds/sitemap-topics.query';
import { SITEMAP_BUCKET } from '#application/community/feeds/sitemap-topics.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { PUBLIC_AUDIENCES, visibleTopic } from '../visibility.sql.ts';
import { contentChange } from './content-change.sql.ts';

const MAX_BUCKET = 1_000_000;

const BUCKETS = `
  select distinct (t.number / ${SITEMAP_BUCKET})::int as bucket from community.topic t where ${visibleTopic('t', '$1')}
  order by bucket`;

const TOPICS = `
  select t.number, t.slug, ${contentChange('t')} as changed_at from community.topic t
  where t.number >= $2::bigint and t.number < $3::bigint and ${visibleTopic('t', '$1')} order by t.number`;

export class SqlSitemapBuckets implements SitemapBucketsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<readonly number[]> {
    const rows = await this.sql.rows<{ bucket: number }>(BUCKETS, [PUBLIC_AUDIENCES]);
    return rows.map((row) => row.bucket);
  }
}

export class SqlSitemapTopics implements SitemapTopicsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(bucket: number): Promise<readonly SitemapTopic[]> {
    if (!Number.isInteger(bucket) || bucket < 0 || bucket > MAX_BUCKET) return [];
    const range = [bucket * SITEMAP_BUCKET, (bucket + 1) * SITEMAP_BUCKET];
    const rows = await this.sql.rows<Row>(TOPICS, [PUBLIC_AUDIENCES, ...range]);
    return rows.map((row) => ({ number: Number(row.number), slug: row.slug, changedAt: row.changed_at }));
  }
}

interface Row {
  number: string;
  slug: string;
  changed_at: Date;
}
