import type { GroundKey } from '#domain/moderation/decisions/grounds';

export interface GroundWords {
  readonly legalGround: string | null;
  readonly clause: string;
  readonly explanation: string;
}

const article = (number: string): string => `Conditions d’utilisation, article ${number}`;

/** The law or the clause of the terms, and why it applies. */
export const groundsFr: Readonly<Record<GroundKey, GroundWords>> = {
  'donnees-personnelles': {
    legalGround: null,
    clause: article('4.2'),
    explanation:
      'L’article 4.2 demande de ne publier aucune donnée qui permette d’identifier une personne ou d’accéder à ses dossiers : la vôtre, ou celle de quelqu’un d’autre.',
  },
  'injure-harcelement-menace': {
    legalGround: null,
    clause: article('4.1'),
    explanation:
      'L’article 4.1 protège les personnes, pas les opinions : la critique, même vive, est la bienvenue tant qu’elle ne vise pas quelqu’un.',
  },
  'haine-discrimination-apologie': {
    legalGround:
      'Article 24 de la loi du 29 juillet 1881 (provocation à la discrimination, à la haine ou à la violence).',
    clause: article('5.1'),
    explanation:
      'La loi interdit de viser des personnes pour ce qu’elles sont et d’encourager à les rejeter ou à leur nuire, même sous couvert d’humour.',
  },
  diffamation: {
    legalGround: 'Articles 29 et 32 de la loi du 29 juillet 1881 (diffamation).',
    clause: article('5.1'),
    explanation:
      'Affirmer un fait précis qui porte atteinte à l’honneur d’une personne ou d’une structure identifiable peut être une diffamation. Vous pouvez raconter les faits sans nommer.',
  },
  'arnaque-usurpation': {
    legalGround: 'Article 313-1 du code pénal (escroquerie).',
    clause: article('4.6'),
    explanation:
      'Ce procédé vise à obtenir de l’argent, un code ou des données par tromperie, ou à se faire passer pour quelqu’un d’autre. Si votre compte a été utilisé à votre insu, contestez la décision : nous vous aiderons à en reprendre le contrôle.',
  },
  contrefacon: {
    legalGround: 'Articles L. 335-2 et L. 335-3 du code de la propriété intellectuelle (contrefaçon).',
    clause: article('4.5'),
    explanation:
      'Reproduire une œuvre demande l’accord de son auteur. Une courte citation, avec le nom de l’auteur et la source, reste permise.',
  },
  'reponse-fausse-ou-perimee': {
    legalGround: null,
    clause: article('4.3'),
    explanation:
      'Une indication fausse ou dépassée sur des droits sociaux peut coûter cher à qui la suit. Vous pouvez répondre de nouveau, à jour et avec votre source.',
  },
  'publicite-ou-hors-sujet': {
    legalGround: null,
    clause: article('4.4'),
    explanation:
      'La communauté est un service public d’entraide : la promotion d’un service payant n’y a pas sa place, et chaque échange s’en tient à son sujet.',
  },
  rangement: {
    legalGround: null,
    clause: article('4.7'),
    explanation:
      'Un sujet par question, dans le bon espace et sous un titre clair : c’est ce qui permet de retrouver les réponses. Cette mesure n’est pas une sanction.',
  },
  'propagande-electorale': {
    legalGround: null,
    clause: article('4.8'),
    explanation:
      'Pendant la période électorale, une stricte égalité est due à toutes les listes : leurs messages ont un espace réservé, dans les mêmes conditions pour toutes.',
  },
  'signalements-abusifs': {
    legalGround: null,
    clause: article('8.2'),
    explanation:
      'L’article 8.2 protège le signalement : qui en envoie souvent de manifestement infondés est averti, puis n’en envoie plus pour un temps. Signaler de bonne foi, même à tort, n’est jamais reproché.',
  },
  'contestations-abusives': {
    legalGround: null,
    clause: article('8.2'),
    explanation:
      'L’article 8.2 protège le droit de contester : qui conteste souvent, sans rien dire qui puisse être examiné, est averti, puis suspendu pour un temps. Contester de bonne foi, même à tort, n’est jamais reproché.',
  },
  'regles-de-vie': {
    legalGround: null,
    clause: article('4'),
    explanation:
      'L’article 4 réunit les règles de vie de la communauté, que chacun accepte en s’inscrivant. Ce qui a conduit à cette décision est dit dans les faits.',
  },
};
