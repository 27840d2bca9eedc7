import type { CircleColumns } from '../platform/persistence/circle-columns.ts';

/** What this context keeps for a circle of members. */
export const COMMUNITY_CIRCLES: CircleColumns = {
  'community.category': { column: 'audience', as: 'words', what: 'categories' },
  'community.topic': { column: 'audience', as: 'words', what: 'topics' },
  'community.chat_channel': { column: 'audience', as: 'words', what: 'channels' },
};
