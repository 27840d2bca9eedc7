import type { CircleColumns } from '../platform/persistence/circle-columns.ts';

/** What this context keeps for a circle of members. */
export const ENGAGEMENT_CIRCLES: CircleColumns = {
  // Whom it asked before somebody rewrote it, it may ask again.
  'engagement.poll': { column: 'audiences', as: 'list', what: 'polls', rolls: true, replaced: 'replaced' },
  'engagement.survey': { column: 'audiences', as: 'list', what: 'surveys', rolls: true },
  'engagement.challenge': { column: 'audience', as: 'words', what: 'challenges', rolls: true },
  'engagement.trial': { column: 'audiences', as: 'list', what: 'trials', rolls: true },
};
