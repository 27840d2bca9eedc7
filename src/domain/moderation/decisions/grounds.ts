import type { GroundKind } from './statement-of-reasons.ts';

/** What an act done in the place itself may rest on; its words are told by who writes the statement. */
interface ActGround {
  readonly kind: GroundKind;
  readonly category: string;
  readonly keyword: string | null;
}

const OTHER_TERMS = 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC';

export const GROUNDS = {
  'donnees-personnelles': {
    kind: 'terms',
    category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    keyword: null,
  },
  'injure-harcelement-menace': {
    kind: 'terms',
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    keyword: 'KEYWORD_CYBER_BULLYING_INTIMIDATION',
  },
  'haine-discrimination-apologie': {
    kind: 'illegal',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keyword: 'KEYWORD_HATE_SPEECH',
  },
  diffamation: {
    kind: 'illegal',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keyword: 'KEYWORD_DEFAMATION',
  },
  'arnaque-usurpation': {
    kind: 'illegal',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    keyword: 'KEYWORD_PHISHING',
  },
  contrefacon: {
    kind: 'illegal',
    category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    keyword: 'KEYWORD_COPYRIGHT_INFRINGEMENT',
  },
  'reponse-fausse-ou-perimee': { kind: 'terms', category: OTHER_TERMS, keyword: null },
  'publicite-ou-hors-sujet': { kind: 'terms', category: OTHER_TERMS, keyword: null },
  rangement: { kind: 'terms', category: OTHER_TERMS, keyword: null },
  'propagande-electorale': {
    kind: 'terms',
    category: 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
    keyword: null,
  },
  'signalements-abusifs': { kind: 'terms', category: OTHER_TERMS, keyword: null },
  'contestations-abusives': { kind: 'terms', category: OTHER_TERMS, keyword: null },
  'regles-de-vie': { kind: 'terms', category: OTHER_TERMS, keyword: null },
} as const satisfies Record<string, ActGround>;

export type GroundKey = keyof typeof GROUNDS;
export const GROUND_KEYS = Object.keys(GROUNDS) as readonly GroundKey[];

/** Where order is kept, nothing else has to be said. */
const OF_ORDER: GroundKey = 'rangement';
/** What whoever names no ground in particular relies on. */
const OF_ALL_RULES: GroundKey = 'regles-de-vie';

/** @param key as it was chosen; one that is not known counts as none */
export function groundOf(key: string | null, keepsOrder: boolean): GroundKey {
  return GROUND_KEYS.find((one) => one === key) ?? (keepsOrder ? OF_ORDER : OF_ALL_RULES);
}
