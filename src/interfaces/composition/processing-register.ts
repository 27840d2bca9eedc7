import { ContainerModule } from 'inversify';
import { LETTERS_KEPT_DAYS } from '#application/community/letters/letters.jobs';
import { COPY_HOURS } from '#application/community/leaving/data-copy.rules';
import { CLOSED_KEPT_DAYS } from '#application/community/leaving/forget-former-members';
import { SIGNATURE_DAYS } from '#application/community/topics/record-signatures.port';
import { MERGES_KEPT_MONTHS } from '#application/engagement/ideas/forget-merged-votes';
import { BALLOTS_KEPT_MONTHS } from '#application/engagement/polls/forget-ballots';
import { SURVEY_ANSWERS_KEPT_DAYS } from '#application/engagement/surveys/forget-survey-answers';
import { PARTICIPANTS_KEPT_MONTHS } from '#application/events/registrations/forget-participants';
import { VISITS_KEPT_DAYS } from '#application/insights/visits/visit-log.port';
import { DELETED_KEPT_MONTHS } from '#application/shared/deleted-kept';
import {
  DATA_KINDS,
  type Processed,
  PROCESSING_REGISTER,
  type ProcessedTable,
  type ProcessingActivity,
  type ProcessingRegister,
  type Purpose,
  PURPOSES,
  type PurposeTerms,
  ReadProcessingRegister,
  type Retention,
  RETENTIONS,
  SAFEGUARDS,
} from '#application/shared/processing';
import { ACTS_KEPT_YEARS } from '#application/shared/forget-old-acts';
import { WEBHOOK_LOG_KEPT_DAYS } from '#application/site/webhooks/forget-webhook-log';
import { EVENT_RETENTION_DAYS } from '#domain/community/chat/channel-terms';
import { CLAIM_WORDS_MONTHS } from '#domain/community/claims/claim';
import { NEWCOMER_BOUNDS } from '#domain/community/newcomers/newcomer-rule';
import { KEPT_DAYS } from '#domain/community/notifications/kinds';
import { ALERT_YEARS_KEPT } from '#domain/moderation/authorities/authority-alert';
import { YEARS_KEPT } from '#domain/moderation/authorities/authority-order';
import { MONTHS_NAMED, YEARS_ATTRIBUTED } from '#domain/moderation/reports/retention';
import { SEARCHES_KEPT_DAYS } from '#infrastructure/community/search/buffered-search-counts';
import { RETENTION as FACTS } from '#infrastructure/platform/facts/forget-old-facts';
import { FAILED_JOBS_KEPT_DAYS } from '#infrastructure/platform/jobs/retry-policy';
import { wire } from '#infrastructure/platform/wire';
import { PERSON_COLUMNS } from './person-store.ts';
import { REDACTED_COLUMNS } from './text-stores.ts';

/** Tables of personal data in which no column names a member, so that the other list cannot speak of them. */
export const ALSO_PERSONAL: Readonly<Record<string, Processed>> = {
  'community.closed_account': { serves: 'host', data: ['identity', 'contact'], kept: 'closed' },
  'moderation.departed_address': { serves: 'host', data: ['contact'], kept: 'closed' },
  'community.refused_address': { serves: 'notifications', data: ['contact'], kept: 'account' },
  'community.uninvited_address': { serves: 'invitations', data: ['contact'], kept: 'office' },
  'community.provided_session': { serves: 'accounts', data: ['credentials', 'contact'], kept: 'session' },
  'community.passkey_challenge': { serves: 'accounts', data: ['credentials'], kept: 'minutes' },
  'community.left_trace': { serves: 'exchanges', data: ['words'], kept: 'minutes' },
  'community.kept_form': { serves: 'exchanges', data: ['words'], kept: 'minutes' },
  'community.search_asker': { serves: 'statistics', data: ['words', 'activity'], kept: 'searches' },
  'community.search_count': { serves: 'statistics', data: ['words'], kept: 'searches' },
  'engagement.survey_words': { serves: 'opinions', data: ['words'], kept: 'surveys' },
  'moderation.exported_statement': { serves: 'moderation', data: ['decisions'], kept: 'decisions' },
  'community.removed_passage': { serves: 'moderation', data: ['words', 'decisions'], kept: 'decisions' },
  'platform.audit_text': { serves: 'administration', data: ['words', 'work'], kept: 'acts' },
  'events.cover': { serves: 'events', data: ['files'], kept: 'content' },
  'engagement.poll_picture': { serves: 'opinions', data: ['files'], kept: 'content' },
  'site.sign_on_seen': { serves: 'accounts', data: ['credentials'], kept: 'minutes' },
  'site.kept_answer': { serves: 'integration', data: ['identity', 'words', 'activity'], kept: 'minutes' },
  'site.api_token': { serves: 'integration', data: ['credentials'], kept: 'link' },
  'site.webhook_delivery': { serves: 'integration', data: ['activity'], kept: 'webhooks' },
  'site.webhook_attempt': { serves: 'integration', data: ['activity'], kept: 'webhooks' },
  'bullmq.job': { serves: 'administration', data: ['activity'], kept: 'failures' },
};

const TERMS: Readonly<Record<Purpose, PurposeTerms>> = {
  accounts: {
    basis: 'public-task',
    people: ['members', 'team'],
    recipients: ['members', 'team', 'systems', 'host'],
  },
  exchanges: { basis: 'public-task', people: ['members', 'team'], recipients: ['public', 'members', 'host'] },
  messages: {
    basis: 'public-task',
    people: ['members', 'team'],
    recipients: ['concerned', 'moderators', 'host'],
  },
  official: { basis: 'public-task', people: ['team', 'members'], recipients: ['public', 'team', 'host'] },
  notifications: { basis: 'public-task', people: ['members', 'team'], recipients: ['concerned', 'host'] },
  campaigns: { basis: 'consent', people: ['members'], recipients: ['team', 'host'] },
  invitations: { basis: 'public-task', people: ['invited', 'team'], recipients: ['team', 'host'] },
  engagement: { basis: 'public-task', people: ['members'], recipients: ['members', 'team', 'host'] },
  opinions: {
    basis: 'public-task',
    people: ['members', 'team'],
    recipients: ['public', 'members', 'team', 'host'],
  },
  events: { basis: 'public-task', people: ['members', 'team'], recipients: ['team', 'concerned', 'host'] },
  moderation: {
    basis: 'legal-duty',
    people: ['members', 'notifiers', 'team'],
    recipients: ['moderators', 'concerned', 'authorities', 'host'],
  },
  host: { basis: 'legal-duty', people: ['members'], recipients: ['authorities', 'host'] },
  requests: {
    basis: 'legal-duty',
    people: ['members', 'visitors', 'team'],
    recipients: ['concerned', 'team', 'host'],
  },
  statistics: { basis: 'public-task', people: ['members', 'visitors'], recipients: ['team', 'host'] },
  integration: { basis: 'public-task', people: ['members', 'team'], recipients: ['systems', 'host'] },
  administration: { basis: 'legal-duty', people: ['team', 'members'], recipients: ['team', 'host'] },
};

/** Read from where the jobs that forget read it; null where something else than a number says when it goes. */
const AMOUNTS: Readonly<Record<Retention, number | null>> = {
  account: null,
  directory: null,
  content: null,
  deleted: DELETED_KEPT_MONTHS,
  office: null,
  record: null,
  session: null,
  minutes: null,
  link: null,
  invitation: null,
  month: null,
  copy: COPY_HOURS,
  prints: Math.max(NEWCOMER_BOUNDS.copiesHours.max, NEWCOMER_BOUNDS.floodHours.max) / 24,
  facts: FACTS.outboxDays,
  webhooks: WEBHOOK_LOG_KEPT_DAYS,
  failures: FAILED_JOBS_KEPT_DAYS,
  letters: LETTERS_KEPT_DAYS,
  rooms: EVENT_RETENTION_DAYS,
  notices: KEPT_DAYS.unread,
  surveys: SURVEY_ANSWERS_KEPT_DAYS,
  closed: CLOSED_KEPT_DAYS,
  visits: VISITS_KEPT_DAYS,
  searches: SEARCHES_KEPT_DAYS,
  participants: PARTICIPANTS_KEPT_MONTHS,
  ballots: BALLOTS_KEPT_MONTHS,
  merges: MERGES_KEPT_MONTHS,
  reports: MONTHS_NAMED,
  notes: MONTHS_NAMED,
  signatures: SIGNATURE_DAYS,
  alerts: ALERT_YEARS_KEPT,
  orders: YEARS_KEPT,
  decisions: YEARS_ATTRIBUTED,
  acts: ACTS_KEPT_YEARS,
  claims: CLAIM_WORDS_MONTHS,
};

/** Every table that names people or keeps what they wrote, by what it is for: nothing is written twice, so nothing can differ. */
export function processingRegister(): ProcessingRegister {
  const tables: ProcessedTable[] = [
    ...Object.entries(PERSON_COLUMNS).map(([table, { serves, data, kept, named, words = {} }]) => ({
      table,
      serves,
      data,
      kept,
      columns: [
        ...Object.entries(named).map(([name, namedAs]) => ({ name, namedAs })),
        ...wordsOf(table, Object.keys(words), Object.keys(named)),
      ],
    })),
    ...Object.entries(ALSO_PERSONAL).map(([table, processed]) => ({
      table,
      ...processed,
      columns: wordsOf(table, [], []),
    })),
  ];
  return { activities: PURPOSES.map((purpose) => activity(purpose, tables)), safeguards: SAFEGUARDS };
}

function activity(purpose: Purpose, all: readonly ProcessedTable[]): ProcessingActivity {
  const tables = all
    .filter(({ serves }) => serves === purpose)
    .toSorted((one, other) => one.table.localeCompare(other.table));
  return {
    ...TERMS[purpose],
    purpose,
    tables,
    data: DATA_KINDS.filter((kind) => tables.some(({ data }) => data.includes(kind))),
    kept: RETENTIONS.filter((retention) => tables.some(({ kept }) => kept === retention)).map(
      (retention) => ({ retention, amount: AMOUNTS[retention] }),
    ),
  };
}

/** Columns of free words, as redactions know them. */
function wordsOf(table: string, own: readonly string[], named: readonly string[]) {
  const redacted = Object.keys(REDACTED_COLUMNS[table as keyof typeof REDACTED_COLUMNS] ?? {});
  return [...new Set([...own, ...redacted])]
    .filter((name) => !named.includes(name))
    .map((name) => ({ name, namedAs: null }));
}

/** What the organisation has to be able to show of what it does with personal data. */
export const processingModule = new ContainerModule((options) => {
  const { value, useCase } = wire(options);
  value(PROCESSING_REGISTER, processingRegister());
  useCase(ReadProcessingRegister, [PROCESSING_REGISTER]);
});
