/** No more of them are compared. */
export const MOST_OTHERS = 50;

/** All that somebody wrote in topics and channels, with the moment. @param author placeholder or column of their id */
export const textsBy = (author: string): string => `
  select source, posted_at as at, deleted_at from community.post where author_id = ${author}
  union all
  select source, written_at, null from community.chat_message
  where author_id = ${author} and standing <> 'deleted' and withdrawn_at is null`;

/** Of what somebody had written by a moment, what stood there then; empty for no hours. */
export const earlierTexts = (
  author: string,
  at: string,
  hours: string,
): string => `case when ${hours}::int > 0 then array(
  select source from (${textsBy(author)}) texts
  where at < ${at} and at > ${at} - make_interval(hours => ${hours}::int) and (deleted_at is null or deleted_at > ${at})
  order by at desc limit ${MOST_OTHERS}) else '{}' end`;

/** Whether somebody had published nothing by a moment. */
export const nothingBefore = (author: string, at: string): string =>
  `not exists (select from community.post first where first.author_id = ${author} and first.posted_at < ${at})`;
