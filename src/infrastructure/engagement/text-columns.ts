import type { TextColumns, WordsOf } from '../platform/persistence/sql-text-store.ts';

/** Where this context keeps what members wrote. */
export const ENGAGEMENT_TEXTS: TextColumns = {
  'engagement.poll': { question: 'text', description: 'text', options: 'list', slug: 'address' },
  'engagement.ballot_box': { answers: 'list' },
  'engagement.idea': { title: 'text', source: 'text', html: 'text', plain: 'text', slug: 'address' },
  'engagement.idea_comment': { source: 'text', html: 'text', plain: 'text' },
  'engagement.idea_answer': { source: 'text', html: 'text', plain: 'text' },
  'engagement.named_ballot': { mark: 'text' },
};

/** Whose words these are. */
export const ENGAGEMENT_WORDS_OF: WordsOf = { 'engagement.poll': 'author_id' };
