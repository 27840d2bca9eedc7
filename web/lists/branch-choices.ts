import { branchKey } from '../lib/branches.ts';
import type { Translate } from '../lib/texts.tsx';

/** In the order in which the site shows them. */
export const BRANCHES = ['visual_arts', 'writing', 'music', 'film', 'photography'] as const;

/** The name of a branch, or its code where the organisation added one of its own. */
export function branchName(branch: string, t: Translate): string {
  const key = branchKey(branch);
  return key === null ? branch : t(key);
}

export const branchChoices = (t: Translate) =>
  BRANCHES.map((branch) => ({ value: branch as string, label: branchName(branch, t) }));
