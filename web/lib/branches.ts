import { BRANCHES } from '#application/community/limits';
import type { MessageKey } from './texts.tsx';

type Branch = (typeof BRANCHES)[number];
type Words = (key: MessageKey) => string;

const isNamed = (branch: string): branch is Branch => (BRANCHES as readonly string[]).includes(branch);

/** The name of a branch, or its code where the organisation added one of its own. */
export const branchName = (branch: string, t: Words): string =>
  isNamed(branch) ? t(`forum.branch.${branch}`) : branch;

/** All of them, to choose from. */
export const branchChoices = (t: Words) =>
  BRANCHES.map((branch) => ({ value: branch as string, label: branchName(branch, t) }));
