import { BRANCHES } from '#application/community/limits';
import { branchKey } from '../lib/branches.ts';
import type { Translate } from '../lib/texts.tsx';

/** The name of a branch, or its code where the organisation added one of its own. */
export function branchName(branch: string, t: Translate): string {
  const key = branchKey(branch);
  return key === null ? branch : t(key);
}

export const branchChoices = (t: Translate) =>
  BRANCHES.map((branch) => ({ value: branch as string, label: branchName(branch, t) }));
