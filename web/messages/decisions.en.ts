import type { Messages } from './fr.ts';

export const decisionsEn: Messages['decisions'] = {
  ground: {
    label: 'Ground',
    help: 'The author receives a statement of reasons that names the rule, and may contest it.',
    'donnees-personnelles': 'Personal data',
    'injure-harcelement-menace': 'Insult, harassment or threat',
    'haine-discrimination-apologie': 'Hatred, discrimination or praise of violence',
    diffamation: 'Defamation',
    'arnaque-usurpation': 'Scam, phishing or impersonation',
    contrefacon: 'Work reproduced without permission',
    'reponse-fausse-ou-perimee': 'Wrong or outdated answer',
    'publicite-ou-hors-sujet': 'Advertising or off topic',
    rangement: 'Order among topics (not a sanction)',
    'propagande-electorale': 'Election campaigning outside its space',
    'regles-de-vie': 'Rules of the community',
  },
};
