import { CLAIM_KINDS, CLAIM_STATES } from '#application/community/limits';
import { oneOf, queryOf } from '../lists/query.ts';

export const SHOWN_STATES = [
  'waiting',
  'late',
  ...CLAIM_STATES.filter((state) => state !== 'open'),
  'all',
] as const;

/** What the list of requests was asked for; what is open, the first due first, unless told. */
export function claimsAsked(url: URL) {
  const { etat = 'waiting', nature } = queryOf(url, {
    etat: oneOf(...SHOWN_STATES),
    nature: oneOf(...CLAIM_KINDS),
  });
  return {
    etat,
    nature: nature ?? null,
    filter: { state: etat === 'all' ? null : etat, kind: nature ?? null },
  };
}
