/** Ce que disent les règles, les niveaux, les badges et les défis avec lesquels une communauté commence. */
export const firstsFr = {
  rules: {
    toutes: {
      label: 'Toutes les règles ensemble',
      explanation: 'Les points de toutes les règles s’arrêtent là, chaque mois.',
    },
    'reponse-validee': {
      label: 'Réponse validée par l’équipe officielle',
      explanation:
        'La validation porte sur le texte exact. Si vous modifiez la réponse, la validation tombe et les points sont repris jusqu’à la nouvelle relecture.',
    },
    'reponse-acceptee': {
      label: 'Réponse acceptée par l’auteur de la question',
      explanation:
        'Aucun point pour une réponse à sa propre question. Deux fois par mois au plus entre les deux mêmes personnes. Si l’auteur change d’avis, les points suivent la nouvelle réponse retenue.',
    },
    'ca-m-a-aide': {
      label: '« Ça m’a aidé » reçu d’une autre personne',
      explanation:
        'Dix fois au plus par réponse, et trois fois par mois entre les deux mêmes personnes, pour éviter les échanges de faveurs.',
    },
    'test-produit-termine': {
      label: 'Test produit mené à son terme',
      explanation:
        'Comptent les tests dont toutes les étapes ont été parcourues, réussies ou non. L’avis exprimé n’a aucun effet sur les points.',
    },
    'idee-prevue': {
      label: 'Idée programmée par l’organisme',
      explanation: 'Zéro point : une idée se propose parce qu’elle sert à tous. Un badge la salue.',
    },
    'idee-livree': {
      label: 'Idée réalisée par l’organisme',
      explanation: 'Zéro point, comme pour une idée programmée : le badge gagne un palier.',
    },
    'enquete-remplie': {
      label: 'Enquête remplie',
      explanation:
        'Zéro point, volontairement : récompenser une enquête attire des réponses données pour les points et fausse les résultats.',
    },
    'vote-sondage': {
      label: 'Vote à un sondage',
      explanation: 'Zéro point : un vote ne doit jamais être intéressé.',
    },
    'question-posee': {
      label: 'Question posée',
      explanation: 'Zéro point : on pose une question quand on en a besoin.',
    },
    'reponse-publiee': {
      label: 'Réponse publiée',
      explanation: 'Zéro point à la publication : c’est l’utilité qui compte, pas le nombre de messages.',
    },
    'signalement-confirme': {
      label: 'Signalement confirmé',
      explanation: 'Zéro point : signaler est un service rendu, pas une course.',
    },
    'jour-de-visite': {
      label: 'Jour de visite',
      explanation: 'Zéro point : la communauté n’a pas à vous faire revenir si vous n’en avez pas besoin.',
    },
    'invitation-acceptee': {
      label: 'Invitation acceptée',
      explanation: 'Zéro point : pas de prime au recrutement.',
    },
    'profil-complete': {
      label: 'Profil complété',
      explanation: 'Zéro point : ne dévoilez que ce que vous souhaitez.',
    },
    'nouveau-membre-accompagne': {
      label: 'Réponse au premier message d’un nouveau membre',
      explanation:
        'Zéro point en soi : si la réponse aide, les règles « Ça m’a aidé » ou « réponse acceptée » s’appliquent.',
    },
    'presence-evenement': {
      label: 'Présence à un évènement',
      explanation:
        'Présence confirmée par le code donné en séance, ou notée par l’équipe. Regarder la rediffusion ne donne pas de points.',
    },
  },
  levels: {
    l1: 'Nouvelle plume',
    l2: 'Bonne adresse',
    l3: 'Main tendue',
    l4: 'Pilier',
    l5: 'Mémoire vive',
  },
  badges: {
    'reponse-acceptee': {
      name: 'Réponse acceptée',
      description: 'L’auteur d’une question a retenu votre réponse.',
      criterion:
        'Avoir une réponse acceptée par l’auteur de la question : deux par mois au plus de la même personne. Ses propres sujets ne comptent pas.',
    },
    'reponses-validees': {
      name: 'Réponses validées',
      description: 'L’équipe officielle a validé vos réponses à de nombreuses reprises.',
      criterion: 'Nombre de réponses validées par l’équipe officielle.',
    },
    'coup-de-main': {
      name: 'Coup de main',
      description: 'Vos réponses ont aidé des personnes différentes.',
      criterion: 'Nombre de personnes différentes qui ont dit « Ça m’a aidé » à l’une de vos réponses.',
    },
    'pair-referent': {
      name: 'Pair référent de branche',
      description: 'Vous êtes référent pour votre branche.',
      criterion: 'Donné par l’équipe à la nomination, retiré à la fin du mandat.',
    },
    testeur: {
      name: 'Testeur',
      description: 'Vous avez mené des tests de produits à leur terme.',
      criterion: 'Nombre de tests de produits dont vous avez parcouru toutes les étapes.',
    },
    'idee-retenue': {
      name: 'Idée retenue',
      description: 'L’organisme a prévu de réaliser une de vos idées.',
      criterion:
        'Idée passée à l’état « Programmée ». Le palier supérieur s’obtient quand elle est « Réalisée », ou à la deuxième idée retenue.',
    },
  },
  challenges: {
    'coup-de-main-de-la-semaine': {
      title: 'Trois coups de main cette semaine',
      description:
        'Répondez à une question qui attend : trois personnes qui disent « Ça m’a aidé » suffisent.',
    },
    'mois-de-la-clarte': {
      title: 'Le mois de la clarté',
      description:
        'Reprenez une ancienne réponse, écrivez-la plus simplement et proposez-la à la validation. Ensemble, cinq réponses validées dans le mois.',
    },
    'entraide-des-compositeurs': {
      title: 'Entraide entre compositrices et compositeurs',
      description: 'Que dix réponses de la branche aident quelqu’un ce mois-ci.',
    },
    'saison-de-la-declaration': {
      title: 'La saison de la déclaration',
      description:
        'Vingt réponses acceptées pendant la saison, pour que personne ne reste bloqué devant un écran.',
    },
  },
};
