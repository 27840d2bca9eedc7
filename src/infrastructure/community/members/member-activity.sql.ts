import type { ActivityRow, MemberActivityQuery } from '#application/community/members/member-activity.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';
import { pageOfPosition } from '../topics/page-of-position.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { memberByHandle } from './member-by-handle.sql.ts';

const written = (actor: Actor, beyond: string, way: 'asc' | 'desc') => `
  select p.id, p.position, left(p.plain, 200) as excerpt, p.posted_at, p.helpful_count, ${acceptedIn('t', 'p')} as accepted,
    t.number, t.slug, t.title, t.kind, t.solved, c.slug as category_slug, c.name as category_name
  from community.post p
  join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
  join community.category c on c.id = t.category_id
  where p.author_id = ${memberByHandle('$1', actor)} and p.deleted_at is null ${beyond}
  order by p.posted_at ${way}, p.id ${way} limit $3`;

const first = (actor: Actor) => written(actor, '', 'desc');
const after = (actor: Actor) =>
  written(actor, 'and (p.posted_at, p.id) < ($4::timestamptz, $5::uuid)', 'desc');
const before = (actor: Actor) =>
  written(actor, 'and (p.posted_at, p.id) > ($4::timestamptz, $5::uuid)', 'asc');

export class SqlMemberActivity implements MemberActivityQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, handle: string, cursor: string | null): Promise<Page<ActivityRow>> {
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = (!from ? first : from.direction === 'after' ? after : before)(actor);
    const beyond = from ? [from.moment, from.id] : [];
    const params = [asked(handle), audiencesOf(actor), PAGE_SIZE + 1, ...beyond];
    const rows = await this.sql.rows<Row>(text, params);
    const page = pageOf(rows, PAGE_SIZE, from, (row) => ({ moment: row.posted_at, id: row.id }));
    return { ...page, items: page.items.map(view) };
  }
}

const view = (row: Row): ActivityRow => ({
  postId: row.id,
  wrote: row.position === 1 ? 'topic' : 'reply',
  position: row.position,
  page: pageOfPosition(row.position),
  topic: { number: Number(row.number), slug: row.slug, title: row.title, kind: row.kind, solved: row.solved },
  category: { slug: row.category_slug, name: row.category_name },
  excerpt: row.excerpt,
  postedAt: row.posted_at,
  helpfulCount: row.helpful_count,
  accepted: row.accepted,
});

interface Row {
  id: string;
  position: number;
  excerpt: string;
  posted_at: Date;
  helpful_count: number;
  accepted: boolean;
  number: string;
  slug: string;
  title: string;
  kind: ActivityRow['topic']['kind'];
  solved: boolean;
  category_slug: string;
  category_name: string;
}
