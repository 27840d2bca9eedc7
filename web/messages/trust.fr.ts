/** Niveaux de confiance : ce qu’ils sont, ce qui manque pour le suivant. */
export const trustFr = {
  title: 'Niveau de confiance',
  level: {
    n0: 'N0 · Nouveau membre',
    n1: 'N1 · Membre connu',
    n2: 'N2 · Membre régulier',
    n3: 'N3 · Membre fiable',
    n4: 'N4 · Membre de confiance',
  },
  about:
    'Le niveau fixe seulement des limites : liens, messages, mentions, réactions, images. Il n’ouvre aucun droit.',
  next: 'Ce qu’il vous manque pour le niveau suivant',
  highest: 'Le niveau suivant s’obtient sur nomination de l’équipe.',
  locked: 'Niveau fixé par l’équipe {at} : {reason}',
  limits:
    'À ce niveau : {posts, plural, one {# message} other {# messages}} par jour, {links, plural, one {# lien} other {# liens}} et {mentions, plural, one {# mention} other {# mentions}} par message, {reactions, plural, one {# réaction} other {# réactions}} et {uploads, plural, one {# image} other {# images}} par jour.',
  office: 'Les limites de niveau ne s’appliquent pas aux rôles de l’équipe ni aux ambassadeurs.',
  need: {
    confirmed: 'Confirmer votre adresse et accepter la charte.',
    sanctions: 'Attendre la fin des 90 jours qui suivent une sanction.',
    posts: 'Publier un premier message qui reste en ligne.',
    keptPosts: 'Des messages en ligne depuis au moins 30 jours : {has} sur {takes}.',
    helped: 'Des membres différents que vos messages ont aidés : {has} sur {takes}.',
    activeDays: 'Des jours différents où vous avez écrit : {has} sur {takes}.',
    marks: 'Un message retiré par la modération au plus en douze mois : vous en avez {has}.',
    validated: 'Des réponses acceptées ou validées : {has} sur {takes}.',
    markShare: 'Moins de {takes} % de messages retirés par la modération : vous êtes à {has} %.',
  },
  set: 'Régler le niveau',
  setOf: 'Niveau de confiance de {name}',
  setLead:
    'Le niveau fixe des limites, jamais des droits. Il se donne au-dessus de ce que disent les chiffres, jamais au-dessous : limiter quelqu’un est une mesure de l’échelle. Le motif est montré au membre et inscrit au journal.',
  choose: 'Niveau',
  counted: 'Calculé d’après ce que fait le membre',
  reason: 'Motif',
  reasonHelp: 'Montré au membre.',
  save: 'Enregistrer',
  flash: { set: 'Le niveau est enregistré.' },
};
