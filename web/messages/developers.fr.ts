/** L’API, expliquée à qui écrit un logiciel. */
export const developersFr = {
  title: 'Pour les développeurs',
  lead: 'Tout ce que l’API sait faire, écrit à partir du document qu’elle sert. Les intitulés des opérations sont en anglais, comme leurs noms.',
  begin: 'Commencer',
  steps: {
    key: 'L’administration enregistre votre logiciel et vous donne une clé. Envoyez-la dans chaque appel :',
    token: 'Ou échangez l’identifiant et le secret contre un jeton d’un quart d’heure (OAuth 2.0) :',
    scopes:
      'Ce qu’un logiciel peut appeler est dit par ses portées. Il agit au nom de la personne qui répond de lui et ne peut jamais plus qu’elle.',
    limits:
      '{calls} appels par minute, dont {writes} qui écrivent. RateLimit dit ce qu’il en reste, Retry-After combien attendre après un 429. Lectures sans clé : {reads} par minute et par compte, dix fois plus par réseau ; envois d’un compte sans clé : {own} par minute, sauf réglage contraire du site.',
    idempotency:
      'Un POST qui porte une Idempotency-Key n’est fait qu’une fois, même envoyé dix fois : la réponse est gardée un jour.',
    etags:
      'Ce qui se lit seul a un ETag : If-None-Match épargne la réponse, If-Match refuse d’écraser ce qu’un autre a changé. Là où rien ne se compare, If-Match est refusé plutôt qu’ignoré.',
    cursors:
      'Les listes se lisent par curseur : nextCursor, ou l’en-tête Link. Un curseur ne vaut que pour la liste qui l’a donné.',
    problems:
      'Un refus est un problème (RFC 9457) dont code est stable et type mène à la page qui l’explique.',
    versions:
      'Dans la version 1, rien ne change que par ajout : ignorez les champs que vous ne connaissez pas.',
  },
  document: 'Le document OpenAPI',
  client:
    'Un client typé en TypeScript et un exemple complet sont livrés avec le logiciel, dans clients/typescript.',
  webhooks: 'Webhooks',
  webhooksLead:
    'Plutôt que de demander sans cesse, faites-vous prévenir : à chaque évènement choisi, un message signé selon Standard Webhooks arrive à votre adresse. Il dit quoi et où, jamais le texte. webhook-id, webhook-timestamp et webhook-signature disent s’il est authentique ; répondez 2xx en 15 secondes, sinon il revient, dix fois en trois jours. Le document OpenAPI décrit chaque message.',
  event: 'Évènement',
  meaning: 'Quand',
  sense: 'Sens',
  scope: 'Portée',
  operations: 'Opérations',
  operation: 'Opération',
  what: 'Ce qu’elle fait',
  who: 'Qui peut l’appeler',
  open: 'Tout le monde',
  session: 'Les personnes connectées, depuis le site',
  noScope: 'Tout client',
  closed: 'Aucun client',
  byScope: 'Un client avec la portée {scope}',
  limits: 'Limites',
  howMany: 'Combien',
  callsPerWindow:
    '{calls, number} en {window, plural, =60 {une minute} =3600 {une heure} =86400 {un jour} other {# secondes}}',
  counted: 'Compté',
  whom: {
    client: 'par client',
    account: 'par compte',
    caller: 'par client ou par compte',
    network: 'par réseau',
    site: 'par site de réseaux (IPv6, /48)',
    thing: 'par objet',
  },
  ofLevel: '{whom}, au niveau {level}',
  parameters: 'Paramètres',
  place: 'Où',
  places: { path: 'Adresse', query: 'Requête', header: 'En-tête' },
  name: 'Nom',
  holds: 'Contient',
  body: 'Corps, en JSON',
  answers: 'Réponses',
  status: 'Code',
  example: 'Exemple',
  forms: 'Formes',
  formLead: 'Ce que plusieurs opérations donnent sous cette forme.',
  optional: '(facultatif)',
  orNull: 'ou null',
  or: 'ou',
  listOf: 'liste de',
  mapOf: 'objet dont chaque valeur est',
  items: '({note} éléments)',
  changes: 'Changements de l’API',
  changesLead:
    'Ce qui a changé, jour après jour, du plus récent au plus ancien ; en anglais, comme le document. Dans la version 1, rien ne change que par ajout, sauf ce qui était refusé trop rarement ou mal décrit.',
  changesFeed: 'Suivre ces changements par un flux Atom',
  problems: 'Problèmes',
  problemsLead:
    'Chaque refus a un code, qui ne change pas, et un titre dans la langue de l’appel, qui peut changer. Ce que fields nomme est à corriger.',
  problem: 'Problème {code}',
  code: 'Code',
  says: 'Ce qu’il dit',
  whatToDo: 'Que faire',
  statuses: 'Ce que disent les codes HTTP',
  statusMeanings: {
    s400: 'La requête n’est pas lisible : JSON, clé d’idempotence, adresse, ou un If-Match là où rien ne se compare. À corriger avant de la renvoyer.',
    s401: 'Personne ne se montre, ou la clé n’est pas, ou n’est plus, bonne.',
    s403: 'Connu, mais pas autorisé : portée, droit, origine. Le renvoyer ne change rien.',
    s404: 'Il n’y a rien ici, ou rien que vous puissiez connaître.',
    s405: 'Cette adresse ne prend pas cette méthode ; Allow dit lesquelles.',
    s409: 'Une règle refuse, ou un appel de même clé est en cours. Relisez ce qui existe.',
    s410: 'C’était là et n’y est plus.',
    s412: 'Un autre a changé ce que vous avez lu : relisez, puis recommencez.',
    s413: 'C’est trop grand : 256 ko au plus.',
    s415: 'Envoyez du JSON en UTF-8.',
    s422: 'Un champ est refusé : fields dit lequel et pourquoi.',
    s429: 'Trop d’appels : Retry-After dit combien attendre.',
    s500: 'La faute est de ce côté. Donnez la référence incident à {org}.',
  },
  families: {
    request:
      'La requête elle-même est refusée avant d’être comprise. Corrigez-la : la renvoyer telle quelle donnera le même refus.',
    field: 'Un champ ne convient pas. Il est nommé dans fields, avec ce code ; details dit les limites.',
    access:
      'La personne ou le client n’a pas ce droit, ou doit attendre. Après Retry-After, un appel limité peut être renvoyé.',
    api: 'Cela tient au client : sa clé, ses portées, son adresse, son nombre d’appels. Voyez-le avec qui l’a enregistré.',
    shared: 'Quelqu’un d’autre a agi entre-temps. Relisez ce qui existe, puis décidez.',
    rule: 'Une règle de la communauté refuse ; rien n’a changé. Le titre le dit à une personne, le code à un programme.',
    unexpected:
      'Rien de prévu. Rien ne dit si l’acte a été accompli : un POST avec sa clé peut être renvoyé. Donnez incident à {org}.',
  },
  unknown: 'Ce problème n’existe pas.',
};
