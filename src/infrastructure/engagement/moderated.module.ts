import { ContainerModule } from 'inversify';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { token } from '#application/shared/token';
import { IdeaCommentWords, IdeaWords } from '#application/engagement/ideas/idea.words';
import { PollWords } from '#application/engagement/polls/poll.words';
import { FeedbackWords } from '#application/engagement/trials/feedback.words';
import { ReviewWords } from '#application/engagement/services/review.words';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { PUBLIC_URL, RENDERER, SQL } from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlModeratedComments, SqlModeratedIdeas } from './ideas/moderated-ideas.sql.ts';
import { IDEA_VOTES, IDEAS, CONTRIBUTION_GATE } from './ideas/ideas.module.ts';
import { BALLOTS, POLLS } from './polls/polls.module.ts';
import { REVIEWS_GATE, SERVICE_REVIEWS } from './services/services.module.ts';
import { SqlModeratedPolls } from './polls/moderated-polls.sql.ts';
import { SqlModeratedReviews } from './services/moderated-reviews.sql.ts';
import { FEEDBACK_GATE, TRIAL_FEEDBACKS } from './trials/trials.module.ts';
import { SqlModeratedFeedback } from './trials/moderated-feedback.sql.ts';

export const MODERATED_POLLS = token<ModeratedKind>('ModeratedPolls');
export const MODERATED_IDEAS = token<ModeratedKind>('ModeratedIdeas');
export const MODERATED_IDEA_COMMENTS = token<ModeratedKind>('ModeratedIdeaComments');
export const MODERATED_REVIEWS = token<ModeratedKind>('ModeratedReviews');
export const MODERATED_FEEDBACK = token<ModeratedKind>('ModeratedFeedback');

const POLL_WORDS = token<PieceWords>('PollWords');
const IDEA_WORDS = token<PieceWords>('IdeaWords');
const IDEA_COMMENT_WORDS = token<PieceWords>('IdeaCommentWords');
const FEEDBACK_WORDS = token<PieceWords>('FeedbackWords');
const REVIEW_WORDS = token<PieceWords>('ReviewWords');

/** What of Engagement can be reported and judged; needs `pollsModule`, `ideasModule`, `servicesModule` and `trialsModule` beside it. */
export const moderatedContributionsModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(POLL_WORDS, PollWords, [POLLS, BALLOTS]);
  adapter(IDEA_WORDS, IdeaWords, [IDEAS, IDEA_VOTES, CONTRIBUTION_GATE]);
  adapter(IDEA_COMMENT_WORDS, IdeaCommentWords, [IDEAS, CONTRIBUTION_GATE]);
  adapter(REVIEW_WORDS, ReviewWords, [SERVICE_REVIEWS, REVIEWS_GATE]);
  adapter(MODERATED_POLLS, SqlModeratedPolls, [SQL, MEMBER_CARDS, RENDERER, PUBLIC_URL, POLL_WORDS]);
  adapter(MODERATED_IDEAS, SqlModeratedIdeas, [SQL, MEMBER_CARDS, IDEA_WORDS]);
  adapter(MODERATED_IDEA_COMMENTS, SqlModeratedComments, [SQL, MEMBER_CARDS, IDEA_COMMENT_WORDS]);
  adapter(MODERATED_REVIEWS, SqlModeratedReviews, [SQL, MEMBER_CARDS, REVIEW_WORDS]);
  adapter(FEEDBACK_WORDS, FeedbackWords, [TRIAL_FEEDBACKS, FEEDBACK_GATE]);
  adapter(MODERATED_FEEDBACK, SqlModeratedFeedback, [SQL, MEMBER_CARDS, FEEDBACK_WORDS]);
});
