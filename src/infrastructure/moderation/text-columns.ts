import type { TextColumns } from '../platform/persistence/sql-text-store.ts';

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
    ...{ authority: 'text', reference: 'text', legal_basis: 'text' },
    ...{ object: 'text', action: 'text', not_told_why: 'text' },
  },
  'moderation.authority_alert': { authority: 'text', facts: 'text' },
  'moderation.exported_statement': { record: 'json' },
};
