/** L’annuaire de l’organisation : de qui il a parlé, et ce qui en tient ici. */
export const provisioningFr = {
  title: 'L’annuaire de l’organisation',
  lead: 'Les personnes dont l’annuaire de {org} a parlé par SCIM : qui peut entrer, et qui est des groupes qui lui sont confiés.',
  address: 'Adresse SCIM 2.0 à donner à l’annuaire :',
  howClient: 'Il se présente avec la clé d’un client qui a le droit « {scope} ».',
  howAccounts:
    'Il ne crée aucun compte, ne donne aucun rôle et n’apprend le pseudonyme de personne. Qui confirme l’adresse annoncée est reconnu ; qui n’a plus accès est déconnecté aussitôt.',
  groups: 'Groupes confiés à l’annuaire',
  noGroups: 'Aucun. Dans un groupe, choisissez l’entrée « Annuaire » pour le lui confier.',
  people: 'Personnes',
  count: '{count, plural, =0 {Personne} one {# personne} other {# personnes}}',
  none: 'L’annuaire n’a parlé de personne.',
  userName: 'Nom dans l’annuaire',
  externalId: 'Identifiant externe',
  email: 'Adresse',
  access: 'Accès',
  open: 'Ouvert',
  shut: 'Fermé',
  member: 'Membre reconnu',
  notYet: 'Pas encore',
  told: 'Annoncée',
};
