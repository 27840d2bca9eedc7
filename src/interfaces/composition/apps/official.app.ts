import { AnswerOfficially } from '#application/community/official/answer-officially';
import { AssignQuestion } from '#application/community/official/assign-question';
import { ChangeRule } from '#application/community/official/change-rule';
import { DeleteCannedParagraph } from '#application/community/official/delete-canned-paragraph';
import { EndRegulatoryValue } from '#application/community/official/end-regulatory-value';
import { ForeseeRegulatoryValue } from '#application/community/official/foresee-regulatory-value';
import { PublishReference } from '#application/community/official/publish-reference';
import { ConfirmReference } from '#application/community/official/confirm-reference';
import { PublishReferenceAgain } from '#application/community/official/publish-reference-again';
import { RegisterRegulatoryValue } from '#application/community/official/register-regulatory-value';
import { RegisterRule } from '#application/community/official/register-rule';
import { ReviseReference } from '#application/community/official/revise-reference';
import { SaveCannedParagraph } from '#application/community/official/save-canned-paragraph';
import { SealAnswer } from '#application/community/official/seal-answer';
import { SetRegulatoryValue } from '#application/community/official/set-regulatory-value';
import { SetResponseTarget } from '#application/community/official/set-response-target';
import { SettleReview } from '#application/community/official/settle-review';
import { WithdrawReference } from '#application/community/official/withdraw-reference';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import {
  ASKED_QUESTION,
  AGENTS,
  CANNED_PARAGRAPHS,
  CAUSE_NAME,
  CITED_TEXTS,
  CITING_TEXTS,
  DESK_ASSIGNED,
  DESK_COUNTS,
  LATE_QUESTIONS,
  DESK_QUESTIONS,
  DESK_REPLIES,
  DESK_REVIEWS,
  NEAR_REFERENCES,
  OVERDUE_REFERENCES,
  OFFICIAL_TO_KNOW,
  REFERENCE_PAGE,
  REFERENCES,
  REGULATORY_VALUE,
  REGULATORY_VALUES,
  RESPONSE_TARGETS,
  RULE,
  RULE_CHOICES,
  RULE_LIST,
  RULE_REGISTER,
  SEAL_FORM,
  VALUE_REGISTER,
  WITHDRAWN_REFERENCES,
} from '#infrastructure/community/official/official.module';
import type { Get } from '../provided.ts';

/** Official answers, what they rest on, and the desk of the agents. */
export const officialApp = (get: Get) => ({
  sealAnswer: get(SealAnswer),
  answerOfficially: get(AnswerOfficially),
  withdrawSeal: get(WithdrawSeal),
  settleReview: get(SettleReview),
  assignQuestion: get(AssignQuestion),
  setResponseTarget: get(SetResponseTarget),
  saveCannedParagraph: get(SaveCannedParagraph),
  deleteCannedParagraph: get(DeleteCannedParagraph),
  registerRule: get(RegisterRule),
  changeRule: get(ChangeRule),
  registerRegulatoryValue: get(RegisterRegulatoryValue),
  setRegulatoryValue: get(SetRegulatoryValue),
  endRegulatoryValue: get(EndRegulatoryValue),
  foreseeRegulatoryValue: get(ForeseeRegulatoryValue),
  publishReference: get(PublishReference),
  reviseReference: get(ReviseReference),
  withdrawReference: get(WithdrawReference),
  confirmReference: get(ConfirmReference),
  publishReferenceAgain: get(PublishReferenceAgain),
  deskQuestions: get(DESK_QUESTIONS),
  deskAssigned: get(DESK_ASSIGNED),
  deskReplies: get(DESK_REPLIES),
  deskReviews: get(DESK_REVIEWS),
  deskCounts: get(DESK_COUNTS),
  lateQuestions: get(LATE_QUESTIONS),
  causeName: get(CAUSE_NAME),
  agents: get(AGENTS),
  cannedParagraphs: get(CANNED_PARAGRAPHS),
  responseTargets: get(RESPONSE_TARGETS),
  sealForm: get(SEAL_FORM),
  askedQuestion: get(ASKED_QUESTION),
  rules: get(RULE_LIST),
  ruleChoices: get(RULE_CHOICES),
  rule: get(RULE),
  ruleRegister: get(RULE_REGISTER),
  regulatoryValue: get(REGULATORY_VALUE),
  valueRegister: get(VALUE_REGISTER),
  regulatoryValues: get(REGULATORY_VALUES),
  citedTexts: get(CITED_TEXTS),
  citingTexts: get(CITING_TEXTS),
  nearReferences: get(NEAR_REFERENCES),
  overdueReferences: get(OVERDUE_REFERENCES),
  officialToKnow: get(OFFICIAL_TO_KNOW),
  references: get(REFERENCES),
  referencePage: get(REFERENCE_PAGE),
  withdrawnReferences: get(WITHDRAWN_REFERENCES),
});
