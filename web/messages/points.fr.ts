/** Points : pourquoi un membre en a, et ce que disent les règles. */
export const pointsFr = {
  menu: 'Mes points',
  title: 'Pourquoi ces points ?',
  lead: 'Les points reconnaissent l’utilité, pas l’activité. Ils n’ouvrent aucun droit. Chaque ligne vient d’un acte précis et disparaît avec lui. Vous seul voyez cette page.',
  balance: '{count, plural, one {point} other {points}}',
  unit: '{count, plural, one {point} other {points}}',
  lines: 'Vos points, ligne par ligne',
  none: 'Pas encore de points',
  noneText:
    'Ils viennent quand une de vos réponses aide quelqu’un, est acceptée ou est validée par l’organisme.',
  answer: 'Voir les questions sans réponse',
  granted: 'Points donnés par l’équipe',
  post: 'Voir le message',
  why: {
    done: 'Acquis.',
    undone: 'Repris : ce qui les avait apportés a été annulé.',
    removed: 'Repris : le message a été retiré.',
    returned: 'Rendus : le message est de nouveau en ligne.',
    recount: 'Recompté : un plafond s’est libéré ou rempli.',
  },
  limit: {
    own: 'Aucun point pour ce que l’on fait pour soi-même ou dans son propre sujet.',
    post: 'La règle en donne {full}, mais le maximum pour une même réponse est atteint.',
    pair: 'La règle en donne {full}, mais le maximum du mois entre les deux mêmes personnes est atteint.',
    day: 'La règle en donne {full}, mais le plafond du jour est atteint.',
    month: 'La règle en donne {full}, mais le plafond du mois pour cette règle est atteint.',
    all: 'La règle en donne {full}, mais le plafond de toutes les règles ensemble est atteint.',
  },
  rules: {
    title: 'Comment les points se comptent',
    lead: 'Ce qui ne donne aucun point est dit aussi.',
    worth: '{count, plural, =0 {aucun point} one {# point} other {# points}}',
    cap: {
      day: 'Au plus {cap} points par jour.',
      month: 'Au plus {cap} points par mois.',
      post: 'Au plus {cap} fois pour une même réponse.',
      pair: 'Au plus {cap} fois par mois entre les deux mêmes personnes.',
    },
  },
};
