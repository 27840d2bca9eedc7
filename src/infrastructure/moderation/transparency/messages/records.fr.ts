/** For what the database of the Commission has no term of its own. */
export const recordsFr = {
  otherVisibility: {
    mask: 'Passage masqué dans le contenu',
    edit: 'Contenu modifié',
    rename: 'Pseudonyme remplacé par un nom neutre',
    move: 'Contenu déplacé dans une autre catégorie',
  },
  profile: 'Profil de membre',
};
