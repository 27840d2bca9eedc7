/** Voir le site comme quelqu’un d’autre, sans rien y changer. */
export const tryingFr = {
  title: 'Voir le site comme…',
  short: 'Voir comme…',
  about: 'Regarder le site comme un rôle, un groupe ou un membre, sans rien y changer.',
  lead: 'Vous verrez ce que verrait cette personne, pendant {minutes} minutes au plus, sans rien pouvoir changer et sans ce qui n’est qu’à elle : brouillons, marque-pages, notifications, e-mails. Le début et la fin sont inscrits au journal.',
  as: 'Comme',
  kind: { role: 'Un rôle', group: 'Un groupe', member: 'Un membre' },
  none: 'Aucun',
  reason: 'Pourquoi',
  start: 'Commencer l’essai',
  banner: 'Essai en cours',
  now: {
    role: 'Vous voyez le site comme : {name}.',
    group: 'Vous voyez le site comme un membre du groupe « {name} ».',
    member: 'Vous voyez le site comme {name}.',
  },
  nothing: 'Rien ne peut être changé. Fin prévue : {moment}.',
  end: 'Terminer l’essai',
};
