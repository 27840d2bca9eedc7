import type { MessageKey } from './texts.tsx';

/** The five branches of the seed; an organisation's own are shown by their code until they are named. */
const NAMED = ['visual_arts', 'writing', 'music', 'film', 'photography'] as const;
type Named = (typeof NAMED)[number];

export const branchKey = (branch: string): MessageKey | null =>
  (NAMED as readonly string[]).includes(branch) ? `forum.branch.${branch as Named}` : null;
