/** Tables that never hold words of a post, and why. */
const TABLES: Readonly<Record<string, string>> = {
  'community.account': 'what somebody signs in with',
  'community.account_token': 'what somebody signs in with',
  'community.session': 'what somebody signs in with',
  'community.refused_address': 'addresses that refuse mail',
  'community.letter_key': 'a key',
  'community.mail_sent': 'who was written to, not what',
  'community.category': 'written by the organisation',
  'community.tag': 'written by the organisation',
  'community.rule': 'written by the organisation, of the law',
  'community.regulatory_value': 'written by the organisation, of the law',
  'community.newcomer_rule': 'written by the organisation',
  'community.search_synonym': 'written by the organisation',
  'moderation.automation': 'settings',
  'moderation.known_cell': 'settings',
  'moderation.member_group': 'written by the organisation, of groups',
  'moderation.role_permission': 'settings',
  'moderation.role_assignment': 'settings',
  'moderation.redress_body': 'written by the organisation',
  'moderation.report_reason': 'written by the organisation',
  'moderation.statement_template': 'written by the organisation',
  'moderation.word_rule': 'the words that are looked for have to stay',
  'moderation.word_rule_version': 'the words that are looked for have to stay',
  'moderation.word_hit': 'where something was found, not what',
  'moderation.link_key': 'a key',
  'moderation.dispute': 'written by the organisation, of disputes',
  'moderation.transparency_report': 'figures, and what the organisation writes of them; published, it stays',
  'engagement.act': 'what happened, by codes and ids',
  'engagement.line': 'figures, by codes and ids',
  'engagement.point_rule': 'written by the organisation',
  'engagement.participant': 'figures',
  'engagement.population': 'figures',
  'platform.audit_log': 'only grows; tells of acts by codes, figures and digests',
  'platform.audit_chain': 'hashes',
  'platform.audit_check': 'figures',
  'platform.inbox': 'names of consumers',
  'platform.migration': 'names of migrations',
  'site.setting': 'settings',
  'site.painted_picture': 'hashes; the pictures go with a redaction',
};

/** Codes, names of members and what else is chosen, never written freely. */
const CODES =
  /^(id|key|kind|state|status|role|language|theme|audience|level|place|action|path|cause|outcome|reason|number|ref|unit|hash|body_hash|branches|tags|region|department|official|held|value_keys|lifted_why|reactions|acceptances|notify|mail_habits|mail_kind|score|content_type|charter_version|pseudonym|handle|skeleton|avatar_key|reporter_\w+|party|email|step|target_kind|target_id|object_id|digest|salt|part_of_kind|part_of_id|name|article|member_state|category|replaced|former_places|undone|groups|results|audiences|branch|marks)$/;

export const isKept = (table: string, name: string): boolean => table in TABLES || CODES.test(name);
