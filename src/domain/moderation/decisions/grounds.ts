import type { GivenStatement, GroundKind } from './statement-of-reasons.ts';

/** What an act done in the place itself may rest on: the law or the clause of the terms, and why it applies. */
interface ActGround {
  readonly kind: GroundKind;
  readonly legalGround: string | null;
  readonly clause: string;
  readonly explanation: string;
  readonly category: string;
  readonly keyword: string | null;
}

const article = (number: string): string => `Conditions d’utilisation, article ${number}`;
const OTHER_TERMS = 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC';

const GROUNDS = {
  'donnees-personnelles': {
    kind: 'terms',
    legalGround: null,
    clause: article('4.2'),
    explanation:
      'L’article 4.2 demande de ne publier aucune donnée qui permette d’identifier une personne ou d’accéder à ses dossiers : la vôtre, ou celle de quelqu’un d’autre.',
    category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    keyword: null,
  },
  'injure-harcelement-menace': {
    kind: 'terms',
    legalGround: null,
    clause: article('4.1'),
    explanation:
      'L’article 4.1 protège les personnes, pas les opinions : la critique, même vive, est la bienvenue tant qu’elle ne vise pas quelqu’un.',
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    keyword: 'KEYWORD_CYBER_BULLYING_INTIMIDATION',
  },
  'haine-discrimination-apologie': {
    kind: 'illegal',
    legalGround:
      'Article 24 de la loi du 29 juillet 1881 (provocation à la discrimination, à la haine ou à la violence).',
    clause: article('5.1'),
    explanation:
      'La loi interdit de viser des personnes pour ce qu’elles sont et d’encourager à les rejeter ou à leur nuire, même sous couvert d’humour.',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keyword: 'KEYWORD_HATE_SPEECH',
  },
  diffamation: {
    kind: 'illegal',
    legalGround: 'Articles 29 et 32 de la loi du 29 juillet 1881 (diffamation).',
    clause: article('5.1'),
    explanation:
      'Affirmer un fait précis qui porte atteinte à l’honneur d’une personne ou d’une structure identifiable peut être une diffamation. Vous pouvez raconter les faits sans nommer.',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keyword: 'KEYWORD_DEFAMATION',
  },
  'arnaque-usurpation': {
    kind: 'illegal',
    legalGround: 'Article 313-1 du code pénal (escroquerie).',
    clause: article('4.6'),
    explanation:
      'Ce procédé vise à obtenir de l’argent, un code ou des données par tromperie, ou à se faire passer pour quelqu’un d’autre. Si votre compte a été utilisé à votre insu, contestez la décision : nous vous aiderons à en reprendre le contrôle.',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    keyword: 'KEYWORD_PHISHING',
  },
  contrefacon: {
    kind: 'illegal',
    legalGround: 'Articles L. 335-2 et L. 335-3 du code de la propriété intellectuelle (contrefaçon).',
    clause: article('4.5'),
    explanation:
      'Reproduire une œuvre demande l’accord de son auteur. Une courte citation, avec le nom de l’auteur et la source, reste permise.',
    category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    keyword: 'KEYWORD_COPYRIGHT_INFRINGEMENT',
  },
  'reponse-fausse-ou-perimee': {
    kind: 'terms',
    legalGround: null,
    clause: article('4.3'),
    explanation:
      'Une indication fausse ou dépassée sur des droits sociaux peut coûter cher à qui la suit. Vous pouvez répondre de nouveau, à jour et avec votre source.',
    category: OTHER_TERMS,
    keyword: null,
  },
  'publicite-ou-hors-sujet': {
    kind: 'terms',
    legalGround: null,
    clause: article('4.4'),
    explanation:
      'La communauté est un service public d’entraide : la promotion d’un service payant n’y a pas sa place, et chaque échange s’en tient à son sujet.',
    category: OTHER_TERMS,
    keyword: null,
  },
  rangement: {
    kind: 'terms',
    legalGround: null,
    clause: article('4.7'),
    explanation:
      'Un sujet par question, dans le bon espace et sous un titre clair : c’est ce qui permet de retrouver les réponses. Cette mesure n’est pas une sanction.',
    category: OTHER_TERMS,
    keyword: null,
  },
  'propagande-electorale': {
    kind: 'terms',
    legalGround: null,
    clause: article('4.8'),
    explanation:
      'Pendant la période électorale, une stricte égalité est due à toutes les listes : leurs messages ont un espace réservé, dans les mêmes conditions pour toutes.',
    category: 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
    keyword: null,
  },
  'regles-de-vie': {
    kind: 'terms',
    legalGround: null,
    clause: article('4'),
    explanation:
      'L’article 4 réunit les règles de vie de la communauté, que chacun accepte en s’inscrivant. Le motif ci-dessus dit laquelle est en cause.',
    category: OTHER_TERMS,
    keyword: null,
  },
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

/** The statement of an act that somebody did in the place itself, on their own initiative. */
export function statementOnGround(key: GroundKey, facts: string, scope: string): GivenStatement {
  const { kind, legalGround, clause, explanation, category, keyword } = GROUNDS[key];
  return {
    reason: key,
    facts,
    groundKind: kind,
    ...{ legalGround, clause, explanation, category, keyword, scope },
    source: 'own-initiative',
    automatedDetection: false,
    automatedDecision: 'no',
  };
}
