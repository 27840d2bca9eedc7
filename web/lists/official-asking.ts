import type { OfficialFilter } from '#application/community/limits';
import { oneOf } from './query.ts';

/** Whether the organisation spoke and can be relied on, by the word that the addresses of lists and of the search use. */
export const OFFICIAL = {
  oui: 'any',
  organisme: 'authored',
  validee: 'validated',
  relire: 'overdue',
  non: 'none',
} as const satisfies Record<string, OfficialFilter>;
export type OfficialWord = keyof typeof OFFICIAL;

export const OFFICIAL_WORDS = Object.keys(OFFICIAL) as readonly OfficialWord[];
export const anOfficial = oneOf<OfficialWord>('oui', 'organisme', 'validee', 'relire', 'non');
