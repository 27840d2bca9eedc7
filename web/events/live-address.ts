import { eventDeedHref } from '../lib/addresses.ts';

/** Named by who asked for the player of another site in the page. */
export const PLAYER_ASKED = 'lecteur';

/** The page of a session while it takes place, with its player or without. */
export const livePageHref = (event: Parameters<typeof eventDeedHref>[0], plays: boolean): string =>
  `${eventDeedHref(event, 'direct')}${plays ? `?${PLAYER_ASKED}=1` : ''}`;
