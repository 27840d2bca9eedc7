/**
 * SQL: whether a post may mention or quote one of these: handles after an @, ids of posts and messages. Found by its index, which holds
 * what names anything at all.
 */
export const namesOneOf = (post: string, names: string): string =>
  `(${post}.source like '%@%' or ${post}.source like '%/reponses/%' or ${post}.source like '%/salons/messages/%')
    and community.named_in(${post}.source) && ${names}::text[]`;
