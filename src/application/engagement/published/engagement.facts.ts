import type { CorrectedContent, HeldContent, TakenBackContent } from '../../shared/held-content.ts';
import type { RestrainedPiece } from '../../community/published/restrained.facts.ts';
import type { UndoneDecision } from '../../community/published/undone.facts.ts';
import type { FoundWords } from '../../community/published/words.facts.ts';
import type { PublishedFact } from '../../shared/ports.ts';

/** An idea stands otherwise than before: answered, merged, taken back, or standing by itself again. */
interface IdeaStatusChangedV1 extends PublishedFact {
  readonly name: 'engagement.idea-status-changed.v1';
  readonly ideaId: string;
  readonly status: string;
}

/** These members are to hear how an idea stands that they proposed or support; each of them once. */
export interface IdeaToldV1 extends PublishedFact {
  readonly name: 'engagement.idea-told.v1';
  readonly ideaId: string;
  readonly number: number;
  /** `under_review`, `planned`, `in_progress`, `delivered`, `declined`, `merged` or `withdrawn`. */
  readonly status: string;
  /** Who answered, or took it back. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

/** These members are asked to answer a survey, or reminded of it; each of them once. */
export interface SurveyInvitationV1 extends PublishedFact {
  readonly name: 'engagement.survey-invitation.v1';
  readonly surveyId: string;
  readonly slug: string;
  /** Who invites. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

/** These members are to hear that a poll is over that they asked or voted in; each of them once. */
export interface PollEndedV1 extends PublishedFact {
  readonly name: 'engagement.poll-ended.v1';
  readonly pollId: string;
  readonly memberIds: readonly string[];
}

/** Somebody else than who proposed an idea merged it into another: Moderation records it with its statement of reasons. */
export interface IdeaRestrainedV1 extends RestrainedPiece {
  readonly name: 'engagement.idea-restrained.v1';
}

/** What became of the merge of an idea that Moderation overturned. */
interface MergeUndoneV1 extends UndoneDecision {
  readonly name: 'engagement.merge-undone.v1';
  readonly ideaId: string;
}

/** Somebody else than who asked a poll ended it or rewrote it: Moderation records it with its statement of reasons. */
interface PollRestrainedV1 extends RestrainedPiece {
  readonly name: 'engagement.poll-restrained.v1';
}

/** What became of the rewriting of a poll that Moderation overturned. */
interface RewritingUndoneV1 extends UndoneDecision {
  readonly name: 'engagement.rewriting-undone.v1';
  readonly pollId: string;
}

/** This member is to hear that the team took points of theirs back, with a reason that stands in their ledger. */
interface PointsStruckV1 extends PublishedFact {
  readonly name: 'engagement.points-struck.v1';
  readonly memberIds: readonly string[];
}

/** This member is to hear that a badge of theirs fell, whole or by a tier. */
export interface BadgeLostV1 extends PublishedFact {
  readonly name: 'engagement.badge-lost.v1';
  /** Its key; empty where several fell at once. */
  readonly badge: string;
  /** `struck`, `revoked`, `removed`, `validation`, `acceptance`, `thanks` or `undone`. */
  readonly why: string;
  readonly memberIds: readonly string[];
}

/** These members are to hear that the organisation answered what they said of a service. */
export interface ReviewAnsweredV1 extends PublishedFact {
  readonly name: 'engagement.review-answered.v1';
  readonly reviewId: string;
  readonly serviceId: string;
  /** Who answered. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

/** Rules of words found something in what a member wrote: an idea, a comment, a poll. */
interface IdeaWordsFoundV1 extends FoundWords {
  readonly name: 'engagement.words-found.v1';
}

/** What a member wrote waits for a moderator. */
interface IdeaHeldV1 extends HeldContent {
  readonly name: 'engagement.content-held.v1';
}

/** Its author took back what waited for a moderator. */
interface IdeaTakenBackV1 extends TakenBackContent {
  readonly name: 'engagement.content-taken-back.v1';
}

/** Its author said otherwise what waits for a moderator. */
interface IdeaCorrectedV1 extends CorrectedContent {
  readonly name: 'engagement.content-corrected.v1';
}

/** These members are to hear what is new of a product test they test, or of what they said of it. */
export interface TrialToldV1 extends PublishedFact {
  readonly name: 'engagement.trial-told.v1';
  readonly trialId: string;
  /** `seated`, `started`, `answered` or `reported`. */
  readonly news: string;
  readonly memberIds: readonly string[];
}

/** A tester went through every task of a product test that is over. */
export interface TrialCompletedV1 extends PublishedFact {
  readonly name: 'engagement.trial-completed.v1';
  readonly trialId: string;
  readonly memberId: string;
  /** In the name of which they took part. */
  readonly branch: string | null;
}

/** What Engagement tells the other contexts. */
export type EngagementFact =
  | IdeaStatusChangedV1
  | IdeaToldV1
  | SurveyInvitationV1
  | PollEndedV1
  | IdeaRestrainedV1
  | MergeUndoneV1
  | PollRestrainedV1
  | RewritingUndoneV1
  | PointsStruckV1
  | BadgeLostV1
  | ReviewAnsweredV1
  | TrialCompletedV1
  | TrialToldV1
  | IdeaWordsFoundV1
  | IdeaHeldV1
  | IdeaTakenBackV1
  | IdeaCorrectedV1;
