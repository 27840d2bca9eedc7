/** How another topic, or another idea, is looked for and chosen: for a merge, a duplicate, an incident. */
export const choosingFr = {
  search: 'Chercher',
  found: 'Lequel ?',
  like: 'Ceux qui lui ressemblent',
  goOn: 'Continuer',
  other: 'En choisir un autre',
  what: 'Ce qui va se passer',
  topic: {
    noneOfThese: 'Aucun de ceux-ci : un nouveau sujet',
    label: 'L’autre sujet',
    help: 'Des mots de son titre, son numéro, ou son adresse collée ici.',
    note: '{category} · {count, plural, =0 {aucune réponse} one {# réponse} other {# réponses}} · {day}',
    noteClosed:
      '{category} · {count, plural, =0 {aucune réponse} one {# réponse} other {# réponses}} · {day} · clos',
    suggestions: 'Sujets proposés',
    one: 'Un sujet proposé',
    many: '{count} sujets proposés',
    none: 'Aucun sujet proposé',
    chosen: 'Sujet choisi : {title}',
    closed: 'L’autre sujet est clos : personne n’y répond plus.',
    repeats: 'L’autre sujet est lui-même fermé comme doublon de « {title} ».',
  },
  duplicate: {
    closes:
      '« {title} » se ferme : il garde son adresse, ses messages et ses lecteurs, mais ne reçoit plus de réponse.',
    leads: 'Il renvoie vers « {title} », où la discussion continue.',
    follows: 'L’autre sujet est lui-même fermé comme doublon : celui-ci mènera donc à « {title} ».',
    told: 'La personne qui l’a ouvert est prévenue, avec votre raison.',
  },
  merge: {
    moves:
      '{count, plural, one {Le message} other {Les # messages}} de « {title} » {count, plural, one {rejoint} other {rejoignent}} « {other} », à la suite des siens.',
    leads: 'Son adresse mènera à l’autre sujet ; qui le suivait suivra l’autre.',
    told: 'Les personnes concernées sont prévenues, avec votre raison.',
  },
  replies: {
    moves:
      'Les réponses cochées rejoignent « {other} », à la suite des siennes ; le reste demeure où il est.',
    leads: 'Leurs liens mènent à l’autre sujet, que leurs auteurs suivront.',
    told: 'Leurs auteurs sont prévenus, avec votre raison.',
  },
  feedback: {
    note: 'n° {number} · {state} · {day}',
    suggestions: 'Retours proposés',
    one: 'Un retour proposé',
    many: '{count} retours proposés',
    none: 'Aucun retour proposé',
    chosen: 'Retour choisi : {title}',
    noneOfThese: 'Aucun de ceux-ci',
  },
  idea: {
    label: 'L’idée qui reste',
    help: 'Des mots de son titre, son numéro, ou son adresse collée ici.',
    suggestions: 'Idées proposées',
    one: 'Une idée proposée',
    many: '{count} idées proposées',
    none: 'Aucune idée proposée',
    nothing: 'Aucune idée ne ressemble à cela. Essayez d’autres mots de son titre, ou collez son adresse.',
    found: 'Laquelle ?',
    like: 'Celles qui lui ressemblent',
    other: 'En choisir une autre',
    itself: 'Choisissez une autre idée : celle-ci ne peut pas être réunie à elle-même.',
  },
};
