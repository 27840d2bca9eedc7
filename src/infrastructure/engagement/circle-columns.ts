import type { CircleColumns } from '../platform/persistence/circle-columns.ts';

/** What this context keeps for a circle of members. */
export const ENGAGEMENT_CIRCLES: CircleColumns = {
  'engagement.poll': { column: 'audiences', as: 'list', what: 'polls' },
  'engagement.survey': { column: 'audiences', as: 'list', what: 'surveys' },
  'engagement.challenge': { column: 'audience', as: 'words', what: 'challenges' },
  'engagement.trial': { column: 'audiences', as: 'list', what: 'trials' },
};
