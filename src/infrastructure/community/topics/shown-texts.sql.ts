/**
 * The number of the last text of a post that somebody replaced who did not write it: it was taken away, with all before it. A
 * revision is numbered as the text that it keeps, and names who replaced it. @param post alias of `community.post`
 */
export const lastTakenAway = (post: string): string =>
  `coalesce((select max(mended.number) from community.post_revision mended
    where mended.post_id = ${post}.id and mended.editor_id <> ${post}.author_id), 0)`;
