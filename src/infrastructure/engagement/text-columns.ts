import type { TextColumns, WordsOf } from '../platform/persistence/sql-text-store.ts';

/** Where this context keeps what members wrote, and what the team wrote of them. */
export const ENGAGEMENT_TEXTS: TextColumns = {
  'engagement.poll': { question: 'text', description: 'text', options: 'list', slug: 'address' },
  'engagement.ballot_box': { answers: 'list' },
  'engagement.idea': { title: 'text', source: 'text', html: 'text', plain: 'text', slug: 'address' },
  'engagement.idea_comment': { source: 'text', html: 'text', plain: 'text' },
  'engagement.idea_answer': { source: 'text', html: 'text', plain: 'text' },
  'engagement.service_review': { source: 'text', html: 'text', plain: 'text' },
  'engagement.review_answer': { source: 'text', html: 'text', plain: 'text' },
  'engagement.named_ballot': { words: 'text' },
  'engagement.hand_grant': { reason: 'text', taken_back_reason: 'text' },
  'engagement.badge_verdict': { reason: 'text' },
  'engagement.participant': { barred_reason: 'text' },
  'engagement.point_rule': { note: 'text' },
};

/** Whose words these are. */
export const ENGAGEMENT_WORDS_OF: WordsOf = {
  'engagement.poll': 'author_id',
  'engagement.idea': 'author_id',
  'engagement.idea_comment': 'author_id',
  'engagement.idea_answer': 'author_id',
  'engagement.service_review': 'author_id',
  'engagement.review_answer': 'author_id',
};
