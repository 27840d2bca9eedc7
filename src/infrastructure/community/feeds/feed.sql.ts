import type {
  FeedFilter,
  FeedItem,
  FeedQuery,
  LatestChange,
  LatestChangeQuery,
} from '#application/community/feeds/feed.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { hasPassed } from '../official/official-view.sql.ts';
import { visibleReference } from '../official/references.sql.ts';
import { PUBLIC_AUDIENCES, visibleTopic } from '../visibility.sql.ts';

/** Characters of an opening post. */
const EXCERPT = 300;
/** Topics, or posts in one. */
const MOST = 20;
/** Looked at, since some stand where not everybody reads. */
const MOST_SEALED = 200;

type Param = (value: unknown) => string;

/** The topics that are told of, each by its opening post `p`, the newest first: numbers are given in the order of opening. */
function newestTopics(filter: FeedFilter, param: Param): string {
  const wanted = [visibleTopic('t', '$1')];
  if (filter.category) {
    const slug = param(asked(filter.category));
    wanted.push(`t.category_id in (select k.id from community.category k
      join community.category place on place.id = coalesce(k.merged_into, k.id)
      left join community.category parent on parent.id = place.parent_id where ${slug} in (place.slug, parent.slug))`);
  }
  if (filter.tag) wanted.push(`t.tags @> array[${param(asked(filter.tag))}::text]`);
  return `select t.id as topic_id, p.id as post_id, t.opened_at, t.content_changed_at as changed_at, t.number as place,
    null::uuid as reference_id, null::text as official
    from (select t.* from community.topic t where ${wanted.join(' and ')} order by t.number desc limit ${MOST}) t
    join community.post p on p.topic_id = t.id and p.position = 1`;
}

/** The last posts in one topic; its opening is the last of them while it has few. */
const newestPosts = (number: number, param: Param): string => `
  select t.id as topic_id, p.id as post_id, p.posted_at as opened_at, greatest(p.posted_at, p.edited_at) as changed_at,
    p.position as place, null::uuid as reference_id, null::text as official
  from community.topic t join community.post p on p.topic_id = t.id
  where t.number = ${param(number)}::bigint and ${visibleTopic('t', '$1')} and p.deleted_at is null
  order by p.position desc limit ${MOST}`;

/** Of the seals set last, those that are true of the text that stands there: `opened_at` is when somebody vouched for it. */
const sealed = (today: string): string => `
  select t.id as topic_id, p.id as post_id, s.sealed_at as opened_at, greatest(s.sealed_at, p.edited_at) as changed_at,
    extract(epoch from s.sealed_at) as place, null::uuid as reference_id, s.kind as official
  from (select * from community.seal v where lifted_at is null and not (${hasPassed('v', today)})
    order by sealed_at desc, id desc limit ${MOST_SEALED}) s
  join community.post p on p.id = s.post_id and p.deleted_at is null
  join community.topic t on t.id = p.topic_id
  where s.body_hash = community.text_hash(p.source) and ${visibleTopic('t', '$1')}`;

/** Reference answers that apply, each by the version that does. */
const references = (today: string): string => `
  select null::uuid, null::uuid, v.published_at, v.published_at, extract(epoch from v.published_at), a.id, 'reference'
  from community.reference_answer a
  join community.reference_version v on v.reference_id = a.id and v.number = a.applying
  where a.state <> 'withdrawn' and ${visibleReference('a', '$1')} and v.valid_from <= ${today}
    and not (${hasPassed('v', today)})`;

const newestOfficial = (today: string): string =>
  `select * from (${sealed(today)} union all ${references(today)}) told order by place desc limit ${MOST}`;

function newest(filter: FeedFilter): { text: string; params: unknown[] } {
  const params: unknown[] = [PUBLIC_AUDIENCES];
  const param: Param = (value) => `$${params.push(value)}`;
  const { topic, official } = filter;
  const text = official
    ? newestOfficial(`${param(official)}::date`)
    : topic === undefined
      ? newestTopics(filter, param)
      : newestPosts(topic, param);
  return { text: `with newest as (${text})`, params };
}

const TOLD = `from newest
  left join community.topic t on t.id = newest.topic_id
  left join community.post p on p.id = newest.post_id
  left join community.member m on m.id = p.author_id
  left join community.reference_answer a on a.id = newest.reference_id
  left join community.reference_version v on v.reference_id = a.id and v.number = a.applying
  left join community.category c on c.id = coalesce(t.category_id, a.category_id)`;

/** What the organisation says is told in full. */
const TEXT = `case when newest.official is null then left(p.plain, ${EXCERPT}) else coalesce(p.plain, v.plain) end`;

/** All that an item tells: a copy that somebody holds stands as long as none of it has changed, whoever changed it. */
const SHOWN = [
  'coalesce(t.id, a.id)',
  't.number',
  'coalesce(t.slug, a.slug)',
  'coalesce(t.title, v.title)',
  'newest.opened_at',
  'newest.changed_at',
  TEXT,
  'case when p.position > 1 then p.id end',
  'coalesce(m.pseudonym, v.department)',
  'm.handle',
  'm.status',
  'c.slug',
  'c.name',
  'newest.official',
];
const NAMES = [
  'id',
  'number',
  'slug',
  'title',
  'opened_at',
  'changed_at',
  'excerpt',
  'reply_id',
  'pseudonym',
  'handle',
  'status',
  'category_slug',
  'category_name',
  'official',
];

export class SqlFeed implements FeedQuery {
  constructor(private readonly sql: Sql) {}

  async execute(filter: FeedFilter): Promise<readonly FeedItem[]> {
    const { text, params } = newest(filter);
    const rows = await this.sql.rows<Row>(
      `${text}
       select ${SHOWN.map((expression, index) => `${expression} as ${NAMES[index]}`).join(', ')}
       ${TOLD} order by newest.place desc`,
      params,
    );
    return rows.map((row) => ({
      id: row.id,
      replyId: row.reply_id,
      official: row.official,
      number: Number(row.number ?? 0),
      slug: row.slug,
      title: row.title,
      excerpt: row.excerpt,
      author: { pseudonym: row.pseudonym, handle: row.handle, status: row.status },
      category: row.category_slug === null ? null : { slug: row.category_slug, name: row.category_name! },
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
      `${text}
       select greatest(max(newest.changed_at), max(cited.at)) as at,
         md5(coalesce(jsonb_agg(jsonb_build_array(${SHOWN.join(', ')}, cited.at) order by newest.place)::text, '')) as fingerprint
       ${TOLD}
       left join lateral (select max(r.changed_at) as at from community.regulatory_value r
         where ${TEXT} like '%{{%valeur%') cited on true`,
      params,
    );
    return row!;
  }
}

interface Row {
  id: string;
  reply_id: string | null;
  official: FeedItem['official'];
  number: string | null;
  slug: string;
  title: string;
  excerpt: string;
  opened_at: Date;
  changed_at: Date;
  pseudonym: string;
  handle: string | null;
  status: string | null;
  category_slug: string | null;
  category_name: string | null;
}
