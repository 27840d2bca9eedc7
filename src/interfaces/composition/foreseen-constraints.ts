import { COMMUNITY_FORESEEN } from '#infrastructure/community/foreseen-constraints';
import { ENGAGEMENT_FORESEEN } from '#infrastructure/engagement/foreseen-constraints';
import { EVENTS_FORESEEN } from '#infrastructure/events/foreseen-constraints';
import { MODERATION_FORESEEN } from '#infrastructure/moderation/foreseen-constraints';
import { SITE_FORESEEN } from '#infrastructure/site/foreseen-constraints';

/** The constraints of every context that somebody may meet: any other that is broken is a fault of ours. */
export const FORESEEN_CONSTRAINTS: ReadonlySet<string> = new Set([
  ...COMMUNITY_FORESEEN,
  ...ENGAGEMENT_FORESEEN,
  ...EVENTS_FORESEEN,
  ...MODERATION_FORESEEN,
  ...SITE_FORESEEN,
]);
