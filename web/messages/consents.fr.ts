/** What a member agreed to, and the page that says so. */
export const consentsFr = {
  title: 'Mes consentements',
  lead: 'Ce que vous avez accepté, depuis quand, et comment revenir dessus. Dire non est aussi simple que dire oui.',
  see: 'Voir tout ce que j’ai accepté',
  yes: 'Oui',
  no: 'Non',
  purposes: {
    news: {
      title: 'Les nouvelles de {org}',
      wording:
        'J’accepte de recevoir par e-mail les nouvelles de {org} : ses annonces, ses évènements et ses conseils, et quelques messages de bienvenue.',
      help: 'Elles ne contiennent aucun traceur. Chaque e-mail se termine par un lien qui les arrête.',
    },
  },
  given: 'Vous avez accepté.',
  notGiven: 'Vous n’avez pas accepté.',
  accept: 'Accepter',
  withdraw: 'Retirer mon accord',
  register: 'Le registre',
  registerHelp:
    'Il n’est jamais réécrit : un accord retiré y reste, avec sa date. Il fait partie de la copie de vos données.',
  none: 'Vous n’avez encore rien accepté',
  purpose: 'Objet',
  wordingOf: 'Version du texte',
  givenAt: 'Accepté',
  withdrawnAt: 'Retiré',
  standing: 'En vigueur',
  ways: {
    preferences: 'dans vos préférences',
    consents: 'sur cette page',
    letter: 'par le lien d’un e-mail',
    welcome: 'à votre arrivée',
  },
  other: 'Sans rien accepter de plus',
  otherHelp:
    'Votre compte, vos messages et leur sécurité reposent sur la mission de service de {org} et sur la loi : ils ne demandent pas d’accord.',
  flash: { given: 'Votre accord est noté.', withdrawn: 'Votre accord est retiré.' },
};
