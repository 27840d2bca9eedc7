import { InvalidValue } from './domain-error.ts';

/** The five professions of the artist-authors. */
export const BRANCHES = ['writing', 'visual_arts', 'music', 'photography', 'film'] as const;
export type Branch = (typeof BRANCHES)[number];

export const isBranch = (value: string): value is Branch => (BRANCHES as readonly string[]).includes(value);

/**
 * A member's branches, each once, in the order of BRANCHES.
 * @throws InvalidValue `community.branch-missing`, `community.branch-unknown`
 */
export function branchesOf(raw: readonly string[]): Branch[] {
  const branches = concernedBranches(raw);
  if (branches.length === 0) throw new InvalidValue('branches', 'community.branch-missing');
  return branches;
}

/**
 * The branches something is about, each once, in the order of BRANCHES; none where it is about all artist-authors.
 * @throws InvalidValue `community.branch-unknown`
 */
export function concernedBranches(raw: readonly string[]): Branch[] {
  if (!raw.every(isBranch)) throw new InvalidValue('branches', 'community.branch-unknown');
  return BRANCHES.filter((branch) => raw.includes(branch));
}
