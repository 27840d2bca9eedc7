/** What is done to several cases at once: taken by one moderator, or decided, each with its own reason. */
export const BULK_ACTIONS = ['keep', 'approve', 'hide', 'delete', 'restore', 'claim'] as const;

/** So many at once. */
export const MANY_AT_MOST = 50;

/** What is done with what would be decided, once it was shown: it is decided, or gone back to. */
export const BULK_STEPS = ['confirmed', 'back'] as const;
