/** `resting`: whoever answers for it changed their password since; `orphan`: they are no full member any more. */
export type ClientState = 'open' | 'revoked' | 'expired' | 'resting' | 'orphan';

/** Whether it could be given a secret, or be revoked. */
export const isStanding = (state: ClientState): boolean =>
  state === 'open' || state === 'resting' || state === 'orphan';
