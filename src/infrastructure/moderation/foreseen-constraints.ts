/** Constraints that somebody meets in the course of things: whoever does is told that it is taken. */
export const MODERATION_FORESEEN: readonly string[] = [
  // Names and keys that somebody chose.
  'member_group_slug_unique',
  'report_reason_pkey',
  'word_rule_key_unique',
  // What there is once, and two began at the same moment.
  'appeal_once',
  'report_once',
  'review_item_open',
  'role_assignment_pkey',
  'sanction_decision_id_key',
  'transparency_draft',
  'transparency_edition',
  'word_rule_version_rule_id_number_key',
];
