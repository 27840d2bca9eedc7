import type {
  SearchHit,
  SearchPage,
  SearchQuery,
  SearchRequest,
} from '#application/community/search/search.query';
import { MAX_SEARCH_LENGTH } from '#application/community/search/search.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked, isId } from '../asked.ts';
import { memberByHandle } from '../members/member-by-handle.sql.ts';
import { pageOfPosition } from '../topics/page-of-position.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { decodeRankCursor, encodeRankCursor, type RankCursor } from './rank-cursor.ts';
import { type Filters, lookAlikes, matches, resultPage } from './search-statements.ts';
import { searchedWords } from './search-words.ts';

/** Plain search: one statement for a page of results, a second one over titles that look alike when it finds nothing. */
export class SqlSearch implements SearchQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, request: SearchRequest): Promise<SearchPage> {
    const text = judgedText(request.text);
    const from = request.cursor ? decodeRankCursor(request.cursor) : null;
    const exact = await this.find(actor, request, searchedWords(text), from, false);
    if (exact.total > 0 || from) return exact;
    return this.find(actor, request, text, null, true);
  }

  private async find(
    actor: Actor,
    request: SearchRequest,
    text: string,
    from: RankCursor | null,
    approximate: boolean,
  ): Promise<SearchPage> {
    const params: unknown[] = [audiencesOf(actor), text, PAGE_SIZE + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const filters = filtersOf(request, param);
    const ranked = approximate ? lookAlikes(filters) : matches(filters);
    const rows = await this.sql.rows<Row>(resultPage(ranked, from, param), params);
    return pageOf(rows, from, approximate);
  }
}

function judgedText(raw: string): string {
  const text = asked(raw).trim();
  if (text.length > MAX_SEARCH_LENGTH)
    throw new InvalidValue('q', 'search.too-long', { max: MAX_SEARCH_LENGTH });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidValue('q', 'search.empty');
  return text;
}

function filtersOf(request: SearchRequest, param: (value: unknown) => string): Filters {
  const topic = [visibleTopic('t', '$1')];
  if (request.kind) topic.push(`t.kind = ${param(request.kind)}`);
  if (request.solved !== undefined) topic.push(`t.solved = ${param(request.solved)}`);
  if (request.tag) topic.push(`t.tags @> array[${param(asked(request.tag))}::text]`);
  if (request.branch) topic.push(`t.branches @> array[${param(asked(request.branch))}::text]`);
  if (request.category) {
    const slug = param(asked(request.category));
    topic.push(`t.category_id in (select k.id from community.category k
      left join community.category parent on parent.id = k.parent_id where ${slug} in (k.slug, parent.slug))`);
  }
  const author = request.author ? memberByHandle(param(asked(request.author))) : null;
  return {
    topic: topic.join(' and '),
    byAuthor: (column) => (author ? ` and ${column} = ${author}` : ''),
  };
}

function pageOf(rows: readonly Row[], from: RankCursor | null, approximate: boolean): SearchPage {
  const [head] = rows;
  if (!head || !isId(head.id ?? ''))
    return {
      items: [],
      next: null,
      previous: null,
      total: head?.total ?? 0,
      more: head?.more ?? false,
      approximate,
    };
  const goesOn = rows.length > PAGE_SIZE;
  const backwards = from?.direction === 'before';
  const kept = rows.slice(0, PAGE_SIZE);
  if (backwards) kept.reverse();
  const cursor = (row: Row | undefined, direction: RankCursor['direction']) =>
    row ? encodeRankCursor({ direction, score: row.score, id: row.id }) : null;
  const pages = !approximate;
  return {
    items: kept.map(hit),
    next: pages && (goesOn || backwards) ? cursor(kept.at(-1), 'after') : null,
    previous: pages && (backwards ? goesOn : from !== null) ? cursor(kept[0], 'before') : null,
    total: head.total,
    more: head.more,
    approximate,
  };
}

function hit(row: Row): SearchHit {
  return {
    number: Number(row.number),
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    markedTitle: row.marked_title,
    status: row.status,
    solved: row.solved,
    category: { slug: row.category_slug, name: row.category_name },
    tags: row.tags,
    replyCount: row.reply_count,
    lastActivityAt: row.last_activity_at,
    post: {
      id: row.post_id,
      position: row.position,
      page: pageOfPosition(row.position),
      postedAt: row.posted_at,
      author: { pseudonym: row.pseudonym, handle: row.handle, status: row.author_status },
      excerpt: row.excerpt,
    },
  };
}

interface Row {
  id: string;
  score: number;
  total: number;
  more: boolean;
  number: string;
  slug: string;
  kind: SearchHit['kind'];
  title: string;
  marked_title: string;
  status: SearchHit['status'];
  solved: boolean;
  tags: string[];
  reply_count: number;
  last_activity_at: Date;
  category_slug: string;
  category_name: string;
  post_id: string;
  position: number;
  posted_at: Date;
  pseudonym: string;
  handle: string;
  author_status: string;
  excerpt: string;
}
