import { AMBASSADOR_TERMS } from '#domain/community/ambassadors/ambassadorship';
import { EMAIL_MAX } from '#domain/community/accounts/email';
import { CATEGORY_LIMITS, MAX_POSITION } from '#domain/community/categories/category';
import { CATEGORY_ICONS } from '#domain/community/categories/category-icon';
import { CHANNEL_LIMITS } from '#domain/community/chat/channel-terms';
import { CONVERSATION_PEOPLE } from '#domain/community/chat/conversation';
import { EXCHANGE_LIMITS } from '#domain/community/chat/message';
import { MESSAGE_LIMITS } from '#domain/community/chat/message-text';
import { FACTOR_LIMITS } from '#domain/community/factors/second-factor';
import { INCIDENT_LIMITS } from '#domain/community/incidents/incident';
import { INVITATION_LIMITS } from '#domain/community/invitations/invitation';
import { BIO_MAX } from '#domain/community/members/member';
import { PSEUDONYM_LIMITS } from '#domain/community/members/pseudonym';
import { REGISTER_LIMITS } from '#domain/community/official/regulatory-value';
import { MAX_RULES, MAX_SOURCES, SOURCE_MAX } from '#domain/community/official/seal-terms';
import { SYNONYM_LIMITS } from '#domain/community/search/synonym-group';
import { BODY_LIMITS } from '#domain/community/topics/body';
import { PASSAGE_LIMITS } from '#domain/community/topics/passage';
import { MAX_TAGS, TAG_LIMITS } from '#domain/community/topics/tag';
import { AUTOMATION_LIMITS } from '#domain/community/automations/automation';
import { CAMPAIGN_LIMITS } from '#domain/community/campaigns/campaign';
import { SEGMENT_LIMITS } from '#domain/community/segments/segment';
import { TITLE_LIMITS } from '#domain/community/topics/title';
import { RESET_REASON } from './factors/factor.limits.ts';

export { SIGN_IN_PER_NETWORK } from './accounts/account.limits.ts';
export { AMBASSADOR_NEWS, type AmbassadorNews } from './ambassadors/ambassador.news.ts';
export { TOPIC_KINDS } from '#domain/community/categories/audience';
export { LANGUAGES, MESSAGES_FROM, THEMES } from '#domain/community/members/preferences';
export {
  groupOf,
  isAlwaysTold,
  isDuty,
  isMailed,
  isOfOpen,
  MAIL_CHOICES,
  NOTIFICATION_GROUPS,
  NOTIFICATION_KINDS,
} from '#domain/community/notifications/kinds';
export { MOST_GROUPED } from './notifications/notifications.query.ts';
export { DIGEST_RHYTHMS, MAIL_RHYTHMS } from '#domain/community/notifications/mail-habits';
export {
  CHOICE_FIELDS,
  GROUPS_MAX,
  isChoice,
  MATCHES,
  RANGE_FIELDS,
  RANGE_MAX,
} from '#domain/community/segments/segment-filter';
export { EXPORT_FORMATS, EXPORT_KINDS } from './exports/exports.port.ts';
export { STEERINGS } from './campaigns/steer-campaign.ts';
export { FEWEST_TOLD } from './campaigns/campaigns.query.ts';
export { CAP_DAYS, LATEST_DAYS, OCCASIONS, USUAL_DELAYS } from '#domain/community/automations/automation';
export { VARIABLES } from '#domain/community/campaigns/campaign-words';
export { PURPOSES } from '#domain/community/consents/consent';
export { ASSIGNED_ROLES } from '#domain/community/segments/assigned-roles';
export { ABROAD, REGIONS } from '#domain/community/members/region';
export { CHANNEL_KINDS, EVENT_AUDIENCES } from '#domain/community/chat/channel-terms';
export { CONVERSATION_PEOPLE };
export { EDIT_MINUTES, WITHDRAW_HOURS } from '#domain/community/chat/message';
export { MEMBERSHIP_DEEDS } from './chat/join-channel.ts';
export { REACTION_KINDS } from '#domain/community/topics/reaction';
export { FEWEST_SEARCHERS } from './search/search-demand.query.ts';
export { MAX_SEARCH_LENGTH } from './search/search.query.ts';
export { OFFICIAL_FILTERS, OFFICIAL_STATES, type OfficialFilter } from './official/official-view.ts';
export { VALUE_UNITS } from '#domain/community/official/regulatory-value';
export { BRANCHES } from '#domain/shared/branch';
export { isStaff } from '#domain/shared/actor';
export { TRUST_LEVELS } from '#domain/community/members/trust';
export { LEVEL_LIMITS } from '#domain/community/members/level-limits';
export { LOCK_REASON } from './trust/lock-trust.ts';
export { KNOWN_HOSTS_MAX, NEWCOMER_BOUNDS, NEWCOMER_WHYS } from '#domain/community/newcomers/newcomer-rule';
export { TRYING_KINDS, TRYING_MINUTES } from '#domain/community/accounts/trying';
export { TRIABLE_ROLES, TRYING_REASON } from './accounts/trying/trying.rules.ts';
export { CLAIM_KINDS, CLAIM_LIMITS, CLAIM_STATES, DATA_CLAIMS } from '#domain/community/claims/claim';
export type { ClaimKind, ClaimState } from '#domain/community/claims/claim';
export { INACTIVITY_BOUNDS } from '#domain/community/inactivity/inactivity-rule';
export { INACTIVITY_NOTE } from './inactivity/change-inactivity-rule.ts';
export { WELCOME_STEPS, type WelcomeStep } from '#domain/community/welcome/welcome';
export { WELCOME_TEXT, WELCOME_TEXTS, type WelcomeText } from '#domain/community/welcome/welcome-rule';
export { TERMS_PAGE, TERMS_SUMMARY } from '#domain/community/terms/terms-version';
export { WELCOME_NOTE } from './welcome/change-welcome-rule.ts';
export { FUNNEL_DAYS } from './welcome/welcome.query.ts';
export { NEWCOMER_NOTE } from './newcomers/change-newcomer-rule.ts';
export { NEWCOMER_DAYS, NEWCOMER_VIEWS } from './newcomers/newcomers.query.ts';
export { type Distance, DISTANCES } from '#domain/community/distance/distance';

/** Why somebody acts on the words of another. */
export const REASON_LIMITS = { min: 3, max: 500 } as const;
/** A question of fewer characters that nobody answered is kept from search engines. */
export const THIN_TOPIC = { max: 120 } as const;
/** Posts that everybody may read, from which on a member's public profile is offered to search engines. */
export const INDEXED_PROFILE = { min: 5 } as const;
/** What a member notes for themselves beside a post they keep. */
export const NOTE_LIMITS = { min: 0, max: 500 } as const;
/** What a member calls a file. */
export const FILE_NAME_LIMITS = { min: 0, max: 200 } as const;

/**
 * How long each text may be, in characters, and how many things a list may hold: said by what owns the limit, and read from
 * here by request classes and pages, the only value of the application that a page may import.
 */
export const LIMITS = {
  factor: { ...FACTOR_LIMITS, reason: RESET_REASON },
  passage: PASSAGE_LIMITS,
  title: TITLE_LIMITS,
  body: BODY_LIMITS,
  reason: REASON_LIMITS,
  note: NOTE_LIMITS,
  fileName: FILE_NAME_LIMITS,
  /** What a picture shows, for those who do not see it. */
  alt: { max: 300 },
  /** As it is sent. */
  picture: { maxBytes: 10 * 1024 * 1024 },
  tag: { ...TAG_LIMITS, perTopic: { max: MAX_TAGS } },
  category: { ...CATEGORY_LIMITS, icons: CATEGORY_ICONS, position: { min: 0, max: MAX_POSITION } },
  channel: CHANNEL_LIMITS,
  message: MESSAGE_LIMITS,
  exchange: EXCHANGE_LIMITS,
  /** Whom one writes to, by what they are called. */
  correspondents: {
    max: CONVERSATION_PEOPLE.max - 1,
    name: { max: 80 },
    text: { max: 400 },
  },
  pseudonym: PSEUDONYM_LIMITS,
  synonyms: SYNONYM_LIMITS,
  segment: SEGMENT_LIMITS,
  campaign: CAMPAIGN_LIMITS,
  incident: INCIDENT_LIMITS,
  ambassador: AMBASSADOR_TERMS,
  automation: AUTOMATION_LIMITS,
  invitation: INVITATION_LIMITS,
  /** The name of a member in addresses. */
  handle: { max: 80 },
  bio: { max: BIO_MAX },
  email: { max: EMAIL_MAX },
  /** Wider than the rule for new passwords, so that the refusal names the rule. */
  password: { max: 256 },
  official: {
    /** What answers rest on, each as `label | https://…`. */
    sources: { max: MAX_SOURCES },
    source: { max: SOURCE_MAX },
    rules: { max: MAX_RULES },
    /** What entries of the register are called, and by what they are cited. */
    key: REGISTER_LIMITS.key,
    label: REGISTER_LIMITS.label,
    valueSource: REGISTER_LIMITS.source,
  },
  /** An address, or a number, that names another topic. */
  otherTopic: { max: 300 },
  /** Replies that leave a topic at once. */
  split: { max: 200 },
  /** Things on one page of a list. */
  page: { min: 1, max: 100 },
} as const;
