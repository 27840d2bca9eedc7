import {
  IdeaRestrained,
  IdeaStatusChanged,
  IdeaTold,
  MergeUndone,
} from '#domain/engagement/ideas/idea.facts';
import {
  ContentCorrected,
  ContentHeld,
  ContentTakenBack,
  WordsFound,
} from '#domain/engagement/words/words.facts';
import { ReviewAnswered } from '#domain/engagement/services/review-answer';
import { SurveyInvitation } from '#domain/engagement/surveys/survey.facts';
import { TrialCompleted } from '#domain/engagement/trials/tester';
import { TrialTold } from '#domain/engagement/trials/trial-told';
import { PointsStruck } from '#domain/engagement/points/strike';
import { PollEnded, PollRestrained, RewritingUndone } from '#domain/engagement/polls/poll.facts';
import { Publications } from '../shared/publishing.ts';
import { toldFindings } from '../shared/told-findings.ts';
import type { EngagementFact } from './published/engagement.facts.ts';

export const publishEngagementFact = new Publications<EngagementFact>()
  .tell(IdeaStatusChanged, 'engagement.idea-status-changed.v1', ({ ideaId, status }) => ({ ideaId, status }))
  .tell(IdeaTold, 'engagement.idea-told.v1', (fact) => ({
    ideaId: fact.ideaId,
    number: fact.number,
    status: fact.status,
    by: fact.by,
    memberIds: fact.memberIds,
  }))
  .tell(SurveyInvitation, 'engagement.survey-invitation.v1', ({ surveyId, slug, by, memberIds }) => ({
    surveyId,
    slug,
    by,
    memberIds,
  }))
  .tell(TrialCompleted, 'engagement.trial-completed.v1', ({ trialId, memberId, branch }) => ({
    trialId,
    memberId,
    branch,
  }))
  .tell(TrialTold, 'engagement.trial-told.v1', ({ trialId, news, memberIds }) => ({
    trialId,
    news,
    memberIds,
  }))
  .tell(PollEnded, 'engagement.poll-ended.v1', ({ pollId, memberIds }) => ({ pollId, memberIds }))
  .tell(IdeaRestrained, 'engagement.idea-restrained.v1', ({ ideaId, by, restriction }) => ({
    targetKind: 'idea',
    targetId: ideaId,
    change: 'merged' as const,
    by,
    restriction: { ...restriction, writtenAt: restriction.writtenAt.toISOString(), ground: null },
  }))
  .tell(MergeUndone, 'engagement.merge-undone.v1', ({ ideaId, decisionId, outcome }) => ({
    ideaId,
    decisionId,
    outcome,
  }))
  .tell(PollRestrained, 'engagement.poll-restrained.v1', ({ pollId, change, by, restriction }) => ({
    targetKind: 'poll',
    targetId: pollId,
    change,
    by,
    restriction: { ...restriction, writtenAt: restriction.writtenAt.toISOString(), ground: null },
  }))
  .tell(RewritingUndone, 'engagement.rewriting-undone.v1', ({ pollId, decisionId, outcome }) => ({
    pollId,
    decisionId,
    outcome,
  }))
  .tell(PointsStruck, 'engagement.points-struck.v1', ({ memberId }) => ({ memberIds: [memberId] }))
  .tell(ReviewAnswered, 'engagement.review-answered.v1', ({ review, by }) => ({
    reviewId: review.id,
    serviceId: review.serviceId,
    by,
    memberIds: [review.authorId],
  }))
  .tell(WordsFound, 'engagement.words-found.v1', (fact) => ({
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    authorId: fact.authorId,
    automated: true as const,
    findings: toldFindings(fact.findings),
  }))
  .tell(ContentHeld, 'engagement.content-held.v1', ({ target, heldFor, wasRead }) => ({
    targetKind: target.kind,
    targetId: target.id,
    why: heldFor.rule,
    hits: heldFor.words,
    score: heldFor.score,
    priority: heldFor.priority,
    because: heldFor.because,
    // It waits under the decision that Moderation makes of it.
    decisionId: null,
    wasRead,
  }))
  .tell(ContentTakenBack, 'engagement.content-taken-back.v1', ({ target }) => ({
    targetKind: target.kind,
    targetId: target.id,
  }))
  .tell(ContentCorrected, 'engagement.content-corrected.v1', ({ target, words }) => ({
    targetKind: target.kind,
    targetId: target.id,
    words,
  })).publish;
