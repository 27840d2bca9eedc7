import type { TextColumns, TextRules } from '../platform/persistence/text-columns.ts';

/** Where this context keeps what members wrote, and what the team wrote of them. */
export const ENGAGEMENT_TEXTS: TextColumns = {
  'engagement.poll': {
    question: 'text',
    description: 'text',
    options: 'list',
    pictures: 'json',
    replaced: 'json',
    slug: 'address',
  },
  'engagement.ballot_box': { answers: 'list' },
  'engagement.poll_release': { shown_answers: 'list', next_answers: 'list' },
  'engagement.idea': {
    title: 'text',
    source: 'text',
    html: 'text',
    plain: 'text',
    slug: 'address',
    replaced: 'json',
  },
  'engagement.idea_comment': { source: 'text', html: 'text', plain: 'text', replaced: 'json' },
  'engagement.idea_answer': { source: 'text', html: 'text', plain: 'text' },
  'engagement.service_review': { source: 'text', html: 'text', plain: 'text', replaced: 'json' },
  'engagement.review_answer': { source: 'text', html: 'text', plain: 'text' },
  'engagement.trial_feedback': {
    title: 'text',
    source: 'text',
    html: 'text',
    plain: 'text',
    replaced: 'json',
    answer: 'text',
  },
  'engagement.named_ballot': { words: 'text' },
  'engagement.survey': { title: 'text', intro: 'text', slug: 'address', pages: 'json' },
  'engagement.survey_draft': { answers: 'json' },
  'engagement.survey_words': { answers: 'list' },
  'engagement.survey_response': { words: 'json' },
  'engagement.strike': { reason: 'text' },
  'engagement.hand_grant': { reason: 'text', taken_back_reason: 'text' },
  'engagement.badge_verdict': { reason: 'text' },
  'engagement.participant': { barred_reason: 'text' },
  'engagement.point_rule': { note: 'text' },
  'engagement.level_set': { note: 'text' },
};

/** Whose words these are. */
export const ENGAGEMENT_TEXT_RULES: TextRules = {
  wordsOf: {
    'engagement.poll': 't.author_id',
    'engagement.survey': 't.author_id',
    'engagement.idea': 't.author_id',
    'engagement.idea_comment': 't.author_id',
    'engagement.idea_answer': 't.author_id',
    'engagement.service_review': 't.author_id',
    'engagement.review_answer': 't.author_id',
    'engagement.trial_feedback': 't.author_id',
  },
  official: ['engagement.idea_answer', 'engagement.review_answer'],
  editions: {
    'engagement.poll': 'version',
    'engagement.survey': 'version',
    'engagement.trial_feedback': 'version',
  },
  notesOf: {
    'engagement.strike': 't.by_id',
    'engagement.hand_grant': 't.by_id',
    'engagement.hand_grant.taken_back_reason': 't.taken_back_by',
    'engagement.badge_verdict': 't.by_id',
    'engagement.participant': 't.barred_by',
    'engagement.point_rule': 't.changed_by',
    'engagement.level_set': 't.changed_by',
  },
};
