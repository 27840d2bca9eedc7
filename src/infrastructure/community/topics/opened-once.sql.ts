/**
 * Topics that went into another one, and which of these posts opened: their name is all that is left of them.
 * @param posts placeholder of the ids
 */
export const openedOnceBy = (posts: string): string => `
  select gone.id, gone.title from community.topic gone join community.topic_redirect led on led.number = gone.number
  where gone.merged_into is not null and led.post_id = any(${posts}::uuid[])`;
