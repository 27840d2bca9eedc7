/** What is decided of contents and members, why, and how to contest it. */
export const decisionsFr = {
  ground: {
    label: 'Fondement',
    help: 'L’auteur reçoit un exposé des motifs qui cite la règle en cause, et peut contester.',
    'donnees-personnelles': 'Données personnelles',
    'injure-harcelement-menace': 'Injure, harcèlement ou menace',
    'haine-discrimination-apologie': 'Haine, discrimination ou apologie de la violence',
    diffamation: 'Diffamation',
    'arnaque-usurpation': 'Arnaque, hameçonnage ou usurpation',
    contrefacon: 'Œuvre reproduite sans autorisation',
    'reponse-fausse-ou-perimee': 'Réponse fausse ou périmée',
    'publicite-ou-hors-sujet': 'Publicité ou hors sujet',
    rangement: 'Rangement des sujets (n’est pas une sanction)',
    'propagande-electorale': 'Propagande électorale hors de l’espace prévu',
    'regles-de-vie': 'Règles de vie de la communauté',
  },
};
