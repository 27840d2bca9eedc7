import type { TextColumns } from '../platform/persistence/sql-text-store.ts';

/** Where this context keeps what members wrote. */
export const ENGAGEMENT_TEXTS: TextColumns = {
  'engagement.poll': { question: 'text', description: 'text', options: 'list', slug: 'address' },
  'engagement.ballot_box': { answers: 'list' },
  'engagement.named_ballot': { mark: 'text' },
};
