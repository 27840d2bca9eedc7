/** What restricts a profile: nothing is said there any more, no picture is shown, a neutral name stands for the chosen one. */
export const PROFILE_RESTRICTIONS = ['clear-bio', 'remove-avatar', 'rename'] as const;
export type ProfileRestriction = (typeof PROFILE_RESTRICTIONS)[number];

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
  ...PROFILE_RESTRICTIONS,
] as const;
/** The ladder of what can befall a member, from a friendly word on. */
export const MEMBER_MEASURES = ['remind', 'warn', 'silence', 'suspend', 'ban'] as const;
/** A friendly word and a warning take nothing away: they are no restrictions of article 17(1). */
export const ADMONITIONS = ['remind', 'warn'] as const satisfies readonly (typeof MEMBER_MEASURES)[number][];
/** What restricts nobody: nothing is wrong with it, it comes back, or it may appear after all. */
export const RELIEFS = ['keep', 'restore', 'approve'] as const;
/** What befalls whoever misuses notices. */
const NOTICE_RESTRICTIONS = ['refuse-notices'] as const;
export const DECISION_ACTIONS = [
  ...CONTENT_RESTRICTIONS,
  ...MEMBER_MEASURES,
  ...NOTICE_RESTRICTIONS,
  ...RELIEFS,
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

const FOR_GOOD: readonly string[] = ['delete', 'purge', 'ban'];
/** Whether nothing but another decision ends it, ever. Of others without an end, circumstances may. */
export const isForGood = (action: string): boolean => FOR_GOOD.includes(action);

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
