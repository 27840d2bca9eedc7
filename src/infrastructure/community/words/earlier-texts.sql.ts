/** No more of them are compared. */
export const MOST_OTHERS = 50;

/**
 * All that somebody wrote in topics, channels and private conversations, with the moment: to be compared, and told to nobody.
 * @param author placeholder or column of their id
 */
export const textsBy = (author: string): string => `
  select id, source, posted_at as at, deleted_at from community.post where author_id = ${author}
  union all
  select id, source, written_at, null from community.chat_message
  where author_id = ${author} and standing <> 'deleted' and withdrawn_at is null`;

/** The same without what they say to a few: rules are tried on what may be shown to who tries them. */
const textsToAllBy = (author: string): string => `${textsBy(author)}
  and exists (select from community.chat_channel place where place.id = channel_id and place.kind <> 'direct')`;

/** Of what somebody had written to all by a moment, what stood there then; empty for no hours. */
export const earlierTexts = (
  author: string,
  at: string,
  hours: string,
): string => `case when ${hours}::int > 0 then array(
  select source from (${textsToAllBy(author)}) texts
  where at < ${at} and at > ${at} - make_interval(hours => ${hours}::int) and (deleted_at is null or deleted_at > ${at})
  order by at desc limit ${MOST_OTHERS}) else '{}' end`;

/** Whether somebody had published nothing by a moment. */
export const nothingBefore = (author: string, at: string): string =>
  `not exists (select from community.post first where first.author_id = ${author} and first.posted_at < ${at})`;
