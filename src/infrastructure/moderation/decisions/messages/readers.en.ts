const BRANCHES: Readonly<Record<string, string>> = {
  writing: 'Writers and book illustrators',
  visual_arts: 'Visual arts',
  music: 'Music composers',
  photography: 'Photography',
  film: 'Film and audiovisual',
};

/**
 * Whom an audience is made of, as those who write for it are told.
 * @param beside the one that was named just before: of two groups the second is another one
 */
export function readersEn(audience: string, beside = ''): string {
  const [kind, which = ''] = audience.split(':');
  if (kind === 'public') return 'everybody, without an account, search engines included';
  if (kind === 'members') return 'all members';
  if (kind === 'staff') return 'the team';
  if (kind === 'branch') return `the members of the branch “${BRANCHES[which] ?? which}”`;
  // Which one, and that there is such a one, is known to its members.
  return beside.startsWith('group:') ? 'another group of members' : 'a group of members';
}
