import type { TopicView } from '#application/community/topics/topic-page.query';
import type { Acceptances } from '#domain/community/topics/acceptances';
import type { TopicState } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import { type Id, knownId, type MemberId } from '#domain/shared/id';
import { takenBack } from '../moderated/piece.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';
import { newcomer } from './author.sql.ts';
import { lastShown } from './last-shown.ts';

/** Who reads a head: each is told in the statement what holds for all of them, so that PostgreSQL plans it once and not each time. */
type Reader = 'visitor' | 'member' | 'team';

/** The statements that read a head, by who reads. */
export type TopicHead = Readonly<Record<Reader, string>>;

/**
 * The head of one topic that the actor may know of; deleted ones for who reads what was deleted, and for authors who
 * deleted them. Parameters: the key, the audiences, and the member, or null, for all but visitors.
 * @param key condition on `t` with the placeholder `$1`
 */
export const topicHead = (key: string): TopicHead => ({
  visitor: headFor('visitor', key),
  member: headFor('member', key),
  team: headFor('team', key),
});

const DELETED = `t.deleted_at is not null and t.purged_at is null and t.merged_into is null`;
const LEFT_TO_AUTHOR = 't.author_id = $3 and (t.hidden or t.deleted_by = $3 and t.decision_id is null)';

/** Which of the topics that were taken away each is shown. */
const shownDeleted: TopicHead = {
  visitor: 'false',
  member: `${LEFT_TO_AUTHOR} and ${DELETED} and ${knownTopic('t', '$2')}`,
  team: `${DELETED} and ${knownTopic('t', '$2')}`,
};

const OF_THE_READER = `
    f.level as follow, coalesce(r.position, 0) as read_position,
    exists (select from community.draft n where n.member_id = $3 and n.place = 'topic:' || t.id) as has_draft`;
const OF_NOBODY = 'null as follow, 0 as read_position, false as has_draft';

const headFor = (reader: Reader, key: string): string => `
  select t.id, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.official, t.audience, t.tags, t.branches, t.opened_at,
    t.last_activity_at, t.reply_count, ${lastShown('t', reader === 'visitor' ? 'null' : '$3', reader === 'team' ? 'true' : 'false')} as last_position,
    t.pinned_until, t.author_id, asker.role as author_role, t.closed_by, t.deleted_at,
    t.duplicate_of, t.deleted_by, t.deletion_reason, t.decision_id, t.hidden, t.held is not null as was_held, ${takenBack('t')}, t.acceptances, t.edition as version,
    ${newcomer('asker')} as by_newcomer,
    exists (select from community.incident i where i.topic_id = t.id)
      or exists (select from community.incident_question q where q.topic_id = t.id) as of_incident,
    exists (select from community.reply_departure away where away.from_topic_id = t.id) as lost_replies,
    c.id as category_id, c.slug as category_slug, c.name as category_name, c.description as category_description,
    parent.slug as parent_slug, parent.name as parent_name,
    coalesce(v.views, 0) as views,
    ${reader === 'visitor' ? OF_NOBODY : OF_THE_READER}
  from community.topic t
  join community.category c on c.id = t.category_id
  join community.member asker on asker.id = t.author_id
  left join community.category parent on parent.id = c.parent_id
  left join community.topic_views v on v.topic_id = t.id
  ${
    reader === 'visitor'
      ? ''
      : `left join community.topic_follow f on f.topic_id = t.id and f.member_id = $3
  left join community.read_position r on r.topic_id = t.id and r.member_id = $3`
  }
  where ${key} and (${visibleTopic('t', '$2')} or ${shownDeleted[reader]})`;

/** What hardly any topic has beside itself: who closed it, took it away or chose in place of who asked, and the one that it repeats. */
const BESIDE = `
  select closer.role as closer_role, remover.role as remover_role,
    (select jsonb_object_agg(z.id, z.role) from community.member z where z.id = any($5::uuid[])) as chooser_roles,
    d.number as duplicate_number, d.slug as duplicate_slug, d.title as duplicate_title
  from (select $1::uuid as closed_by, $2::uuid as deleted_by, $3::uuid as duplicate_of) t
  left join community.member closer on closer.id = t.closed_by
  left join community.member remover on remover.id = t.deleted_by
  left join community.topic d on d.id = t.duplicate_of and ${visibleTopic('d', '$4')}`;

const NOTHING_BESIDE: Beside = {
  chooser_roles: null,
  closer_role: null,
  remover_role: null,
  duplicate_number: null,
  duplicate_slug: null,
  duplicate_title: null,
};

/**
 * A head by the statements that `topicHead` made, and one more where it has something beside itself. Whose right to read what was deleted does not reach here reads what stands as
 * everybody does: nothing tells them how much was taken away.
 */
export async function readHead(
  sql: Sql,
  head: TopicHead,
  key: string | number,
  actor: Actor,
): Promise<HeadRow | null> {
  const row = await readAlone(sql, head, key, actor);
  if (!row) return null;
  const { closed_by, deleted_by, duplicate_of } = row;
  const choosers = actor.memberId === null ? [] : choosersBeside(row);
  const isAlone = closed_by === null && deleted_by === null && duplicate_of === null && choosers.length === 0;
  const beside = isAlone
    ? null
    : await sql.row<Beside>(BESIDE, [closed_by, deleted_by, duplicate_of, audiencesOf(actor), choosers]);
  return { ...row, ...(beside ?? NOTHING_BESIDE) };
}

/** Who chose a reply, or took a choice back, and is not the one who asked. */
const choosersBeside = ({ acceptances, author_id: asker }: AloneRow): readonly MemberId[] =>
  acceptances
    .flatMap(({ by, withdrawnBy }) => [by, withdrawnBy ?? asker])
    .filter((id, place, all) => id !== asker && all.indexOf(id) === place);

async function readAlone(
  sql: Sql,
  head: TopicHead,
  key: string | number,
  actor: Actor,
): Promise<AloneRow | null> {
  const { memberId } = actor;
  const asOthers = () =>
    memberId === null
      ? sql.row<AloneRow>(head.visitor, [key, audiencesOf(actor)])
      : sql.row<AloneRow>(head.member, [key, audiencesOf(actor), memberId]);
  if (!actor.may('topic.read-deleted')) return asOthers();
  const read = await sql.row<AloneRow>(head.team, [key, audiencesOf(actor), memberId]);
  const isTheirs = !read || read.deleted_at || actor.may('topic.read-deleted', read.category_id);
  return isTheirs ? read : asOthers();
}

export function topicView(row: HeadRow): TopicView {
  return {
    id: row.id,
    number: Number(row.number),
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    status: row.status,
    solved: row.solved,
    official: row.official,
    category: {
      id: row.category_id,
      slug: row.category_slug,
      name: row.category_name,
      description: row.category_description,
    },
    parentCategory: row.parent_slug ? { slug: row.parent_slug, name: row.parent_name! } : null,
    audience: row.audience,
    tags: row.tags,
    branches: row.branches,
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    replyCount: row.reply_count,
    lastPosition: row.last_position,
    views: Number(row.views),
    pinnedUntil: row.pinned_until,
    duplicateOf: row.duplicate_number
      ? { number: Number(row.duplicate_number), slug: row.duplicate_slug!, title: row.duplicate_title! }
      : null,
    deletedAt: row.deleted_at,
    removal: row.deleted_at && { decisionId: row.decision_id, hidden: row.hidden },
    version: row.version,
  };
}

/** Who may do what depends on this. A merged topic has no head. */
export const topicStateOf = (row: HeadRow): TopicState => ({
  authorId: row.author_id,
  kind: row.kind,
  categoryId: knownId<'Category'>(row.category_id),
  status: row.status,
  openedAt: row.opened_at,
  closedBy: row.closed_by,
  isDeleted: row.deleted_at !== null,
  deletedBy: row.decision_id === null && !row.was_held ? row.deleted_by : null,
  isWaiting: row.was_held && row.decision_id === null && row.deleted_by === null,
  isTakenBack: row.taken_back,
  isMerged: false,
  replyCount: row.reply_count,
});

/** Authors go on seeing what they deleted themselves, and what is only hidden from the others. */
export const leftToAuthor = (row: HeadRow, actor: Actor): boolean =>
  actor.is(row.author_id) && (row.hidden || (row.deleted_by === row.author_id && row.decision_id === null));

export const standingIn = (all: Acceptances): Acceptances =>
  all.filter((one) => one.withdrawnAt === null && !one.resting);

export interface HeadRow extends AloneRow, Beside {}

interface Beside {
  /** By id, of whoever chose or took back a choice and did not ask; none for visitors. */
  chooser_roles: Readonly<Record<string, string>> | null;
  closer_role: string | null;
  remover_role: string | null;
  duplicate_number: string | null;
  duplicate_slug: string | null;
  duplicate_title: string | null;
}

interface AloneRow {
  id: Id<'Topic'>;
  number: string;
  slug: string;
  kind: TopicView['kind'];
  title: string;
  status: TopicView['status'];
  solved: boolean;
  official: TopicView['official'];
  author_role: string;
  audience: string;
  tags: string[];
  branches: string[];
  opened_at: Date;
  last_activity_at: Date;
  reply_count: number;
  last_position: number;
  pinned_until: Date | null;
  author_id: MemberId;
  closed_by: MemberId | null;
  deleted_at: Date | null;
  deletion_reason: string | null;
  deleted_by: MemberId | null;
  decision_id: string | null;
  hidden: boolean;
  was_held: boolean;
  taken_back: boolean;
  acceptances: Acceptances;
  version: number;
  by_newcomer: boolean;
  of_incident: boolean;
  lost_replies: boolean;
  category_id: string;
  category_slug: string;
  category_name: string;
  category_description: string;
  parent_slug: string | null;
  parent_name: string | null;
  views: string;
  duplicate_of: string | null;
  follow: string | null;
  read_position: number;
  has_draft: boolean;
}
