/** What a new site has yet to be given before it opens. */
export const setUpFr = {
  title: 'Mise en route du site',
  done: '{done} sur {all}',
  isDone: 'fait',
  isLeft: 'à faire',
  putAway: 'Masquer cette liste',
  showAgain: 'Afficher la mise en route du site',
  flash: { away: 'Liste masquée. Un bouton au bas de cette page l’affiche de nouveau.' },
  steps: {
    look: {
      title: 'Donner au site son nom et son apparence',
      about: 'Nom de l’organisme et de la communauté, logo, couleurs : publiez une première version.',
    },
    contact: {
      title: 'Dire où écrire à l’organisme',
      about:
        'L’adresse du registre des traitements, des pages légales, des failles et des données personnelles à transmettre en privé. Elle compte une fois publiée.',
    },
    legal: {
      title: 'Publier les textes légaux',
      about: 'Mentions légales, confidentialité et accessibilité.',
    },
    mail: {
      title: 'Faire partir les e-mails',
      about:
        'Aucun serveur d’envoi (SMTP_URL) tant que c’est à faire : inscriptions et mots de passe oubliés restent sans message. Une fois réglé, envoyez-vous un essai depuis « Lettres ».',
    },
    categories: {
      title: 'Créer les catégories',
      about: 'Chaque question est posée dans l’une d’elles.',
    },
    team: {
      title: 'Réunir l’équipe',
      about: 'Donnez un rôle à une deuxième personne au moins, une fois qu’elle a créé son compte.',
    },
    topic: {
      title: 'Publier un premier sujet',
      about: 'Un mot d’accueil ou une question fréquente : les premiers venus ont quelque chose à lire.',
    },
  },
};
