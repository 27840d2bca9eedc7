/** What may be told after a deed; its words are texts under `accounts.done`. */
export type DoneWhat =
  | 'confirmed'
  | 'resent'
  | 'reset'
  | 'password'
  | 'emailAsked'
  | 'email'
  | 'ended'
  | 'othersEnded'
  | 'everywhere'
  | 'profile'
  | 'picture'
  | 'pictureGone'
  | 'preferences';

export const DONE = 'fait';

/** The page after a deed, which says what was done. */
export const donePath = (path: string, what: DoneWhat): string => `${path}?${DONE}=${what}`;
