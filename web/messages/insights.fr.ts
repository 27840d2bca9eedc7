/** Statistiques : ce que chaque chiffre compte, et ce qu’il laisse de côté. */
export const insightsFr = {
  title: 'Statistiques',
  lead: 'Chaque chiffre dit comment il est compté. Les jours sont ceux de Paris ; le jour en cours n’est pas compté.',
  back: 'Toutes les statistiques',
  period: {
    title: 'Période',
    days: '{days} jours',
    own: 'Choisir d’autres dates',
    from: 'Du',
    to: 'Au',
    show: 'Afficher',
    compared: ', comparé à la période du {before} au {until}',
  },
  views: {
    label: 'Statistiques',
    figures: 'Chiffres',
    cohorts: 'Fidélité',
    gaps: 'À écrire ensuite',
    deflection: 'Contacts évités',
  },
  cohorts: {
    title: 'Fidélité',
    lead: 'Parmi les membres inscrits un même mois, combien sont revenus chacun des mois suivants.',
    by: 'Être revenu, c’est',
    way: { visit: 'avoir ouvert une page', contribution: 'avoir contribué' },
    means: {
      visit:
        'Part des membres inscrits ce mois-là qui ont ouvert au moins une page, connectés, dans le mois. Douze mois d’inscription au plus ; le mois en cours n’est pas compté. L’équipe et les robots sont laissés de côté.',
      contribution:
        'Part des membres inscrits ce mois-là qui ont écrit, remercié, réagi ou assisté à un évènement dans le mois. Douze mois d’inscription au plus ; le mois en cours n’est pas compté. L’équipe est laissée de côté.',
    },
    masked: 'Un mois de moins de cinq inscriptions est masqué.',
    caption: 'Part des membres revenus, par mois d’inscription et nombre de mois écoulés',
    joined: 'Inscription',
    members: 'Membres',
    month: '{month, plural, one {# mois après} other {# mois après}}',
    monthShort: '+{month}',
    few: 'moins de 5',
    empty: 'Aucune inscription à suivre pour le moment',
    emptyText: 'Un mois d’inscription apparaît ici quand il est terminé.',
  },
  gaps: {
    title: 'À écrire ensuite',
    lead: 'Ce que les membres demandent, en face de ce que {org} a répondu, par thème et par branche.',
    next: 'Les manques les plus attendus',
    nextCaption: 'Thèmes sans réponse officielle à jour, les plus attendus en premier',
    theme: 'Thème',
    unanswered: 'Sans réponse officielle',
    outdated: 'À relire',
    demand: 'Attente',
    references: 'Réponses de référence',
    referencesOld: '{count}, dont {old} à relire',
    of: '{some} sur {all}',
    searches: 'Voir aussi ce que l’on cherche sans le trouver',
    nothingMissing: 'Toutes les questions de la période ont une réponse officielle à jour.',
    grid: 'Par thème et par branche',
    gridLead:
      'Questions posées pendant la période, sans réponse officielle à jour, sur le nombre de questions. L’attente additionne les lectures, les suivis et les réponses de ces questions. Une question de deux branches compte dans les deux.',
    gridCaption: 'Questions sans réponse officielle à jour, par thème et par branche',
    branch: { every: 'Sans branche', all: 'Ensemble' },
    empty: 'Aucune question pendant cette période',
    emptyText: 'Choisissez une période plus longue.',
  },
  group: {
    members: 'Membres',
    answers: 'Entraide',
    official: 'Réponses officielles',
    content: 'Recherche',
    moderation: 'Modération',
    meeting: 'Évènements et sondages',
  },
  health: {
    title: 'Score de santé',
    out: '{score} sur 100',
    before: '{score} sur la période précédente.',
    unknown: 'n. d. : un terme n’est pas encore connu, et le deviner fausserait la note.',
    term: {
      stickiness: 'Assiduité (plein à 20 %)',
      answered: 'Répondues en 7 jours',
      accepted: 'Résolues en 30 jours',
      newcomers: 'Nouveaux contributeurs (plein à un par jour)',
      response: 'Première réponse, médiane (zéro à 24 h)',
      calm: 'Signalements pour 1 000 messages (zéro à 20)',
    },
    caption: 'Termes du score',
    what: 'Terme',
    points: 'Points',
    most: 'Au plus',
  },
  nothing: 'n. d.',
  masked: 'masqué',
  over: 'plus de {value}',
  minutes: '{count} min',
  hours: '{count} h',
  dayCount: '{count} j',
  percent: '{count} %',
  change: {
    up: '+{share} par rapport à la période précédente ({before})',
    down: '−{share} par rapport à la période précédente ({before})',
    same: 'Comme sur la période précédente ({before})',
    unknown: 'Évolution n. d. (période précédente : {before})',
  },
  how: 'Définition et tableau',
  howOf: 'Définition et tableau : {label}',
  version: 'Version {version} de la définition.',
  ripe: 'Un jour entre dans ce chiffre quand {days} jours ont passé, et n’en bouge plus.',
  countedTo: 'Dernier jour compté : {day}.',
  notYet: 'Aucun jour de cette période n’est encore compté.',
  mended:
    'Des jours de cette période ont été recomptés le {day}, parce que des faits étaient arrivés en retard.',
  excludes: 'Ne sont pas comptés :',
  exclusion: {
    staff: 'l’équipe de {org}, d’après le rôle tenu à ce moment-là',
    robots: 'les robots, reconnus sur le serveur avant de compter',
    removed: 'ce qui avait été retiré au moment de compter',
    own: 'les réponses de qui a posé la question',
    unripe: 'les jours trop récents pour être jugés',
  },
  detail: 'Voir le détail',
  detailOf: 'Voir le détail : {label}',
  csv: 'Télécharger (CSV)',
  chart: '{label}, en graphique ; les mêmes valeurs sont dans le tableau',
  steps: '{label}, par intervalle',
  span: 'Du {from} au {to}',
  when: 'Jours',
  value: 'Valeur',
  branches: {
    title: 'Par branche',
    lead: 'Un membre de deux branches compte dans les deux. Les cases de moins de cinq sont masquées, et une autre avec elles quand une soustraction les trahirait.',
    of: '{label}, par branche',
    branch: 'Branche',
  },
  days: {
    title: 'Jour par jour',
    of: '{label}, jour par jour',
    day: 'Jour',
  },
  rows: {
    title: '{label} : le {day}',
    lead: 'Les questions dont ce chiffre est fait, telles qu’elles étaient quand ce jour a été compté.',
    back: 'Retour au chiffre',
    caption: '{count, plural, one {# question comptée} other {# questions comptées}}',
    question: 'Question',
    unknown: 'Question retirée, ou réservée à d’autres',
    asked: 'Posée',
    waited: 'A attendu',
    stillWaiting: 'attendait encore',
    counts: 'Compte dans la part',
    yes: 'Oui',
    no: 'Non',
    empty: 'Aucune question n’entre dans ce chiffre ce jour-là',
  },
  kpi: {
    'members-total': {
      label: 'Membres',
      means: 'Comptes dont l’adresse a été confirmée, au dernier jour de la période.',
    },
    'members-joined': {
      label: 'Inscriptions',
      means: 'Adresses confirmées pendant la période.',
    },
    activation: {
      label: 'Activation à 7 jours',
      means:
        'Parmi les inscrits, ceux qui ont posé une question, écrit, répondu, voté, réagi ou participé à un évènement dans les sept jours (168 heures).',
    },
    'active-day': {
      label: 'Actifs par jour',
      means: 'Membres venus au moins une fois dans la journée, en moyenne sur les jours de la période.',
    },
    'active-week': {
      label: 'Actifs sur 7 jours',
      means: 'Membres différents venus pendant les 7 jours qui finissent avec la période.',
    },
    'active-month': {
      label: 'Actifs sur 30 jours',
      means: 'Membres différents venus pendant les 30 jours qui finissent avec la période.',
    },
    stickiness: {
      label: 'Assiduité',
      means:
        'Moyenne, sur les jours de la période, des actifs du jour divisés par les actifs sur 30 jours ; 0 un jour sans actif.',
    },
    'contributors-new': {
      label: 'Nouveaux contributeurs',
      means: 'Membres dont le tout premier message, question ou réponse, date de la période.',
    },
    posters: {
      label: 'Part de ceux qui écrivent',
      means:
        'Parmi les actifs sur 30 jours, ceux qui ont écrit une question, un sujet ou une réponse. La règle d’usage parle de 1 %.',
    },
    reactors: {
      label: 'Part de ceux qui réagissent',
      means:
        'Parmi les actifs sur 30 jours, ceux qui ont voté ou réagi sans rien écrire. La règle d’usage parle de 9 %.',
    },
    readers: {
      label: 'Part de ceux qui lisent',
      means:
        'Parmi les actifs sur 30 jours, ceux qui n’ont ni écrit ni réagi. La règle d’usage parle de 90 %.',
    },
    'pages-visitors': {
      label: 'Pages lues sans compte',
      means:
        'Pages ouvertes par des visiteurs non connectés. Aucun identifiant n’est gardé : on ne sait pas combien ils sont.',
    },
    'pages-robots': {
      label: 'Pages lues par des robots',
      means:
        'Pages ouvertes par des programmes qui se nomment : moteurs de recherche, vérificateurs, aspirateurs. Jamais ajoutées aux autres.',
    },
    questions: {
      label: 'Questions posées',
      means: 'Questions posées pendant la période et encore en ligne à la fin de leur jour.',
    },
    'first-response-median': {
      label: 'Première réponse, médiane',
      means:
        'Durée jusqu’à la première réponse d’une autre personne, encore en ligne trois jours après : la moitié des questions attend moins. Une question qui attend encore compte comme la plus longue.',
    },
    'first-response-p90': {
      label: 'Première réponse, 9 fois sur 10',
      means: 'Durée que neuf questions sur dix ne dépassent pas avant leur première réponse.',
    },
    'first-response-over-24h': {
      label: 'Sans réponse après 24 h',
      means: 'Part des questions qui ont attendu leur première réponse plus de 24 heures.',
    },
    'first-response-over-72h': {
      label: 'Sans réponse après 72 h',
      means: 'Part des questions qui ont attendu leur première réponse plus de 72 heures.',
    },
    answered: {
      label: 'Répondues en 7 jours',
      means: 'Part des questions qui ont reçu dans les sept jours une réponse d’une autre personne.',
    },
    accepted: {
      label: 'Résolues en 30 jours',
      means: 'Part des questions dont une réponse est acceptée trente jours après.',
    },
    'peer-solved': {
      label: 'Résolues entre membres',
      means:
        'Parmi les réponses acceptées pendant la période, celles écrites par des membres et non par l’équipe. La branche est celle de qui a répondu.',
    },
    backlog: {
      label: 'Questions sans réponse',
      means: 'Questions ouvertes sans réponse d’une autre personne, à la fin du dernier jour de la période.',
    },
    'backlog-week': {
      label: 'Sans réponse depuis 7 jours',
      means: 'Parmi elles, celles qui ont sept jours ou plus.',
    },
    'official-response-median': {
      label: 'Réponse officielle, médiane',
      means:
        'Durée jusqu’au premier sceau officiel posé dans le sujet. Une question qui attend encore après sept jours compte comme la plus longue.',
    },
    'official-response-p90': {
      label: 'Réponse officielle, 9 fois sur 10',
      means: 'Durée que neuf questions sur dix ne dépassent pas avant leur premier sceau.',
    },
    'official-response-over-24h': {
      label: 'Sans sceau après 24 h',
      means: 'Part des questions sans sceau officiel 24 heures après.',
    },
    'official-response-over-72h': {
      label: 'Sans sceau après 72 h',
      means: 'Part des questions sans sceau officiel 72 heures après.',
    },
    sealed: {
      label: 'Réponses officielles en 30 jours',
      means:
        'Part des questions qui portent une réponse scellée, rédigée ou validée par {org}, trente jours après.',
    },
    'searches-in-vain': {
      label: 'Recherches sans résultat',
      means: 'Part des recherches qui n’ont rien trouvé.',
    },
    reports: {
      label: 'Signalements',
      means: 'Signalements reçus pendant la période.',
    },
    'decision-median': {
      label: 'Décision, médiane',
      means:
        'Durée entre le premier signalement d’un cas et sa décision, pour les cas décidés pendant la période.',
    },
    overturned: {
      label: 'Décisions annulées',
      means: 'Décisions annulées pendant la période, rapportées aux décisions prises pendant la période.',
    },
    'appeals-upheld': {
      label: 'Recours accueillis',
      means:
        'Parmi les recours tranchés pendant la période, ceux qui ont été accueillis en tout ou en partie.',
    },
    'events-attended': {
      label: 'Présences aux évènements',
      means: 'Présences constatées pendant la période.',
    },
    'polls-ended': {
      label: 'Sondages terminés',
      means: 'Sondages arrivés à leur terme pendant la période.',
    },
  },
};
