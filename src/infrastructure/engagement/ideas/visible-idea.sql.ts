/**
 * The one filter of ideas and their comments: which somebody may know of. What waits for a moderator or is hidden is its
 * author's alone, and no machine's of theirs. Every reader goes through it.
 * @param one alias of `engagement.idea` or `engagement.idea_comment`
 * @param viewer placeholder of the id of who looks, null for a visitor
 */
export const visibleIdea = (one: string, viewer: string): string =>
  `(${one}.standing = 'published' or ${one}.standing in ('held', 'hidden') and ${one}.author_id = ${viewer}::uuid)`;

/** As `visibleIdea`, of comments: what their authors took back is nobody's. */
export const visibleComment = (comment: string, viewer: string): string =>
  `(${comment}.withdrawn_at is null and ${visibleIdea(comment, viewer)})`;

/** As it is kept beside the idea. */
export const votesFor = (idea: string): string =>
  `coalesce((select s.votes from engagement.idea_support s where s.idea_id = ${idea}.id), 0)`;

/** What lists and pages show of an idea `i`; `$1` is who looks. */
export const IDEA_ROW = `
  i.id, i.number, i.slug, i.title, i.theme, i.branches, i.status, i.status_at as "statusAt", i.author_id as "authorId",
  i.proposed_at as "proposedAt", ${votesFor('i')} as votes,
  (select count(*)::int from engagement.idea_comment c where c.idea_id = i.id and c.standing = 'published' and c.withdrawn_at is null) as comments,
  exists (select from engagement.idea_vote v where v.idea_id = i.id and v.member_id = $1) as voted, i.standing`;

const NUMBER = /^[1-9]\d{0,8}$/;

export const isIdeaNumber = (value: string): boolean => NUMBER.test(value);
