import type {
  FeedFilter,
  FeedItem,
  FeedQuery,
  LatestChange,
  LatestChangeQuery,
} from '#application/community/feeds/feed.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { PUBLIC_AUDIENCES, visibleTopic } from '../visibility.sql.ts';
import { contentChange } from './content-change.sql.ts';

/** Characters of an opening post. */
const EXCERPT = 300;

/** Numbers are given in the order of opening. */
function newest(filter: FeedFilter): { text: string; params: unknown[] } {
  const params: unknown[] = [PUBLIC_AUDIENCES];
  const wanted = [visibleTopic('t', '$1')];
  if (filter.category) {
    const slug = `$${params.push(asked(filter.category))}`;
    wanted.push(`t.category_id in (select k.id from community.category k
      left join community.category parent on parent.id = k.parent_id where ${slug} in (k.slug, parent.slug))`);
  }
  if (filter.tag) wanted.push(`t.tags @> array[$${params.push(asked(filter.tag))}::text]`);
  const text = `select t.* from community.topic t where ${wanted.join(' and ')} order by t.number desc limit 20`;
  return { text, params };
}

export class SqlFeed implements FeedQuery {
  constructor(private readonly sql: Sql) {}

  async execute(filter: FeedFilter): Promise<readonly FeedItem[]> {
    const { text, params } = newest(filter);
    const rows = await this.sql.rows<Row>(
      `with newest as (${text})
       select t.id, t.number, t.slug, t.title, t.opened_at, ${contentChange('t')} as changed_at, left(p.plain, ${EXCERPT}) as excerpt,
         m.pseudonym, m.handle, m.status, c.slug as category_slug, c.name as category_name
       from newest t
       join community.post p on p.topic_id = t.id and p.position = 1
       join community.member m on m.id = t.author_id
       join community.category c on c.id = t.category_id
       order by t.number desc`,
      params,
    );
    return rows.map((row) => ({
      id: row.id,
      number: Number(row.number),
      slug: row.slug,
      title: row.title,
      excerpt: row.excerpt,
      author: { pseudonym: row.pseudonym, handle: row.handle, status: row.status },
      category: { slug: row.category_slug, name: row.category_name },
      openedAt: row.opened_at,
      changedAt: row.changed_at,
    }));
  }
}

export class SqlLatestChange implements LatestChangeQuery {
  constructor(private readonly sql: Sql) {}

  async execute(filter: FeedFilter): Promise<LatestChange> {
    const { text, params } = newest(filter);
    const row = await this.sql.row<LatestChange>(
      `with newest as (${text})
       select greatest(max(changed.at), max(cited.at)) as at, md5(coalesce(string_agg(concat_ws(' ', t.number, t.version, p.version,
         c.version, m.version, changed.at, cited.at), ',' order by t.number), '')) as fingerprint
       from newest t
       join community.post p on p.topic_id = t.id and p.position = 1
       join community.member m on m.id = t.author_id
       join community.category c on c.id = t.category_id
       cross join lateral (select ${contentChange('t')} as at) changed
       left join lateral (select max(v.changed_at) as at from community.regulatory_value v
         where left(p.plain, ${EXCERPT}) like '%{{valeur.%') cited on true`,
      params,
    );
    return row!;
  }
}

interface Row {
  id: string;
  number: string;
  slug: string;
  title: string;
  excerpt: string;
  opened_at: Date;
  changed_at: Date;
  pseudonym: string;
  handle: string;
  status: string;
  category_slug: string;
  category_name: string;
}
