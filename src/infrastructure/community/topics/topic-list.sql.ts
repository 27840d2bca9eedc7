import type {
  EveryTopicQuery,
  TopicListFilter,
  TopicListPage,
  TopicListQuery,
  TopicRowView,
} from '#application/community/topics/topic-list.query';
import { MAX_PER_PAGE, MAX_PINNED } from '#application/community/topics/topic-list.query';
import { PAGE_SIZE } from '#application/shared/page';
import { type Actor, CATEGORIES_KNOWN } from '#domain/shared/actor';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { limitPlannedOnce } from '../../platform/persistence/limit-planned-once.ts';
import { decodeKeyset, decodeRankedKeyset, type Keyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked, isId } from '../asked.ts';
import { KnownSubcategories } from '../categories/known-subcategories.ts';
import { memberByHandle } from '../members/member-by-handle.sql.ts';
import { officialIs } from '../official/official-view.sql.ts';
import { audiencesIn, knownTopic, readableCategory, visibleTopic } from '../visibility.sql.ts';
import { LISTED, listedTopic, listedTopics, type ListedRow, type Reader } from './listed-topics.sql.ts';

const deletedTopic = (audiences: string): string =>
  `t.deleted_at is not null and t.purged_at is null and t.merged_into is null and ${knownTopic('t', audiences)}`;
/** A scope that no category bears: only who has the right in all of them has it there. */
const EVERYWHERE = '*';
const NONE: TopicListPage = { items: [], next: null, previous: null, pinned: [] };

/** One keyset page of topics, newest activity first, in one statement; a second one for what is pinned above it. */
export class SqlTopicList implements TopicListQuery {
  private readonly subcategories: KnownSubcategories;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.subcategories = new KnownSubcategories(sql, changes);
  }

  async execute(actor: Actor, filter: TopicListFilter): Promise<TopicListPage> {
    const ranked = filter.sort === 'official';
    const byNumber = filter.sort === 'number';
    const from = filter.cursor
      ? (ranked || byNumber ? decodeRankedKeyset : decodeKeyset)(filter.cursor)
      : null;
    if (filter.categoryId !== undefined && !isId(filter.categoryId)) return NONE;
    const deleted = filter.view === 'deleted';
    if (deleted && !actor.may('topic.read-deleted', EVERYWHERE)) return NONE;
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const categories = filter.categoryId ? await this.subcategories.within(filter.categoryId) : null;
    const { params, param, reader, most } = parametersFor(actor, limit + 1);
    const known = deleted ? deletedTopic(reader.audiences) : visibleTopic('t', reader.audiences);
    const wanted = [known, ...conditions(filter, actor, param)];
    const backwards = from?.direction === 'before';
    const beyond = byNumber
      ? afterNumber(from, param)
      : from
        ? `(t.last_activity_at, t.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`
        : 'true';
    const way = backwards ? 'asc' : 'desc';
    const order = byNumber
      ? `t.number ${backwards ? 'desc' : 'asc'}`
      : `t.last_activity_at ${way}, t.id ${way}`;
    const parts = { order, most, place: categories && placeOf(categories, param, reader) };
    const topics = ranked
      ? officialFirst({ ...parts, wanted, beyond, way, from })
      : page({ ...parts, wanted: [...wanted, beyond], plannedOnce: isPlannedOnce(actor, filter) });
    const statement = listedTopics(topics, ranked ? `${RANK} ${way}, ${order}` : order, reader);
    const [rows, pinned] = await Promise.all([
      this.sql.rowsNarrowed<ListedRow>(narrowingsOf(filter), statement, params),
      from || !showsPinned(filter) ? [] : this.pinned(actor, categories),
    ]);
    const found = pageOf(rows, limit, from, (row) => ({
      moment: row.last_activity_at,
      id: row.id,
      ...(ranked && { rank: row.official === 'none' ? 0 : 1 }),
      ...(byNumber && { rank: Number(row.number) }),
    }));
    if (filter.pinnedInPlace) return { ...found, items: found.items.map(listedTopic), pinned };
    // On a further page they are looked up only where one of them would be told again.
    const repeats = from && showsPinned(filter) && found.items.some((row) => row.pinned);
    const shownAbove = repeats ? await this.pinned(actor, categories) : pinned;
    const above = new Set(shownAbove.map((topic) => topic.id));
    return { ...found, items: found.items.filter((row) => !above.has(row.id)).map(listedTopic), pinned };
  }

  private async pinned(actor: Actor, categories: readonly string[] | null): Promise<TopicRowView[]> {
    const { params, param, reader, most } = parametersFor(actor, MAX_PINNED);
    const wanted = [visibleTopic('t', reader.audiences), `t.pinned_until > now()`];
    if (categories) wanted.push(`t.category_id = any(${param(categories)}::uuid[])`);
    const order = 't.pinned_until desc, t.id desc';
    const statement = listedTopics(page({ wanted, order, most }), order, reader);
    return (await this.sql.rows<ListedRow>(statement, params)).map(listedTopic);
  }
}

export class SqlEveryTopic implements EveryTopicQuery {
  constructor(private readonly sql: Sql) {}

  async after(...[actor, { number, limit }]: Parameters<EveryTopicQuery['after']>): Promise<TopicRowView[]> {
    const { params, param, reader, most } = parametersFor(actor, limit);
    const wanted = [visibleTopic('t', reader.audiences), `t.number > ${param(number)}::bigint`];
    const order = 't.number';
    const statement = listedTopics(page({ wanted, order, most }), order, reader);
    return (await this.sql.rows<ListedRow>(statement, params)).map(listedTopic);
  }
}

/** Of a visitor neither who they are nor what they may know of is a parameter. */
function parametersFor(actor: Actor, count: number) {
  const params: unknown[] = [count];
  const param = (value: unknown) => `$${params.push(value)}`;
  const audiences = audiencesIn(actor, param);
  const reader: Reader = { audiences, member: actor.memberId === null ? null : param(actor.memberId) };
  return { params, param, reader, most: '$1' };
}

/** Filters that change the text of the statement: each set of them is another one. */
const narrowingsOf = ({ view, sort = 'activity', ...filter }: TopicListFilter): number => {
  const { categoryId, tag, authorHandle, branch, kind, number, numbers, official } = filter;
  const { withoutAnnouncements, changedSince } = filter;
  const plain = [categoryId, tag, authorHandle, branch, kind, number, numbers, official];
  const given = [...plain, withoutAnnouncements].filter(Boolean);
  // Planned anew each time: from yesterday on few topics are read by the index of changes, from last year on all in their order.
  const since = changedSince ? 2 : 0;
  return given.length + since + (view === 'latest' ? 0 : 1) + (sort === 'activity' ? 0 : 1);
};

const showsPinned = (filter: TopicListFilter): boolean => filter.view === 'latest' && !isNarrowed(filter);

/**
 * Lists that an index holds in their order, of which few topics are passed over, whatever is asked. In one category all are of one
 * audience; how many are without an answer differs from one to the next. Of all topics whoever is signed in may read most, but a
 * machine that is kept to some categories.
 */
function isPlannedOnce(actor: Actor, filter: TopicListFilter): boolean {
  if (isNarrowed(filter)) return false;
  if (filter.categoryId !== undefined) return filter.view === 'latest';
  return ['latest', 'unanswered', 'unsolved'].includes(filter.view) && !actor.sees(CATEGORIES_KNOWN.mark);
}

function isNarrowed(filter: TopicListFilter): boolean {
  const {
    tag,
    authorHandle,
    branch,
    kind,
    number,
    numbers,
    official,
    changedSince,
    sort = 'activity',
  } = filter;
  return (
    Boolean(tag ?? authorHandle ?? branch ?? kind ?? number ?? numbers ?? official ?? changedSince) ||
    sort !== 'activity'
  );
}

/** What holds of each category `k`: one that somebody may not know of is not walked through. One alone is named by its placeholder. */
interface Place {
  readonly one: string | null;
  readonly known: string;
}

function placeOf(
  categories: readonly string[],
  param: (value: unknown) => string,
  { audiences }: Reader,
): Place {
  const one = categories.length === 1 ? `${param(categories[0])}::uuid` : null;
  const named = one ? `k.id = ${one}` : `k.id = any(${param(categories)}::uuid[])`;
  return { one, known: `${named} and ${readableCategory('k', audiences)}` };
}

interface PageParts {
  readonly wanted: readonly string[];
  readonly order: string;
  /** Placeholder of how many are wanted. */
  readonly most: string;
  readonly place?: Place | null;
  readonly plannedOnce?: boolean;
}

/** Of several categories each gives its own newest by index, so that a quiet one costs no walk through the others. */
function page({ wanted, order, most, place = null, plannedOnce = false }: PageParts): string {
  const topics = (...more: readonly string[]) => {
    const run = `select ${LISTED} from community.topic t where ${[...more, ...wanted].join(' and ')} order by ${order}`;
    return plannedOnce
      ? limitPlannedOnce(run, { most: MAX_PER_PAGE + 1, wanted: most, order })
      : `${run} limit ${most}`;
  };
  if (!place) return topics();
  if (place.one)
    return topics(
      `t.category_id = ${place.one} and exists (select from community.category k where ${place.known})`,
    );
  return `select t.* from community.category k cross join lateral (
      ${topics('t.category_id = k.id')}) t
    where ${place.known} order by ${order} limit ${most}`;
}

/** The number stands in the cursor where lists that are ranked have their rank. */
const afterNumber = (from: Keyset | null, param: (value: unknown) => string): string =>
  from ? `t.number ${from.direction === 'before' ? '<' : '>'} ${param(from.rank)}::bigint` : 'true';

const RANK = `(t.official <> 'none')`;

/** Two runs by index, of topics under a seal and of all others, rather than all topics put in order. */
function officialFirst(
  p: PageParts & { readonly beyond: string; readonly way: 'asc' | 'desc'; readonly from: Keyset | null },
): string {
  const { wanted, beyond, order, most, place, way, from } = p;
  const runOf = (rank: number): string => {
    const start = from === null || rank === from.rank ? [beyond] : [];
    const run = [...wanted, officialIs('t', rank === 1 ? 'any' : 'none'), ...start];
    return `(${page({ wanted: run, order, most, place })})`;
  };
  const reached = [1, 0].filter(
    (rank) => !from || (way === 'desc' ? rank <= from.rank! : rank >= from.rank!),
  );
  return `select t.* from (${reached.map(runOf).join(' union all ')}) t order by ${RANK} ${way}, ${order} limit ${most}`;
}

function conditions(filter: TopicListFilter, actor: Actor, param: (value: unknown) => string): string[] {
  const wanted: string[] = [];
  if (filter.view === 'unanswered') wanted.push(`t.kind = 'question' and t.reply_count = 0`);
  if (filter.view === 'unsolved') wanted.push(`t.kind = 'question' and not t.solved`);
  if (filter.view === 'followed')
    wanted.push(`t.id in (select f.topic_id from community.topic_follow f
      where f.member_id = ${param(actor.memberId)} and f.level in ('watching', 'tracking'))`);
  if (filter.tag) wanted.push(`t.tags @> array[${param(asked(filter.tag))}::text]`);
  if (filter.branch) wanted.push(`t.branches @> array[${param(asked(filter.branch))}::text]`);
  if (filter.official) wanted.push(officialIs('t', filter.official));
  if (filter.number) wanted.push(`t.number = ${param(filter.number)}`);
  if (filter.numbers) wanted.push(`t.number = any(${param([...filter.numbers])}::bigint[])`);
  if (filter.withoutAnnouncements) wanted.push(`t.kind <> 'announcement'`);
  if (filter.changedSince) wanted.push(`t.content_changed_at >= ${param(filter.changedSince)}::timestamptz`);
  if (filter.kind) wanted.push(`t.kind = ${param(filter.kind)}`);
  if (filter.authorHandle)
    wanted.push(`t.author_id = ${memberByHandle(param(asked(filter.authorHandle)), actor)}`);
  return wanted;
}
