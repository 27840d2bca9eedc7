/** The audit log, and that it is whole. */
export const auditFr = {
  title: 'Journal d’audit',
  lead: 'Tout acte qui engage l’organisme ou restreint quelqu’un, accompli ou refusé. Rien ne s’y modifie ni ne s’en efface.',
  export: 'Exporter (CSV)',
  filters: 'Filtrer le journal',
  empty: 'Aucun acte ne correspond à ces critères.',
  who: 'Auteur de l’acte',
  whoHelp: 'Le pseudonyme exact.',
  visitor: 'Visiteur',
  action: 'Acte',
  anyAction: 'Tous les actes',
  object: 'Objet',
  objectHelp: 'L’identifiant ou la clé, tels que le journal les montre.',
  objectKind: 'Nature de l’objet',
  outcome: 'Issue',
  anyOutcome: 'Toutes les issues',
  outcomes: { done: 'Accompli', refused: 'Refusé' },
  from: 'Du',
  to: 'Au',
  when: 'Date',
  details: 'Précisions',
  chain: {
    whole:
      '{count, plural, =0 {Le journal est vide.} one {La chaîne est intacte : une inscription vérifiée.} other {La chaîne est intacte : # inscriptions vérifiées.}} Dernière vérification : {at}.',
    never: 'La chaîne n’a pas encore été vérifiée.',
    broken: {
      altered: 'La chaîne est rompue : l’inscription {entry} (maillon {position}) a été modifiée.',
      removed: 'La chaîne est rompue : l’inscription {entry} (maillon {position}) a été retirée.',
      cut: 'La chaîne est rompue : le maillon {position} ne correspond pas à l’empreinte conservée à part.',
    },
    head: '{count, plural, one {Un maillon} other {# maillons}}, empreinte',
    check: 'Vérifier maintenant',
  },
  flash: {
    whole: 'Le journal est intact.',
    broken: 'Le journal a été altéré : voyez où, et prévenez la personne responsable de la sécurité.',
  },
};
