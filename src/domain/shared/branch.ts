import { InvalidValue } from './domain-error.ts';

/** The five professions of the artist-authors. */
export const BRANCHES = ['writing', 'visual_arts', 'music', 'photography', 'film'] as const;
export type Branch = (typeof BRANCHES)[number];

const isBranch = (value: string): value is Branch => (BRANCHES as readonly string[]).includes(value);

/**
 * A member's branches, each once, in the order of BRANCHES.
 * @throws InvalidValue `community.branch-missing`, `community.branch-unknown`
 */
export function branchesOf(raw: readonly string[]): Branch[] {
  const unknown = raw.find((value) => !isBranch(value));
  if (unknown !== undefined) throw new InvalidValue('branches', 'community.branch-unknown');
  if (raw.length === 0) throw new InvalidValue('branches', 'community.branch-missing');
  return BRANCHES.filter((branch) => raw.includes(branch));
}
