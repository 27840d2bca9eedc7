/** What restricts a piece of content. */
export const CONTENT_RESTRICTIONS = [
  'hide',
  'delete',
  'mask',
  'edit',
  'lock',
  'move',
  'hold',
  'purge',
] as const;
/** The ladder of what can befall a member, from a friendly word on. */
export const MEMBER_MEASURES = ['remind', 'warn', 'silence', 'suspend', 'ban'] as const;
/** What restricts nobody: nothing is wrong with it, it comes back, or it may appear after all. */
export const RELIEFS = ['keep', 'restore', 'approve'] as const;
export const DECISION_ACTIONS = [...CONTENT_RESTRICTIONS, ...MEMBER_MEASURES, ...RELIEFS] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** By which way it came about. */
export const DECISION_PATHS = [
  'review',
  'page',
  'bulk',
  'word-rule',
  'threshold',
  'api',
  'job',
  'appeal',
] as const;
export type DecisionPath = (typeof DECISION_PATHS)[number];

const RELIEVING: readonly string[] = RELIEFS;
export const restricts = (action: DecisionAction): boolean => !RELIEVING.includes(action);
