import type { BookmarkRow, BookmarksQuery } from '#application/community/bookmarks/bookmarks.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { pageOfPosition } from '../topics/page-of-position.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

const list = (beyond: string, way: 'asc' | 'desc') => `
  select b.post_id, b.note, b.kept_at, p.position, left(p.plain, 200) as excerpt, t.number, t.slug, t.title, t.solved,
    m.pseudonym, m.handle, m.status
  from community.bookmark b
  join community.post p on p.id = b.post_id and p.deleted_at is null
  join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
  join community.member m on m.id = p.author_id
  where b.member_id = $1 ${beyond}
  order by b.kept_at ${way}, b.post_id ${way} limit $3`;

const FIRST = list('', 'desc');
const AFTER = list('and (b.kept_at, b.post_id) < ($4::timestamptz, $5::uuid)', 'desc');
const BEFORE = list('and (b.kept_at, b.post_id) > ($4::timestamptz, $5::uuid)', 'asc');
const NOTE = `select note from community.bookmark where member_id = $1 and post_id = $2`;

export class SqlBookmarks implements BookmarksQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, cursor: string | null): Promise<Page<BookmarkRow>> {
    const member = actor.mustBeMember();
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const beyond = from ? [from.moment, from.id] : [];
    const rows = await this.sql.rows<Row>(text, [member, audiencesOf(actor), PAGE_SIZE + 1, ...beyond]);
    const page = pageOf(rows, PAGE_SIZE, from, (row) => ({ moment: row.kept_at, id: row.post_id }));
    return { ...page, items: page.items.map(view) };
  }

  async noteOf(actor: Actor, postId: string): Promise<string> {
    const kept = await this.sql.row<{ note: string }>(NOTE, [actor.mustBeMember(), postId]);
    return kept?.note ?? '';
  }
}

const view = (row: Row): BookmarkRow => ({
  postId: row.post_id,
  position: row.position,
  page: pageOfPosition(row.position),
  topic: { number: Number(row.number), slug: row.slug, title: row.title, solved: row.solved },
  author: { pseudonym: row.pseudonym, handle: row.handle, status: row.status },
  excerpt: row.excerpt,
  note: row.note,
  keptAt: row.kept_at,
});

interface Row {
  post_id: string;
  note: string;
  kept_at: Date;
  position: number;
  excerpt: string;
  number: string;
  slug: string;
  title: string;
  solved: boolean;
  pseudonym: string;
  handle: string;
  status: string;
}
