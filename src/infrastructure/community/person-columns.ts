import type { PersonColumns } from '../platform/persistence/person-columns.ts';

const SAID = { source: 'text', html: 'html', plain: 'text' } as const;

/** What a decision took away. */
const DECIDED = 't.decision_id is not null';

/** Where this context names members. Posts and topics lose their words through their aggregates, so that all follows. */
export const COMMUNITY_PEOPLE: PersonColumns = {
  'community.account_token': { named: { member_id: 'own' }, hidden: ['hash'] },
  'community.session': { named: { member_id: 'own' }, hidden: ['hash', 'trying'] },
  'community.provider_link': { named: { member_id: 'own' } },
  'community.code_maker': { named: { member_id: 'own' }, hidden: ['sealed_secret', 'last_step'] },
  'community.passkey': {
    named: { member_id: 'own' },
    hidden: ['credential_id', 'public_key', 'counter', 'transports'],
  },
  'community.recovery_code': { named: { member_id: 'own' }, hidden: ['hash'] },
  // Of minutes, between the password and the second factor.
  'community.halfway': { named: { member_id: 'own' }, hidden: ['hash', 'provided'] },
  'community.draft': { named: { member_id: 'own' } },
  'community.bookmark': { named: { member_id: 'own' } },
  'community.category_follow': { named: { member_id: 'own' } },
  'community.topic_follow': { named: { member_id: 'own' } },
  'community.read_position': { named: { member_id: 'own' } },
  'community.invited_member': { named: { member_id: 'own' } },
  'community.invitation': { named: { created_by: 'actor' }, hidden: ['code', 'token_hash'] },
  'community.invitation_import': { named: { created_by: 'actor' } },
  'community.last_visit': { named: { member_id: 'own' } },
  'community.attendance': { named: { member_id: 'own' } },
  'community.segment': { named: { changed_by: 'actor' } },
  'community.consent': { named: { member_id: 'own' } },
  'community.campaign_letter': { named: { member_id: 'own' } },
  'community.campaign': { named: { created_by: 'actor' } },
  'community.active_member': { named: { member_id: 'own' } },
  'community.distance': { named: { member_id: 'own', other_id: 'about' } },
  'community.notification': { named: { member_id: 'own', actor_id: 'actor' } },
  'community.mail_sent': { named: { member_id: 'own' } },
  'community.trust_lock': { named: { member_id: 'own', locked_by: 'actor' }, hidden: ['reason'] },
  'community.trust_mark': { named: { member_id: 'own' } },
  'community.record_signature': { named: { signed_by: 'about' }, hidden: ['salt', 'digest'] },
  'community.text_print': { named: { author_id: 'about' } },
  'community.chat_membership': { named: { member_id: 'own' } },
  'community.event_seat': { named: { member_id: 'own' } },
  'community.chat_reaction': { named: { member_id: 'voice' } },
  'community.chat_message': {
    named: { author_id: 'author', pinned_by: 'actor' },
    words: SAID,
    evidence: DECIDED,
  },
  'community.helpful_vote': { named: { member_id: 'voice' } },
  'community.reaction': { named: { member_id: 'voice' } },
  'community.attachment': { named: { owner_id: 'author' }, words: { name: 'nothing' } },
  'community.post_revision': { named: { editor_id: 'actor' } },
  'community.post': { named: { author_id: 'author', deleted_by: 'actor' }, hidden: ['search', 'held'] },
  'community.topic': {
    named: { author_id: 'author', closed_by: 'actor', deleted_by: 'actor', acceptances: 'within' },
    hidden: ['search', 'held'],
  },
  'community.purge': { named: { proposed_by: 'actor', settled_by: 'actor' } },
  'community.desk_question': {
    named: { assignee_id: 'absent', assigned_by: 'actor', assignments: 'within' },
  },
  'community.canned_paragraph': { named: { changed_by: 'actor' } },
  'community.newcomer_rule': { named: { written_by: 'actor' } },
  'community.reference_answer': { named: { owner_id: 'actor', withdrawn_by: 'actor' } },
  'community.reference_version': { named: { published_by: 'actor' } },
  'community.regulatory_value': { named: { changed_by: 'actor', figures: 'within' } },
  'community.rule': { named: { versions: 'within' } },
  'community.seal': { named: { sealed_by: 'actor', lifted_by: 'actor', settled_by: 'actor' } },
  'community.synonym_group': { named: { changed_by: 'actor' } },
  'community.former_name': { named: { member_id: 'own' } },
  'community.account': { named: { member_id: 'own' }, hidden: ['password_hash', 'email_key'] },
  'community.search_document': { named: { ref: 'about' } },
  'community.member': { named: { id: 'own' }, hidden: ['skeleton', 'bio_html', 'taken_away'] },
};
