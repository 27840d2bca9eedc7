import type { DecisionAction } from '../decisions/decision-action.ts';
import { LADDER, type StepKey } from '../sanctions/ladder.ts';

/** What may be left of a measure on content: it is hidden, its text is another, or nobody answers any more. */
export const LESSER_ACTIONS = ['hide', 'edit', 'lock'] as const;
type LesserAction = (typeof LESSER_ACTIONS)[number];

const OF_TOPICS: Partial<Record<DecisionAction, readonly LesserAction[]>> = {
  delete: ['hide', 'lock'],
  hide: ['lock'],
  hold: ['lock'],
};
const OF_POSTS: Partial<Record<DecisionAction, readonly LesserAction[]>> = {
  delete: ['hide', 'edit'],
  hide: ['edit'],
  hold: ['edit'],
  edit: ['edit'],
};

/**
 * What a complaint that is right in part may leave of a measure on content, the gravest first. Of whatever else can be
 * hidden, that remains of deleting it.
 * @param offered what can be done to content of that kind
 */
export function lesserActions(
  targetKind: string,
  action: DecisionAction,
  offered: readonly string[],
): readonly LesserAction[] {
  if (targetKind === 'topic') return OF_TOPICS[action] ?? [];
  if (targetKind === 'post') return OF_POSTS[action] ?? [];
  return action === 'delete' && offered.includes('hide') ? ['hide'] : [];
}

/** What it may leave of a step of the ladder, the mildest first. */
export function lesserSteps(step: string): readonly StepKey[] {
  const index = LADDER.findIndex(({ key }) => key === step);
  return LADDER.slice(0, Math.max(0, index)).map(({ key }) => key);
}
