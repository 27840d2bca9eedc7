import type { GatheringFigures } from '#application/events/gatherings/gathering-figures.query';
import type { Translate } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';

/** The figures of an event that are counts, in the order in which they are told. */
export const COUNTS = [
  'registered',
  'seated',
  'waiting',
  'promoted',
  'cancelled',
  'attended',
  'questions',
  'answered',
  'votes',
] as const satisfies readonly (keyof GatheringFigures)[];

/** The branches of one row, which may be several put together. */
export const branchesTold = (branches: readonly string[], t: Translate): string =>
  branches
    .map((branch) =>
      branch === 'several' || branch === 'none'
        ? t(`events.figures.branch.${branch}`)
        : branchName(branch, t),
    )
    .join(', ');
