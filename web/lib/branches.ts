import { BRANCHES } from '#application/community/limits';
import type { MessageKey } from './texts.tsx';

type Named = (typeof BRANCHES)[number];

/** The text that names a branch; an organisation's own are shown by their code until they are named. */
export const branchKey = (branch: string): MessageKey | null =>
  (BRANCHES as readonly string[]).includes(branch) ? `forum.branch.${branch as Named}` : null;
