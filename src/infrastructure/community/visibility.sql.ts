import type { Actor } from '#domain/shared/actor';

/**
 * The one visibility filter: which topics an actor may know of. Every reader of topics and posts goes through it:
 * pages, API, search, counts, feeds, notifications, sockets, exports.
 * @param topic alias of `community.topic` in the statement
 * @param audiences placeholder of the `text[]` parameter that `audiencesOf(actor)` fills
 */
export const visibleTopic = (topic: string, audiences: string): string =>
  `${topic}.deleted_at is null and ${knownTopic(topic, audiences)}`;

/** Topics of which the actor may know that they exist or existed: the visible ones and the deleted ones. */
export const knownTopic = (topic: string, audiences: string): string =>
  `${topic}.audience = any(${audiences}::text[])`;

/** The same for a category that holds no topic yet. */
export const visibleCategory = (category: string, audiences: string): string =>
  `${category}.audience = any(${audiences}::text[])`;

/** The same for what is found beside topics. */
export const visibleDocument = (document: string, audiences: string): string =>
  `${document}.audience = any(${audiences}::text[])`;

/** What one may know of, where it depends on the place that is asked about. @param place alias of what has an audience */
export type AudiencesAt = (place: string) => string;

export const audiencesOf = (actor: Actor): readonly string[] => actor.audiences;

/** What feeds and sitemaps may tell anybody at all. */
export const PUBLIC_AUDIENCES: readonly string[] = ['public'];
