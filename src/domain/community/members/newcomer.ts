/** Posts of a member whom nobody knows yet: fewer than this. */
const KNOWN_FROM_POSTS = 5;

/** A member whom nobody knows yet, who may write less in an hour: no trust earned and few posts. */
export const isNewcomer = (member: { readonly trustLevel: number; readonly posts: number }): boolean =>
  member.trustLevel === 0 && member.posts < KNOWN_FROM_POSTS;
