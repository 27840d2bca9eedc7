/**
 * SQL: whether a post may mention or quote one of these: handles after an @, ids of posts and messages. Found by its index, which holds
 * what names anything at all.
 */
export const namesOneOf = (post: string, names: string): string => textNamesOneOf(`${post}.source`, names);

/** SQL: the same of any text that may be long. */
export const textNamesOneOf = (text: string, names: string): string =>
  `(${text} like '%@%' or ${text} like '%/reponses/%' or ${text} like '%/salons/messages/%')
    and community.named_in(${text}) && ${names}::text[]`;
