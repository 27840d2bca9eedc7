import { ContainerModule } from 'inversify';
import { NotifyOfMaskedPassages } from '#application/community/consumers/notify-of-masked-passages';
import { NotifyOfOfficialAnswers } from '#application/community/consumers/notify-of-official-answers';
import { AnswerOfficially } from '#application/community/official/answer-officially';
import { AssignQuestion } from '#application/community/official/assign-question';
import type { AskedQuestionQuery } from '#application/community/official/asked-question.query';
import type { CannedParagraphs } from '#application/community/official/canned-paragraphs.port';
import { ChangeRule } from '#application/community/official/change-rule';
import { DeleteCannedParagraph } from '#application/community/official/delete-canned-paragraph';
import type {
  AgentsQuery,
  CannedParagraphsQuery,
  DeskAssignedQuery,
  CauseNameQuery,
  DeskCountsQuery,
  LateQuestionsQuery,
  DeskQuestionsQuery,
  DeskRepliesQuery,
  DeskReviewsQuery,
  ResponseTargetsQuery,
  SealFormQuery,
} from '#application/community/official/desk.query';
import type { CitedTextsQuery } from '#application/community/official/cited-texts.query';
import { EndRegulatoryValue } from '#application/community/official/end-regulatory-value';
import { EscalateQuestions } from '#application/community/official/escalate-questions';
import type { OfficialNotices } from '#application/community/official/official-notices.port';
import type { OfficialToKnowQuery } from '#application/community/official/official-to-know.query';
import { PublishReference } from '#application/community/official/publish-reference';
import { ConfirmReference } from '#application/community/official/confirm-reference';
import { PublishReferenceAgain } from '#application/community/official/publish-reference-again';
import type {
  NearReferencesQuery,
  OverdueReferencesQuery,
  ReferencePageQuery,
  ReferencesQuery,
  WithdrawnReferencesQuery,
} from '#application/community/official/references.query';
import { ForeseeRegulatoryValue } from '#application/community/official/foresee-regulatory-value';
import { RegisterRegulatoryValue } from '#application/community/official/register-regulatory-value';
import { RegisterRule } from '#application/community/official/register-rule';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ReviseReference } from '#application/community/official/revise-reference';
import type {
  CitingTextsQuery,
  RegulatoryValueQuery,
  RegulatoryValuesQuery,
  RuleChoicesQuery,
  RuleQuery,
  RuleRegisterQuery,
  RulesQuery,
  ValueRegisterQuery,
} from '#application/community/official/rules.query';
import { SaveCannedParagraph } from '#application/community/official/save-canned-paragraph';
import { SealAnswer } from '#application/community/official/seal-answer';
import { SealingAgents } from '#application/community/official/sealing-agent.policy';
import { SetRegulatoryValue } from '#application/community/official/set-regulatory-value';
import { ReferenceComposer } from '#application/community/official/reference-text.composer';
import { TextsThatCite } from '#application/community/official/texts-that-cite.keeper';
import { SetResponseTarget } from '#application/community/official/set-response-target';
import { SettleReview } from '#application/community/official/settle-review';
import { WithdrawReference } from '#application/community/official/withdraw-reference';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { token } from '#application/shared/token';
import type { Desk } from '#domain/community/official/desk.port';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import {
  ACTS,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  REALTIME,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { Sha256Text } from '../../platform/text/sha256-text.ts';
import { wire } from '../../platform/wire.ts';
import {
  ATTACHMENTS,
  COMPOSER,
  FOLLOWS,
  POSTS,
  REFERENCES_HELD,
  SEALS,
  TEXT_HASH,
  TOPICS,
  WRITE_LIMIT,
} from '../forum.tokens.ts';
import { SqlCitedTexts } from './cited-texts.sql.ts';
import { SqlDeskQuestions } from './desk-questions.sql.ts';
import { SqlDeskCounts, SqlDeskReplies } from './desk-replies.sql.ts';
import { SqlLateQuestions } from './late-questions.sql.ts';
import { SqlCauseName, SqlDeskReviews } from './desk-reviews.sql.ts';
import { SqlAgents, SqlCannedParagraphList, SqlResponseTargets } from './desk-shelves.sql.ts';
import { PostgresDesk } from './postgres-desk.ts';
import { PostgresReferenceAnswers } from './postgres-references.ts';
import { PostgresRegulatoryValues, PostgresRules } from './postgres-rules.ts';
import { PostgresSeals } from './postgres-seals.ts';
import { SqlNearReferences } from './near-references.sql.ts';
import { SqlOverdueReferences } from './overdue-references.sql.ts';
import { SqlOfficialToKnow } from './official-to-know.sql.ts';
import { SqlReferencePage } from './reference-page.sql.ts';
import { SqlReferences } from './references.sql.ts';
import {
  SqlCitingTexts,
  SqlRegulatoryValue,
  SqlRegulatoryValues,
  SqlRule,
  SqlRuleChoices,
  SqlRuleRegister,
  SqlRules,
  SqlValueRegister,
} from './rules.sql.ts';
import { SPELLING } from '../reads/reads.module.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlWithdrawnReferences } from './withdrawn-references.sql.ts';
import { SqlAskedQuestion } from './asked-question.sql.ts';
import { SqlSealForm } from './seal-form.sql.ts';
import { SqlCannedParagraphs } from './sql-canned-paragraphs.ts';
import { SqlOfficialNotices } from './sql-official-notices.ts';

const RULES = token<Rules>('Rules');
const VALUES = token<RegulatoryValues>('RegulatoryValues');
const DESK = token<Desk>('Desk');
const PARAGRAPHS = token<CannedParagraphs>('CannedParagraphs');
const AGENTS_WHO_SEAL = token<SealingAgents>('SealingAgents');
const ARTICLES = token<ReferenceComposer>('ReferenceComposer');
const CITING = token<TextsThatCite>('TextsThatCite');
const NOTICES = token<OfficialNotices>('OfficialNotices');

export const DESK_QUESTIONS = token<DeskQuestionsQuery>('DeskQuestionsQuery');
export const DESK_ASSIGNED = token<DeskAssignedQuery>('DeskAssignedQuery');
export const DESK_REPLIES = token<DeskRepliesQuery>('DeskRepliesQuery');
export const DESK_REVIEWS = token<DeskReviewsQuery>('DeskReviewsQuery');
export const CAUSE_NAME = token<CauseNameQuery>('CauseNameQuery');
export const DESK_COUNTS = token<DeskCountsQuery>('DeskCountsQuery');
export const LATE_QUESTIONS = token<LateQuestionsQuery>('LateQuestionsQuery');
export const AGENTS = token<AgentsQuery>('AgentsQuery');
export const CANNED_PARAGRAPHS = token<CannedParagraphsQuery>('CannedParagraphsQuery');
export const RESPONSE_TARGETS = token<ResponseTargetsQuery>('ResponseTargetsQuery');
export const SEAL_FORM = token<SealFormQuery>('SealFormQuery');
export const ASKED_QUESTION = token<AskedQuestionQuery>('AskedQuestionQuery');
export const RULE_LIST = token<RulesQuery>('RulesQuery');
export const RULE_CHOICES = token<RuleChoicesQuery>('RuleChoicesQuery');
export const RULE = token<RuleQuery>('RuleQuery');
export const REGULATORY_VALUES = token<RegulatoryValuesQuery>('RegulatoryValuesQuery');
export const CITED_TEXTS = token<CitedTextsQuery>('CitedTextsQuery');
export const RULE_REGISTER = token<RuleRegisterQuery>('RuleRegisterQuery');
export const VALUE_REGISTER = token<ValueRegisterQuery>('ValueRegisterQuery');
export const CITING_TEXTS = token<CitingTextsQuery>('CitingTextsQuery');
export const REGULATORY_VALUE = token<RegulatoryValueQuery>('RegulatoryValueQuery');
export const NEAR_REFERENCES = token<NearReferencesQuery>('NearReferencesQuery');
export const OVERDUE_REFERENCES = token<OverdueReferencesQuery>('OverdueReferencesQuery');
export const WITHDRAWN_REFERENCES = token<WithdrawnReferencesQuery>('WithdrawnReferencesQuery');
export const REFERENCES = token<ReferencesQuery>('ReferencesQuery');
export const OFFICIAL_TO_KNOW = token<OfficialToKnowQuery>('OfficialToKnowQuery');
export const REFERENCE_PAGE = token<ReferencePageQuery>('ReferencePageQuery');

/** Official answers, what they rest on, and the desk of the agents; needs `topicsModule` beside it. */
export const officialModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(TEXT_HASH, Sha256Text, []);
  adapter(SEALS, PostgresSeals, [ENTITY_MANAGER, SQL, CLOCK]);
  adapter(CITING, TextsThatCite, [SEALS, REFERENCES_HELD]);
  adapter(RULES, PostgresRules, [ENTITY_MANAGER, SQL]);
  adapter(VALUES, PostgresRegulatoryValues, [ENTITY_MANAGER, SQL]);
  adapter(REFERENCES_HELD, PostgresReferenceAnswers, [ENTITY_MANAGER, SQL]);
  adapter(DESK, PostgresDesk, [ENTITY_MANAGER, SQL]);
  adapter(PARAGRAPHS, SqlCannedParagraphs, [SQL]);
  adapter(NOTICES, SqlOfficialNotices, [SQL]);
  adapter(ARTICLES, ReferenceComposer, [WORDS_GATE, COMPOSER]);
  adapter(AGENTS_WHO_SEAL, SealingAgents, [MODERATION_API]);

  useCase(SealAnswer, [TOPICS, SEALS, RULES, VALUES, AGENTS_WHO_SEAL, TEXT_HASH, IDS, CLOCK, ACTS]);
  useCase(AnswerOfficially, [
    TOPICS,
    POSTS,
    SEALS,
    RULES,
    VALUES,
    FOLLOWS,
    ATTACHMENTS,
    WORDS_GATE,
    COMPOSER,
    WRITE_LIMIT,
    AGENTS_WHO_SEAL,
    TEXT_HASH,
    IDS,
    CLOCK,
    ACTS,
  ]);
  useCase(WithdrawSeal, [TOPICS, SEALS, AGENTS_WHO_SEAL, CLOCK, ACTS]);
  useCase(SettleReview, [TOPICS, SEALS, CLOCK, ACTS]);
  useCase(RegisterRule, [RULES, IDS, CLOCK, ACTS]);
  useCase(ChangeRule, [RULES, SEALS, REFERENCES_HELD, CLOCK, ACTS]);
  useCase(SetRegulatoryValue, [VALUES, CITING, CLOCK, ACTS]);
  useCase(EndRegulatoryValue, [VALUES, CITING, CLOCK, ACTS]);
  useCase(RegisterRegulatoryValue, [VALUES, CLOCK, ACTS]);
  useCase(ForeseeRegulatoryValue, [VALUES, CITING, CLOCK, UNIT_OF_WORK]);
  useCase(PublishReference, [REFERENCES_HELD, RULES, VALUES, ARTICLES, AGENTS_WHO_SEAL, IDS, CLOCK, ACTS]);
  useCase(ReviseReference, [
    REFERENCES_HELD,
    RULES,
    VALUES,
    ARTICLES,
    AGENTS_WHO_SEAL,
    IDS,
    CLOCK,
    ACTS,
    UNIT_OF_WORK,
  ]);
  useCase(WithdrawReference, [REFERENCES_HELD, AGENTS_WHO_SEAL, CLOCK, ACTS]);
  useCase(ConfirmReference, [REFERENCES_HELD, AGENTS_WHO_SEAL, CLOCK, ACTS]);
  useCase(PublishReferenceAgain, [REFERENCES_HELD, AGENTS_WHO_SEAL, CLOCK, ACTS]);
  useCase(AssignQuestion, [TOPICS, DESK, AGENTS_WHO_SEAL, CLOCK, ACTS]);
  useCase(SetResponseTarget, [DESK, ACTS]);
  useCase(SaveCannedParagraph, [PARAGRAPHS, WORDS_GATE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(DeleteCannedParagraph, [PARAGRAPHS, UNIT_OF_WORK]);
  useCase(ReviewDueAnswers, [SEALS, REFERENCES_HELD, CLOCK, UNIT_OF_WORK]);
  useCase(EscalateQuestions, [DESK, CLOCK, UNIT_OF_WORK]);
  useCase(NotifyOfOfficialAnswers, [NOTICES, REALTIME]);
  useCase(NotifyOfMaskedPassages, [NOTICES, REALTIME]);

  readOfficial(options);
});

function readOfficial(options: Parameters<typeof wire>[0]): void {
  const { adapter, value } = wire(options);
  const [ALL, ASSIGNED] = [token<boolean>('all questions'), token<boolean>('assigned questions')];
  value(ALL, false);
  value(ASSIGNED, true);
  adapter(DESK_QUESTIONS, SqlDeskQuestions, [SQL, CLOCK, ALL]);
  adapter(DESK_ASSIGNED, SqlDeskQuestions, [SQL, CLOCK, ASSIGNED]);
  adapter(DESK_REPLIES, SqlDeskReplies, [SQL]);
  adapter(DESK_REVIEWS, SqlDeskReviews, [SQL]);
  adapter(CAUSE_NAME, SqlCauseName, [SQL]);
  adapter(DESK_COUNTS, SqlDeskCounts, [SQL]);
  adapter(LATE_QUESTIONS, SqlLateQuestions, [SQL, CLOCK]);
  adapter(AGENTS, SqlAgents, [SQL]);
  adapter(CANNED_PARAGRAPHS, SqlCannedParagraphList, [SQL]);
  adapter(RESPONSE_TARGETS, SqlResponseTargets, [SQL]);
  adapter(SEAL_FORM, SqlSealForm, [SQL, CLOCK]);
  adapter(ASKED_QUESTION, SqlAskedQuestion, [SQL]);
  adapter(RULE_LIST, SqlRules, [SQL, CLOCK]);
  adapter(RULE_CHOICES, SqlRuleChoices, [SQL]);
  adapter(RULE, SqlRule, [SQL, CLOCK]);
  adapter(RULE_REGISTER, SqlRuleRegister, [SQL, CLOCK]);
  adapter(REGULATORY_VALUES, SqlRegulatoryValues, [SQL, CLOCK]);
  adapter(VALUE_REGISTER, SqlValueRegister, [SQL, CLOCK]);
  adapter(REGULATORY_VALUE, SqlRegulatoryValue, [SQL, CLOCK]);
  adapter(CITED_TEXTS, SqlCitedTexts, [REGULATORY_VALUES, CLOCK]);
  adapter(REFERENCES, SqlReferences, [SQL, CLOCK, SPELLING]);
  adapter(CITING_TEXTS, SqlCitingTexts, [SQL, CLOCK]);
  adapter(WITHDRAWN_REFERENCES, SqlWithdrawnReferences, [SQL]);
  adapter(NEAR_REFERENCES, SqlNearReferences, [SQL, CHANGES, CLOCK]);
  adapter(OVERDUE_REFERENCES, SqlOverdueReferences, [SQL, CLOCK]);
  adapter(OFFICIAL_TO_KNOW, SqlOfficialToKnow, [SQL, CHANGES, CLOCK]);
  adapter(REFERENCE_PAGE, SqlReferencePage, [SQL, CLOCK]);
}
