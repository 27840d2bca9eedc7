import { COMMUNITY_FORESEEN } from '#infrastructure/community/foreseen-constraints';
import { ENGAGEMENT_FORESEEN } from '#infrastructure/engagement/foreseen-constraints';
import { EVENTS_FORESEEN } from '#infrastructure/events/foreseen-constraints';
import { MODERATION_FORESEEN } from '#infrastructure/moderation/foreseen-constraints';
import { SITE_FORESEEN } from '#infrastructure/site/foreseen-constraints';

const of = (schema: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${schema}.${name}`);

/** The constraints of every context that somebody may meet, by schema and name: any other that is broken is a fault of ours. */
export const FORESEEN_CONSTRAINTS: ReadonlySet<string> = new Set([
  ...of('community', COMMUNITY_FORESEEN),
  ...of('engagement', ENGAGEMENT_FORESEEN),
  ...of('events', EVENTS_FORESEEN),
  ...of('moderation', MODERATION_FORESEEN),
  ...of('site', SITE_FORESEEN),
]);
