import type { TextColumns, TextRules } from '../platform/persistence/text-columns.ts';

/** Where this context keeps copies of what members wrote: a redaction goes through all. */
export const MODERATION_TEXTS: TextColumns = {
  'moderation.decision': { statement: 'statement', overturned_why: 'text', replacement: 'text' },
  'moderation.review_item': { title: 'copy', whys: 'list', hits: 'words', history: 'json' },
  'moderation.word_dry_run': { report: 'json' },
  'moderation.review_note': { text: 'text' },
  'moderation.report': {
    title: 'copy',
    address: 'address',
    excerpt: 'copy',
    explanation: 'text',
    answer: 'text',
  },
  'moderation.appeal': { text: 'text', reply: 'text' },
  'moderation.sanction': { statement: 'statement' },
  'moderation.member_note': { text: 'text' },
  'moderation.authority_order': {
    authority: 'text',
    reference: 'text',
    legal_basis: 'text',
    object: 'text',
    action: 'text',
    not_told_why: 'text',
  },
  'moderation.authority_alert': { authority: 'text', facts: 'text' },
  'moderation.exported_statement': { record: 'json' },
};

const CASE = '(select i.category_id from moderation.review_item i where i.id = t.item_id)';

/**
 * Whose notes these are, where cases stand, and what is kept of what was done: decisions with their reasons, sanctions,
 * complaints, what authorities ordered or were told, and what was answered to whoever gave notice.
 */
export const MODERATION_TEXT_RULES: TextRules = {
  notesOf: {
    // The words of whoever is restricted, which stand in their place as soon as the decision is carried out.
    'moderation.decision.replacement': 't.subject_id',
    'moderation.review_note': 't.author_id',
    'moderation.member_note': 't.author_id',
    'moderation.report.explanation': 't.reporter_id',
  },
  placeOf: {
    'moderation.decision': 't.category_id',
    'moderation.review_item': 't.category_id',
    'moderation.review_note': CASE,
    'moderation.report': CASE,
  },
  editions: { 'moderation.authority_order': 'version' },
  records: [
    'moderation.decision.statement',
    'moderation.decision.overturned_why',
    'moderation.sanction',
    'moderation.appeal',
    'moderation.authority_order',
    'moderation.authority_alert',
    'moderation.exported_statement',
    'moderation.report.answer',
  ],
};
