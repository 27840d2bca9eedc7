/** What members accept, version by version. */
export const termsFr = {
  read: 'Lire les règles',
  accept: 'J’accepte ces règles',
  registerTitle: 'Règles acceptées',
  registerHelp: 'À l’inscription, puis chaque fois qu’une nouvelle version vous a été présentée.',
  version: 'Version {label}',
  flash: {
    accepted: 'Merci, votre accord est noté. Vous pouvez écrire.',
    published: 'La nouvelle version est en vigueur.',
    withdrawn: 'La version est retirée. Personne n’est plus interrogé à son sujet.',
  },
  admin: {
    title: 'Règles à accepter',
    lead: 'La charte et les conditions que chacun accepte en s’inscrivant, et à nouveau quand elles changent vraiment.',
    versions: 'Versions',
    none: 'Seule la version fournie est en vigueur',
    version: 'Version {label}',
    inForce: 'en vigueur',
    withdrawn: 'retirée le {day}',
    minor: 'sans nouvel accord',
    counts:
      '{accepted, plural, =0 {Aucun accord reçu} one {# accord reçu} other {# accords reçus}}, {asked, plural, =0 {aucun attendu} one {# attendu} other {# attendus}}.',
    withdraw: 'Retirer cette version',
    new: 'Publier une version',
    publish: 'Publier cette version',
    label: 'Nom de la version',
    labelHelp: 'Court, par exemple 3 ou 2026-11. Il figure sur le formulaire d’inscription.',
    fr: 'Ce qui change',
    frHelp: 'Montré tel quel à qui doit accepter.',
    en: 'Ce qui change, en anglais',
    page: 'Page où on les lit',
    pageHelp: 'Une adresse de ce site. Une page composée qui garde ses versions montre aussi les anciennes.',
    mustAccept: 'Demander à nouveau l’accord de chaque membre',
    mustAcceptHelp:
      'Au moment où il voudra écrire ; lire reste ouvert. Pour une correction mineure, laissez la case vide.',
  },
};
