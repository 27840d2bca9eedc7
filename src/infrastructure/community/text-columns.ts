import type { TextColumns, TextRules } from '../platform/persistence/text-columns.ts';

/** Where this context keeps what members wrote, beside the posts and titles that stand: a redaction goes through all. */
export const COMMUNITY_TEXTS: TextColumns = {
  'community.purge': { reason: 'text' },
  'community.trust_lock': { reason: 'text' },
  'community.post': { deletion_reason: 'text', away_before: 'json' },
  'community.topic': { deletion_reason: 'text', away_before: 'json', former_names: 'json' },
  'community.post_revision': { source: 'text', reason: 'text' },
  'community.left_trace': { texts: 'list' },
  'community.draft': { title: 'text', body: 'text', fields: 'json' },
  'community.bookmark': { note: 'text' },
  'community.text_print': { hosts: 'words' },
  'community.attachment': { name: 'text' },
  'community.member': { bio: 'text', bio_html: 'text', taken_away: 'json' },
  'community.former_name': { pseudonym: 'row' },
  'community.search_document': { title: 'text', body: 'text', address: 'address' },
  'community.search_count': { query: 'row' },
  'community.search_asker': { query: 'row' },
  'community.seal': {
    sources: 'json',
    review_why: 'text',
    review_cause: 'text',
    review_causes: 'json',
    lift_note: 'text',
  },
  'community.reference_answer': {
    title: 'text',
    summary: 'text',
    sources: 'json',
    slug: 'address',
    review_why: 'text',
    review_cause: 'text',
    review_causes: 'json',
    withdrawn_why: 'text',
  },
  'community.reference_version': {
    title: 'text',
    summary: 'text',
    sources: 'json',
    review_why: 'text',
    review_cause: 'text',
    review_causes: 'json',
    source: 'text',
    html: 'text',
    plain: 'text',
    variants: 'json',
    note: 'text',
  },
  'community.canned_paragraph': { title: 'text', body: 'text' },
  'community.chat_message': { source: 'text', html: 'text', plain: 'text', replaced: 'json' },
};

const TOPIC_OF_POST = `(select c.category_id from community.post p join community.topic c on c.id = p.topic_id
  where p.id = t.post_id)`;
const TOPIC = `(select c.category_id from community.topic c where c.id = t.topic_id)`;

/** Whose words these are, beside posts and titles: nobody takes a passage out of those of a higher rank. */
export const COMMUNITY_TEXT_RULES: TextRules = {
  wordsOf: {
    'community.member': 't.id',
    'community.reference_answer': 't.owner_id',
    'community.reference_version': 't.published_by',
    'community.canned_paragraph': 't.changed_by',
    'community.chat_message': 't.author_id',
  },
  official: ['community.reference_answer', 'community.reference_version'],
  editions: {
    'community.draft': 'version',
    'community.canned_paragraph': 'version',
    'community.member': 'version',
  },
  heldBy: {
    'community.reference_version': { table: 'community.reference_answer', column: 'reference_id' },
  },
  notesOf: {
    'community.purge': 't.proposed_by',
    'community.trust_lock': 't.locked_by',
    'community.post': 't.deleted_by',
    'community.topic.deletion_reason': 't.deleted_by',
    'community.topic.away_before': 't.deleted_by',
    'community.topic': 't.author_id',
    'community.post_revision.reason': 't.editor_id',
    'community.post_revision': '(select p.author_id from community.post p where p.id = t.post_id)',
    'community.draft': 't.member_id',
    'community.bookmark': 't.member_id',
    'community.attachment': 't.owner_id',
    'community.former_name': 't.member_id',
    'community.search_document': `case t.kind when 'member' then t.ref
      when 'reference' then (select r.owner_id::text from community.reference_answer r where r.id::text = t.ref) end`,
    'community.seal.lift_note': 't.lifted_by',
    'community.seal': 't.sealed_by',
  },
  placeOf: {
    'community.purge': TOPIC,
    'community.post': TOPIC,
    'community.topic': 't.category_id',
    'community.post_revision': TOPIC_OF_POST,
    'community.bookmark': TOPIC_OF_POST,
    'community.text_print': TOPIC_OF_POST,
    'community.attachment': TOPIC_OF_POST,
    'community.seal': TOPIC_OF_POST,
    'community.reference_answer': 't.category_id',
    'community.reference_version':
      '(select r.category_id from community.reference_answer r where r.id = t.reference_id)',
  },
};
