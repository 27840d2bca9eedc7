/** Why the measure of contacts avoided was set as it is. */
export const DEFLECTION_NOTE = 'Mesure du formulaire de contact depuis l’ouverture.';

export const REPORT_PLAN = {
  name: 'Le mois de la communauté',
  rhythm: 'month',
  day: 8,
  hour: 8,
  figures: [
    'members-joined',
    'active-month',
    'questions',
    'first-response-median',
    'answered',
    'sealed',
    'searches-in-vain',
  ],
  byBranch: true,
} as const;
