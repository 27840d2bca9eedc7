const BRANCHES: Readonly<Record<string, string>> = {
  writing: 'Écrivains et illustrateurs du livre',
  visual_arts: 'Arts graphiques et plastiques',
  music: 'Compositeurs de musique',
  photography: 'Photographie',
  film: 'Cinéma et audiovisuel',
};

/**
 * Whom an audience is made of, as those who write for it are told.
 * @param beside the one that was named just before: of two groups the second is another one
 */
export function readersFr(audience: string, beside = ''): string {
  const [kind, which = ''] = audience.split(':');
  if (kind === 'public') return 'tout le monde, sans compte, moteurs de recherche compris';
  if (kind === 'members') return 'tous les membres';
  if (kind === 'staff') return 'l’équipe';
  if (kind === 'branch') return `les membres de la branche « ${BRANCHES[which] ?? which} »`;
  // Which one, and that there is such a one, is known to its members.
  return beside.startsWith('group:') ? 'un autre groupe de membres' : 'un groupe de membres';
}
