import type { CohortWay } from '#application/insights/limits';
import { oneOf, queryOf } from '../lists/query.ts';

/** What counts as having come back, by the word that addresses use. */
export const WAYS = { visites: 'visit', contributions: 'contribution' } as const satisfies Record<
  string,
  CohortWay
>;
type WayWord = keyof typeof WAYS;
export const WAY_WORDS = Object.keys(WAYS) as readonly WayWord[];

/** @throws an `invalid` refusal beside what is no way to count */
export const cohortAskingOf = (url: URL): { readonly par?: WayWord } =>
  queryOf(url, { par: oneOf<WayWord>('visites', 'contributions') });
