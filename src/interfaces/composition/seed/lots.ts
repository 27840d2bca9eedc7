/** The team, by role, as SQL writes it. */
export const STAFF = `('agent', 'moderator', 'community_manager', 'administrator')`;

/** A number from 0 to 1 that only these words decide. */
export const lot = (words: string): string =>
  `(('x' || substr(md5(${words}), 1, 7))::bit(28)::int / 268435456.0)`;
