import type { CircleColumns } from '../platform/persistence/circle-columns.ts';

/** What this context keeps for a circle of members. */
export const MODERATION_CIRCLES: CircleColumns = {
  // A case about a poll is for those of whom the poll asks.
  'moderation.review_item': { column: 'audience', as: 'words', what: 'cases', rolls: true },
};
