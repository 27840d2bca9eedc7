/** What figures are called and what each counts: on pages and in reports alike. */
export const kpisFr = {
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
      'Parmi les inscrits, ceux qui ont posé une question, écrit, répondu, jugé un message utile, réagi, ou pris une place à un évènement ou y sont venus, dans les sept jours (168 heures).',
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
    means: 'Parmi les actifs sur 30 jours, ceux qui n’ont ni écrit ni réagi. La règle d’usage parle de 90 %.',
  },
  'pages-visitors': {
    label: 'Pages lues sans compte',
    means:
      'Pages ouvertes par des visiteurs non connectés. Aucun identifiant n’est gardé : on ne sait pas combien ils sont.',
  },
  'pages-robots': {
    label: 'Pages lues par des robots',
    means:
      'Pages ouvertes par des programmes qui se nomment : moteurs de recherche, vérificateurs, aspirateurs. Jamais ajoutées aux autres.',
  },
  'levels-known': {
    label: 'Membres de niveau N1 ou plus',
    means:
      'Part des membres dont le niveau de confiance est N1 ou plus au soir du dernier jour de la période. Qui s’inscrit commence à N0 ; un compte supprimé garde le dernier niveau qu’on lui a connu. Les jours d’avant le premier compte des niveaux sont « n. d. ».',
  },
  'levels-up': {
    label: 'Montées de niveau',
    means:
      'Membres plus haut le soir que le matin, additionnés sur les jours de la période. Monter puis redescendre le même jour ne compte pas ; monter un jour et redescendre un autre compte une montée et une descente. Un saut de deux niveaux compte une fois. Les jours d’avant le premier compte des niveaux sont « n. d. ».',
  },
  'levels-down': {
    label: 'Descentes de niveau',
    means:
      'Membres plus bas le soir que le matin, additionnés sur les jours de la période : après une décision de modération, ou quand les conditions ne sont plus réunies. Descendre puis remonter le même jour ne compte pas. Les jours d’avant le premier compte des niveaux sont « n. d. ».',
  },
  'level-1-median': {
    label: 'Délai pour atteindre N1, médiane',
    means:
      'Durée entre l’inscription et la première fois que le membre est à N1 ou plus : la moitié de ceux qui y sont arrivés pendant la période a mis moins. Redescendre puis y revenir ne compte pas une seconde fois. Qui n’y est pas encore, ou s’est inscrit avant que les statistiques commencent, n’entre pas dans ce délai.',
  },
  'level-2-median': {
    label: 'Délai pour atteindre N2, médiane',
    means:
      'Durée entre l’inscription et la première fois que le membre est à N2 ou plus : la moitié de ceux qui y sont arrivés pendant la période a mis moins. Redescendre puis y revenir ne compte pas une seconde fois. Qui n’y est pas encore, ou s’est inscrit avant que les statistiques commencent, n’entre pas dans ce délai.',
  },
  'level-3-median': {
    label: 'Délai pour atteindre N3, médiane',
    means:
      'Durée entre l’inscription et la première fois que le membre est à N3 ou plus : la moitié de ceux qui y sont arrivés pendant la période a mis moins. Redescendre puis y revenir ne compte pas une seconde fois. Qui n’y est pas encore, ou s’est inscrit avant que les statistiques commencent, n’entre pas dans ce délai.',
  },
  questions: {
    label: 'Questions posées',
    means: 'Questions posées pendant la période et encore en ligne à la fin de leur jour.',
  },
  'first-response-median': {
    label: 'Première réponse, médiane',
    means:
      'Durée jusqu’à la première réponse d’une autre personne, encore en ligne trois jours après : la moitié des questions attend moins. Une question qui attend encore compte comme la plus longue.',
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
  'first-response-open-median': {
    label: 'Première réponse en heures ouvrées, médiane',
    means:
      'Durée jusqu’à la première réponse d’une autre personne, encore en ligne sept jours après, dont ne comptent que les heures ouvrées : de 9 h à 18 h à Paris, du lundi au vendredi, hors jours fériés. Au-delà de 24 de ces heures, une question compte comme la plus longue.',
  },
  'first-response-open-p90': {
    label: 'Première réponse en heures ouvrées, 9 fois sur 10',
    means:
      'Durée que neuf questions sur dix ne dépassent pas avant leur première réponse, comptée dans les mêmes heures : de 9 h à 18 h à Paris, du lundi au vendredi, hors jours fériés.',
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
  'deflection-direct': {
    label: 'Résolues sans l’équipe en 30 jours',
    means:
      'Part des questions qui ont trente jours après une réponse acceptée d’un autre membre, sans que l’équipe ait répondu avant l’acceptation, même par une réponse retirée depuis.',
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
      'Durée jusqu’à la première réponse officielle du sujet. Une question qui attend encore après sept jours compte comme la plus longue.',
  },
  'official-response-p90': {
    label: 'Réponse officielle, 9 fois sur 10',
    means: 'Durée que neuf questions sur dix ne dépassent pas avant leur première réponse officielle.',
  },
  'official-response-over-24h': {
    label: 'Sans réponse officielle après 24 h',
    means: 'Part des questions sans réponse officielle 24 heures après.',
  },
  'official-response-over-72h': {
    label: 'Sans réponse officielle après 72 h',
    means: 'Part des questions sans réponse officielle 72 heures après.',
  },
  sealed: {
    label: 'Réponses officielles en 30 jours',
    means:
      'Part des questions qui portent une réponse officielle, écrite ou validée par {org}, trente jours après.',
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
      'Durée entre le premier signalement d’un dossier et sa décision, pour les dossiers décidés pendant la période.',
  },
  overturned: {
    label: 'Décisions annulées en 30 jours',
    means:
      'Décisions prises pendant la période et annulées dans les trente jours, rapportées à toutes les décisions prises pendant la période.',
  },
  'appeals-upheld': {
    label: 'Contestations accueillies',
    means:
      'Parmi les contestations tranchées pendant la période, celles qui ont été accueillies en tout ou en partie.',
  },
  'events-attended': {
    label: 'Présences aux évènements',
    means:
      'Présences constatées pendant la période et non retirées dans les sept jours, une seule par membre et par évènement.',
  },
  'polls-ended': {
    label: 'Sondages terminés',
    means:
      'Sondages arrivés à leur terme pendant la période. Un sondage rouvert qui se termine un autre jour compte de nouveau.',
  },
};
