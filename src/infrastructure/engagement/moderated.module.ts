import { ContainerModule } from 'inversify';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { token } from '#application/shared/token';
import { PUBLIC_URL, RENDERER, SQL } from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlModeratedComments, SqlModeratedIdeas } from './ideas/moderated-ideas.sql.ts';
import { SqlModeratedPolls } from './polls/moderated-polls.sql.ts';
import { SqlModeratedReviews } from './services/moderated-reviews.sql.ts';
import { SqlModeratedFeedback } from './trials/moderated-feedback.sql.ts';

export const MODERATED_POLLS = token<ModeratedKind>('ModeratedPolls');
export const MODERATED_IDEAS = token<ModeratedKind>('ModeratedIdeas');
export const MODERATED_IDEA_COMMENTS = token<ModeratedKind>('ModeratedIdeaComments');
export const MODERATED_REVIEWS = token<ModeratedKind>('ModeratedReviews');
export const MODERATED_FEEDBACK = token<ModeratedKind>('ModeratedFeedback');

/** What of Engagement can be reported and judged. */
export const moderatedContributionsModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(MODERATED_POLLS, SqlModeratedPolls, [SQL, MEMBER_CARDS, RENDERER, PUBLIC_URL]);
  adapter(MODERATED_IDEAS, SqlModeratedIdeas, [SQL, MEMBER_CARDS]);
  adapter(MODERATED_IDEA_COMMENTS, SqlModeratedComments, [SQL, MEMBER_CARDS]);
  adapter(MODERATED_REVIEWS, SqlModeratedReviews, [SQL, MEMBER_CARDS]);
  adapter(MODERATED_FEEDBACK, SqlModeratedFeedback, [SQL, MEMBER_CARDS]);
});
