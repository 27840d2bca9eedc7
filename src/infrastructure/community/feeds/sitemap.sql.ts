import type {
  SitemapBuckets,
  SitemapBucketsQuery,
  SitemapMembersQuery,
  SitemapReference,
  SitemapShelvesQuery,
  SitemapTopic,
  SitemapTopicsQuery,
} from '#application/community/feeds/sitemap.query';
import { RECENT_DAYS, SITEMAP_BUCKET } from '#application/community/feeds/sitemap.query';
import { INDEXED_PROFILE, THIN_TOPIC } from '#application/community/limits';
import type { Clock } from '#application/shared/ports';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { newcomer } from '../topics/author.sql.ts';
import { visibleReference } from '../official/references.sql.ts';
import { PUBLIC_AUDIENCES, visibleCategory, visibleTopic } from '../visibility.sql.ts';

const MAX_BUCKET = 1_000_000;
const MAX_RECENT = 1_000;
/** Well below the 50,000 addresses that one file may hold. */
const MAX_MEMBERS = 40_000;

/** The topics whose pages let search engines in, as the page itself says it: see `keptOut` of the topic's page. */
const INDEXED = `${visibleTopic('t', '$1')} and (t.reply_count > 0 or exists (
  select from community.post o join community.member a on a.id = t.author_id
  where o.topic_id = t.id and o.position = 1 and not ${newcomer('a')}
    and char_length(btrim(o.plain, E' \\t\\n\\r')) >= ${THIN_TOPIC.max}))`;

// Each range gives its latest by index: none is walked through.
const BUCKET = `t.number / ${SITEMAP_BUCKET}`;
const RANGES = `generate_series(0::bigint, (select max(number) from community.topic) / ${SITEMAP_BUCKET}) as range(bucket)`;
const BUCKETS = `
  select range.bucket::int, latest.at as "changedAt" from ${RANGES}
  cross join lateral (
    select t.content_changed_at as at from community.topic t
    where ${BUCKET} = range.bucket and ${INDEXED} order by t.content_changed_at desc limit 1) latest
  order by 1`;

const COLUMNS = `t.number, t.slug, t.content_changed_at as changed_at`;

const TOPICS = `
  select ${COLUMNS} from community.topic t
  where t.number >= $2::bigint and t.number < $3::bigint and ${INDEXED} order by t.number`;

const RECENT = `
  select latest.* from ${RANGES}
  cross join lateral (
    select ${COLUMNS} from community.topic t
    where ${BUCKET} = range.bucket and t.content_changed_at > $2 and ${INDEXED}
    order by t.content_changed_at desc limit ${MAX_RECENT}) latest
  order by changed_at desc, number desc limit ${MAX_RECENT}`;

const TAGS = `
  select g.slug from community.tag g
  where exists (select from community.topic t where t.tags @> array[g.slug] and ${visibleTopic('t', '$1')}) order by g.slug`;
const CATEGORIES = `
  select c.slug from community.category c where ${visibleCategory('c', '$1')} and c.topic_count > 0 order by c.slug`;
/** Those of which a text applies today: the page of another says that nothing does. */
const REFERENCES = `
  select a.slug, a.published_at as "changedAt" from community.reference_answer a
  where a.state <> 'withdrawn' and ${visibleReference('a', '$1')} and exists (
    select from community.reference_version v
    where v.reference_id = a.id and v.valid_from <= $2::date)
  order by a.slug`;

/** Members who made their profile public and wrote enough that everybody may read. */
const MEMBERS = (more: string): string => `
  select m.handle from community.member m
  where m.is_public and m.status = 'active' ${more} and ${INDEXED_PROFILE.min} <= (
    select count(*) from (
      select from community.post p join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$1')}
      where p.author_id = m.id and p.deleted_at is null limit ${INDEXED_PROFILE.min}) written)`;

const LETTERS = `select distinct left(handle, 1) as letter from (${MEMBERS('')}) found order by 1`;
const OF_LETTER = `${MEMBERS('and left(m.handle, 1) = $2')} order by m.handle limit ${MAX_MEMBERS}`;

export class SqlSitemapBuckets implements SitemapBucketsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<SitemapBuckets> {
    const [topics, letters] = await Promise.all([
      this.sql.rows<{ bucket: number; changedAt: Date }>(BUCKETS, [PUBLIC_AUDIENCES]),
      this.sql.rows<{ letter: string }>(LETTERS, [PUBLIC_AUDIENCES]),
    ]);
    return { topics, members: letters.map((row) => row.letter) };
  }
}

export class SqlSitemapShelves implements SitemapShelvesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  tags(): Promise<readonly string[]> {
    return this.slugs(TAGS);
  }

  categories(): Promise<readonly string[]> {
    return this.slugs(CATEGORIES);
  }

  references(): Promise<readonly SitemapReference[]> {
    return this.sql.rows<SitemapReference>(REFERENCES, [PUBLIC_AUDIENCES, parisDay(this.clock.now())]);
  }

  private async slugs(statement: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ slug: string }>(statement, [PUBLIC_AUDIENCES]);
    return rows.map(({ slug }) => slug);
  }
}

export class SqlSitemapTopics implements SitemapTopicsQuery {
  constructor(private readonly sql: Sql) {}

  async bucket(bucket: number): Promise<readonly SitemapTopic[]> {
    if (!Number.isInteger(bucket) || bucket < 0 || bucket > MAX_BUCKET) return [];
    const range = [bucket * SITEMAP_BUCKET, (bucket + 1) * SITEMAP_BUCKET];
    return shown(await this.sql.rows<Row>(TOPICS, [PUBLIC_AUDIENCES, ...range]));
  }

  async recent(now: Date): Promise<readonly SitemapTopic[]> {
    const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000);
    return shown(await this.sql.rows<Row>(RECENT, [PUBLIC_AUDIENCES, since]));
  }
}

export class SqlSitemapMembers implements SitemapMembersQuery {
  constructor(private readonly sql: Sql) {}

  async execute(letter: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ handle: string }>(OF_LETTER, [PUBLIC_AUDIENCES, letter]);
    return rows.map((row) => row.handle);
  }
}

const shown = (rows: readonly Row[]): SitemapTopic[] =>
  rows.map((row) => ({ number: Number(row.number), slug: row.slug, changedAt: row.changed_at }));

interface Row {
  number: string;
  slug: string;
  changed_at: Date;
}
