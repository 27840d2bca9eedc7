import { roleOfWords } from '#application/community/topics/rank-over-words.policy';
import type { WordsInQuestion } from '#application/community/topics/words-rights.policy';
import type { PostView, WordedPost } from '#application/community/topics/topic-page.query';
import type { Acceptances } from '#domain/community/topics/acceptances';
import type { PostState } from '#domain/community/topics/post-state';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { Day } from '#domain/shared/day';
import { knownId, type MemberId } from '#domain/shared/id';
import { takenBack } from '../moderated/piece.sql.ts';
import { type OfficialJson, officialOf, officialView } from '../official/official-view.sql.ts';
import { authorColumns, type AuthorRow, authorView } from './author.sql.ts';

const ofEach = (
  plain: string,
) => `p.id, p.position, p.html, ${plain} as plain, p.posted_at, p.edited_at, p.edit_count, p.helpful_count, p.reactions, p.deleted_at, p.deleted_by,
    p.deletion_reason, p.decision_id, p.hidden, p.held is not null as was_held, ${takenBack('p')}, ${authorColumns('m')}`;

/** What is shown of the post `p`, with the joins of `POST_JOINS`. */
export const POST_COLUMNS = `${ofEach('p.plain')},
    (select z.role from community.member z where z.id = p.deleted_by) as remover_role,
    parent.id as parent_id, parent.position as parent_position, parent_author.pseudonym as parent_pseudonym,
    ${officialOf('p')} as official`;

/**
 * The same of a post as most are, with the join of `AUTHOR_JOIN`: to look for what hardly any has costs more than all that each has.
 * Told is only whether there is some; such a post is then read in full, so that none is shown without its seal.
 */
const plainPostColumns = (
  plain: string,
) => `${ofEach(plain)}, p.reply_to, null as remover_role, null as official,
    p.deleted_at is not null or exists (select from community.seal s where s.post_id = p.id and s.lifted_at is null) as has_more`;

export const PLAIN_POST_COLUMNS = plainPostColumns('p.plain');

/** The same with the plain text of the opening post and of what the topic `t` has accepted: it is a sixth of what is read for a page. */
export const POST_COLUMNS_OF_FEW_WORDS = plainPostColumns(`
    case when p.position = 1 or t.solved and t.acceptances @> jsonb_build_array(jsonb_build_object('postId', p.id)) then p.plain end`);

/** For a post `p`: its author `m`. */
export const AUTHOR_JOIN = 'join community.member m on m.id = p.author_id';

/** For a post `p` of a topic `t`: its author `m`, and the reply it answers. */
export const POST_JOINS = `
  ${AUTHOR_JOIN}
  left join community.post parent on parent.id = p.reply_to and parent.topic_id = t.id and parent.deleted_at is null
  left join community.member parent_author on parent_author.id = parent.author_id`;

/**
 * What one member did with the post `p`. Most posts say by their own counts that nobody did, and most members keep nothing: then nothing is
 * looked up for each post.
 * @param member placeholder of their id
 */
export const myMarks = (member: string): string => `,
  p.helpful_count > 0 and exists (
    select from community.helpful_vote h where h.post_id = p.id and h.member_id = ${member}) as my_helpful,
  case when p.reactions <> '{}' then array(
    select kind from community.reaction x where x.post_id = p.id and x.member_id = ${member}) end as my_reactions,
  exists (select from community.bookmark k where k.member_id = ${member}) and exists (
    select from community.bookmark b where b.post_id = p.id and b.member_id = ${member}) as my_bookmark,
  p.author_id = any(array(select d.other_id from community.distance d where d.member_id = ${member})) as my_distance`;

export function postView(
  row: PostRow,
  chosen: Acceptances,
  actor: Actor,
  p: { readonly seesDeleted: boolean; readonly today: Day; readonly justWrote?: boolean },
): PostView {
  const { seesDeleted, today, justWrote = false } = p;
  const acceptance = chosen.find((one) => one.postId === row.id);
  const hidden = row.deleted_at !== null && !seesDeleted && !leftToPostAuthor(row, actor, justWrote);
  return {
    id: row.id,
    position: row.position,
    author: authorView(row),
    html: hidden ? '' : spokenHtml(row),
    plain: hidden ? '' : row.plain,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    editCount: row.edit_count,
    helpfulCount: row.helpful_count,
    reactions: row.reactions,
    accepted: acceptance
      ? { at: new Date(acceptance.at), by: acceptance.by, askedElsewhere: acceptance.askedElsewhere ?? false }
      : null,
    official: row.deleted_at ? null : officialView(row.official, today),
    replyTo: row.parent_id
      ? { id: row.parent_id, position: row.parent_position!, pseudonym: row.parent_pseudonym! }
      : null,
    deletedAt: row.deleted_at,
    removal: row.deleted_at && { decisionId: row.decision_id, hidden: row.hidden },
    deletionReason: seesDeleted ? row.deletion_reason : null,
    mine:
      actor.memberId === null
        ? null
        : {
            helpful: row.my_helpful ?? false,
            reactions: row.my_reactions ?? [],
            kept: row.my_bookmark ?? false,
            folded: (row.my_distance ?? false) && row.official === null && !isStaff(row.author_role),
          },
  };
}

/** Of a row that was read with its plain text. */
export const withWords = (post: PostView): WordedPost => ({ ...post, plain: post.plain ?? '' });

/** The `rel` that the renderer gives links of one who writes in their own name; what is written holds no `<` but of an element. */
const REL_OF_ONE = /(<a href="[^"<>]*") rel="ugc (?:nofollow )?noopener"/gu;

/** What an agent wrote and the organisation then made its own answer vouches for its links as what it wrote itself. */
const spokenHtml = ({ html, official, deleted_at }: PostRow): string =>
  official?.kind === 'authored' && deleted_at === null
    ? html.replaceAll(REL_OF_ONE, '$1 rel="noopener"')
    : html;

/**
 * Authors still see what they deleted themselves, which they may bring back, and what is only hidden from the others. It is one
 * person's alone, and no machine of theirs reads it (ADR 33), but for what it just wrote.
 */
export const leftToPostAuthor = (row: PostRow, actor: Actor, justWrote = false): boolean =>
  (justWrote || actor.clientId === null) &&
  actor.is(knownId<'Member'>(row.author_id)) &&
  (row.hidden || (row.deleted_by === row.author_id && row.decision_id === null));

export const wordsOf = (row: PostRow): WordsInQuestion => ({
  authorRole: roleOfWords(row.author_role, row.official?.kind ?? null),
  isSealed: row.official !== null,
  removerRole: row.deleted_at && row.remover_role,
});

export const postStateOf = (row: PostRow): PostState => ({
  authorId: knownId<'Member'>(row.author_id),
  isOpening: row.position === 1,
  isDeleted: row.deleted_at !== null,
  deletedBy: row.decision_id === null && !row.was_held ? row.deleted_by : null,
  isTakenBack: row.taken_back,
  editCount: row.edit_count,
});

export interface PostRow extends AuthorRow {
  id: string;
  remover_role: string | null;
  position: number;
  html: string;
  plain: string | null;
  posted_at: Date;
  edited_at: Date | null;
  edit_count: number;
  helpful_count: number;
  reactions: Record<string, number>;
  deleted_at: Date | null;
  deletion_reason: string | null;
  deleted_by: MemberId | null;
  decision_id: string | null;
  hidden: boolean;
  was_held: boolean;
  taken_back: boolean;
  official: OfficialJson | null;
  parent_id?: string | null;
  parent_position?: number | null;
  parent_pseudonym?: string | null;
  my_helpful?: boolean;
  my_reactions?: string[] | null;
  my_bookmark?: boolean;
  my_distance?: boolean;
}

/** A post of which there may be more to read. */
export interface PlainRow extends PostRow {
  has_more: boolean;
  reply_to: string | null;
}

/** The post with what it answers, where that stands on the same page; null where there is more to read of it. */
export function withParent<Row extends PlainRow>(row: Row, onPage: ReadonlyMap<string, Row>): Row | null {
  if (row.has_more) return null;
  if (row.reply_to === null) return row;
  const parent = onPage.get(row.reply_to);
  if (!parent) return null;
  if (parent.deleted_at) return row;
  const { id, position, author_pseudonym } = parent;
  return { ...row, parent_id: id, parent_position: position, parent_pseudonym: author_pseudonym };
}
