import type { TextColumns, WordsOf } from '../platform/persistence/sql-text-store.ts';

/** Where this context keeps what members wrote, beside the posts and titles that stand: a redaction goes through all. */
export const COMMUNITY_TEXTS: TextColumns = {
  'community.purge': { reason: 'text' },
  'community.trust_lock': { reason: 'text' },
  'community.post': { deletion_reason: 'text' },
  'community.topic': { deletion_reason: 'text', former_names: 'json' },
  'community.post_revision': { source: 'text', reason: 'text' },
  'community.draft': { title: 'text', body: 'text', fields: 'json' },
  'community.bookmark': { note: 'text' },
  'community.text_print': { hosts: 'words' },
  'community.attachment': { name: 'text' },
  'community.member': { bio: 'text', bio_html: 'text', taken_away: 'json' },
  'community.former_name': { pseudonym: 'row' },
  'community.search_document': { title: 'text', body: 'text', address: 'address' },
  'community.search_count': { query: 'row' },
  'community.seal': { sources: 'json', review_why: 'text', review_cause: 'text', lift_note: 'text' },
  'community.reference_answer': {
    title: 'text',
    summary: 'text',
    sources: 'json',
    slug: 'address',
    review_why: 'text',
    review_cause: 'text',
    withdrawn_why: 'text',
  },
  'community.reference_version': {
    title: 'text',
    summary: 'text',
    sources: 'json',
    review_why: 'text',
    review_cause: 'text',
    source: 'text',
    html: 'text',
    plain: 'text',
    variants: 'json',
    note: 'text',
  },
  'community.canned_paragraph': { title: 'text', body: 'text' },
  'community.chat_message': { source: 'text', html: 'text', plain: 'text' },
};

/** Whose words these are, beside posts and titles: nobody takes a passage out of those of a higher rank. */
export const COMMUNITY_WORDS_OF: WordsOf = {
  'community.member': 'id',
  'community.reference_answer': 'owner_id',
  'community.reference_version': 'published_by',
  'community.canned_paragraph': 'changed_by',
  'community.chat_message': 'author_id',
};
