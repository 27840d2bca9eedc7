/** The back office: what holds its parts together. Each part has an area of its own. */
export const adminFr = {
  label: 'Administration',
  home: 'Vue d’ensemble',
  lead: 'Ce que vous pouvez régler ici, et ce qui vous attend.',
  open: 'Administration : {here}',
  waiting: 'à traiter',
  groups: {
    answers: 'Réponses officielles',
    register: 'Registre',
    content: 'Contenu',
    moderation: 'Modération',
    members: 'Membres',
    insights: 'Suivi',
    privacy: 'Données personnelles',
    settings: 'Réglages',
    help: 'Aide',
  },
};
