import type { TagQuery, TagsQuery, TagView } from '#application/community/tags/tags.query';
import type { Actor } from '#domain/shared/actor';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf, topicAudiencesOf, visibleTopic } from '../visibility.sql.ts';

const ALL = `
  select g.slug, g.label, g.description from community.tag g order by g.label collate "fr-x-icu", g.slug limit 1000`;

const LABELS = `select slug, label from community.tag`;

// Counted anew for each audience: a stored count would tell how many topics are hidden.
const COUNTS = `
  select tag.slug, count(*)::int as topics from community.topic t cross join unnest(t.tags) as tag(slug)
  where ${visibleTopic('t', '$1')} group by tag.slug`;
const KEPT_MS = 30_000;

const ONE = `
  select g.slug, g.label, g.description,
    (select count(*)::int from community.topic t where t.tags @> array[$2::text] and ${visibleTopic('t', '$1')}) as "topicCount"
  from community.tag g where g.slug = $2::text`;

type Tag = Omit<TagView, 'topicCount'>;

/**
 * Tags as they are now, but for those of the home page, which are kept until one changes; how many topics carry each one is counted over all
 * topics, once until something changes.
 */
export class SqlTagList implements TagsQuery {
  private readonly counts: PromiseCache<ReadonlyMap<string, number>>;
  private readonly named: PromiseCache<ReadonlyMap<string, string>>;
  private readonly all: PromiseCache<readonly Tag[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.counts = new PromiseCache({ milliseconds: KEPT_MS, tag: 'titles', changes });
    this.named = new PromiseCache({ milliseconds: KEPT_MS, tag: 'names', changes });
    this.all = new PromiseCache({ milliseconds: KEPT_MS, tag: 'names', changes, onlyHeard: true });
  }

  execute(actor: Actor): Promise<readonly TagView[]> {
    return this.counted(this.read(), actor);
  }

  /** Stand on the home page: read once until a tag changes. */
  async mostUsed(actor: Actor, count: number): Promise<readonly TagView[]> {
    const tags = await this.counted(
      this.all.get('', () => this.read()),
      actor,
    );
    return tags
      .filter((tag) => tag.topicCount > 0)
      .toSorted((a, b) => b.topicCount - a.topicCount)
      .slice(0, count);
  }

  /** Stands on every topic: read once until a tag changes. */
  labels(): Promise<ReadonlyMap<string, string>> {
    return this.named.get('', async () => {
      const rows = await this.sql.rows<{ slug: string; label: string }>(LABELS);
      return new Map(rows.map(({ slug, label }) => [slug, label]));
    });
  }

  private read(): Promise<readonly Tag[]> {
    return this.sql.rows<Tag>(ALL);
  }

  private async counted(all: Promise<readonly Tag[]>, actor: Actor): Promise<readonly TagView[]> {
    const audiences = topicAudiencesOf(actor);
    const [tags, counts] = await Promise.all([
      all,
      this.counts.get(audiences.join(' '), () => this.count(audiences)),
    ]);
    return tags.map((tag) => ({ ...tag, topicCount: counts.get(tag.slug) ?? 0 }));
  }

  private async count(audiences: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.sql.rows<{ slug: string; topics: number }>(COUNTS, [audiences]);
    return new Map(rows.map(({ slug, topics }) => [slug, topics]));
  }
}

export class SqlTag implements TagQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, slug: string): Promise<TagView | null> {
    return this.sql.row<TagView>(ONE, [audiencesOf(actor), asked(slug)]);
  }
}
