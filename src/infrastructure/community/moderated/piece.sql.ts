import type { ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { onceErased, onceTakenBack } from '#application/moderation/published/piece-words.api';
import { STAFF_ROLES } from '#domain/shared/actor';
import { contentDigest } from '../../platform/text/content-digest.ts';

/**
 * Who wrote the piece, from an alias of `community.member`.
 * @param role expression of their role, where what they wrote has another
 */
export const writerColumns = (m: string, role = `${m}.role`): string =>
  `${m}.id as author_id, ${m}.pseudonym as author_name, ${role} as author_role`;

/** Whether somebody works for the organisation, from an alias of `community.member`. */
export const isStaffMember = (m: string): string =>
  `${m}.role in (${STAFF_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** Whether their word is the organisation's, from an alias of `community.member`. */
export const isAgentMember = (m: string): string => `${m}.role = 'agent'`;

/** Whether a reply is official, or for an opening post and a topic whether anything that stands in it is. */
export const isOfficialReply = (p: string): string =>
  `case when ${p}.position > 1 then ${isOfficial(p)}
     else exists (select from community.post o where o.topic_id = ${p}.topic_id and o.deleted_at is null and ${isOfficial('o')})
   end as is_official`;

const isOfficial = (post: string): string =>
  `(exists (select from community.member om where om.id = ${post}.author_id and ${isAgentMember('om')})
     or exists (select from community.seal s where s.post_id = ${post}.id and s.lifted_at is null))`;

/** The role of what the author `m` says in the post `p`: an answer of the organisation is its word, whatever became of them. */
export const roleInPost = (p: string, m: string): string =>
  `case when ${isStaffMember(m)} then ${m}.role when exists (select from community.seal s
     where s.post_id = ${p}.id and s.lifted_at is null and s.kind = 'authored') then 'agent' else ${m}.role end`;

/** How a topic or a post stands: what is hidden or held is taken away from all but its author. */
export const stateOf = (one: string): string =>
  `case when ${one}.deleted_at is null then 'published' when ${waits(one)} then 'held'
     when ${one}.hidden then 'hidden' else 'deleted' end`;

/** Role of who took a topic or a post away. */
export const removerOf = (one: string): string =>
  `(select z.role from community.member z where z.id = ${one}.deleted_by and ${one}.deleted_at is not null)`;

/** It waits for a moderator, who may mend it first; what its author took back waits no more. */
export const waits = (one: string): string =>
  `(${one}.held is not null and ${one}.decision_id is null and ${one}.deleted_by is null and ${one}.purged_at is null)`;

/** Its author withdrew it while it waited, or took it along when they left: nobody brings it back, unless it waits on. */
export const takenBack = (one: string): string =>
  `(${one}.deleted_at is not null and not ${waits(one)}
     and (${one}.taken_along or (${one}.held is not null and ${one}.deleted_by = ${one}.author_id))) as taken_back`;

/** The decision whose text stands in a post: the last of those that replaced it, until somebody edits without one. */
export const saysFor = (post: string): string => `${post}.replaced->-1->>'decisionId' as says_for`;

export interface PieceRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string;
  readonly html: string;
  /** Of a profile, the key of its picture. */
  readonly avatar_key?: string | null;
  /** The post that holds its words; of a profile none. */
  readonly post_id?: string;
  readonly edit_count?: number;
  readonly address: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly author_role: string;
  readonly is_official: boolean;
  readonly category_id: string | null;
  /** The topic of a reply. */
  readonly topic_id: string | null;
  readonly audience: string;
  readonly is_elsewhere?: boolean;
  readonly is_named_by_others?: boolean;
  /** Of topics and posts. */
  readonly remover_role?: string | null;
  readonly purged_at?: Date | null;
  readonly says_for?: string | null;
  readonly taken_back?: boolean;
  readonly state: ModeratedPiece['state'];
  readonly written_at: Date;
}

/** The name of a topic is not what a reply in it says. */
const contentDigestOf = ({ title, text, source, topic_id, avatar_key }: PieceRow): string =>
  contentDigest(
    JSON.stringify([topic_id === null ? title : '', source ?? text, ...(avatar_key ? [avatar_key] : [])]),
  );

export const pieceOf = (row: PieceRow): ModeratedPiece => ({
  id: row.id,
  title: row.title,
  text: row.text,
  source: row.source ?? row.text,
  contentDigest: contentDigestOf(row),
  ...(row.edit_count !== undefined && { edits: row.edit_count }),
  ...onceTakenBack(row.taken_back),
  ...onceErased(row.purged_at),
  editAt: row.post_id === undefined ? null : `/reponses/${row.post_id}/modifier`,
  redactAt: row.post_id === undefined ? null : `/reponses/${row.post_id}/caviarder`,
  purgeAt: row.post_id === undefined ? null : `/reponses/${row.post_id}/effacer`,
  historyAt: row.post_id === undefined ? null : `/reponses/${row.post_id}/historique`,
  ...(row.post_id !== undefined && { wordsIn: { kind: 'post', id: row.post_id } }),
  html: row.html,
  address: row.address,
  authorId: row.author_id,
  authorName: row.author_name,
  authorRole: row.author_role,
  isOfficial: row.is_official,
  categoryId: row.category_id,
  partOf: row.topic_id === null ? null : { kind: 'topic', id: row.topic_id },
  audience: row.audience,
  isElsewhere: row.is_elsewhere ?? false,
  isNamedByOthers: row.is_named_by_others ?? false,
  removerRole: row.remover_role ?? null,
  saysFor: row.says_for ?? null,
  state: row.state,
  writtenAt: row.written_at.toISOString(),
});

export const piecesById = (rows: readonly PieceRow[]): ReadonlyMap<string, ModeratedPiece> =>
  new Map(rows.map((row) => [row.id, pieceOf(row)]));

/** Whether it stands in the category that it left, or in what that and the one that it stands in went into. */
const isHome = (topic: string, post: string): string => `exists (
  select from community.category home join community.category place on place.id = ${topic}.category_id
  where home.id = ${post}.written_in and coalesce(home.merged_into, home.id) = coalesce(place.merged_into, place.id))`;

/** Whether others read it where it stands than where it was written (ADR 160). @param topic and `post` aliases */
export const isElsewhere = (topic: string, post: string): string =>
  `coalesce(${post}.written_for <> ${topic}.audience and not ${isHome(topic, post)}, false) as is_elsewhere`;

/** Nothing stands beside it. */
export const ALONE = { before: [], after: [] } as const;

/**
 * The two pieces before `$1` and the two after it, in the order of their positions.
 * @param pieces selects them @param one its alias of `table` @param room the column of `table` that they share
 */
export const besideIn = (pieces: string, one: string, table: string, room: string): string => `
  with it as (select ${room}, position from ${table} where id = $1)
  select *, near.position < it.position as is_before
  from it, lateral (
    (${pieces} where ${one}.${room} = it.${room} and ${one}.position < it.position order by ${one}.position desc limit 2)
    union all
    (${pieces} where ${one}.${room} = it.${room} and ${one}.position > it.position order by ${one}.position limit 2)) near
  order by near.position`;

export type PieceBeside = PieceRow & { readonly is_before: boolean };

/** What {@link besideIn} found, apart. */
export const apart = (rows: readonly PieceBeside[]) => ({
  before: rows.filter((row) => row.is_before).map(pieceOf),
  after: rows.filter((row) => !row.is_before).map(pieceOf),
});
