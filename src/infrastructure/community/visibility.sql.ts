import { isOfTopics } from '#domain/community/categories/audience';
import { type Actor, CATEGORIES_KNOWN, ownCircle } from '#domain/shared/actor';

/** No audience is called so. */
const THE_DIRECTORY = 'the-directory';

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
  `${topic}.audience = any(${audiences}::text[])${knownCategory(`${topic}.category_id`, audiences)}`;

/** An actor comes as a parameter; members of whom a statement reads what they may know are kept to no category. */
const OF_AN_ACTOR = /^\$\d+$/;

/** Machines that are kept to some categories know of no other one. Known when the statement is planned, so that nobody else waits for it. */
const knownCategory = (categoryId: string, audiences: string): string =>
  OF_AN_ACTOR.test(audiences)
    ? ` and ('${CATEGORIES_KNOWN.mark}' <> all(${audiences}::text[]) or '${CATEGORIES_KNOWN.prefix}' || ${categoryId} = any(${audiences}::text[]))`
    : '';

/**
 * Whether others than its author ever could read a topic: of what waits for a moderator from its first day, nobody is told
 * that it is gone.
 */
export const onceShownTopic = (topic: string): string => `(${topic}.held->>'openingPostId') is null`;

/** The same for a post, beside its topic. */
export const onceShownPost = (post: string): string =>
  `(${post}.held->>'wasPublished') is distinct from 'false'`;

/**
 * Whether a topic or a post is hidden and no more than that: neither its author nor anybody else deleted it. Of what waits from its
 * first day `onceShownTopic` and `onceShownPost` say that nobody is to know of it.
 */
export const onlyHidden = (one: string): string =>
  `(${one}.hidden and not ${one}.taken_along and ${one}.deleted_by is distinct from ${one}.author_id and ${one}.purged_at is null)`;

/** The same for a post that is not shown, for its own sake or for that of its topic. */
export const onlyHiddenPost = (post: string, topic: string): string =>
  [post, topic].map((one) => `(${one}.deleted_at is null or ${onlyHidden(one)})`).join(' and ');

/** The same for a category that holds no topic yet; one that went into another is found there. */
export const visibleCategory = (category: string, audiences: string): string =>
  `${category}.merged_into is null and ${readableCategory(category, audiences)}`;

/** The same wherever topics still stand in it, whose readers read them while they follow it into another one. */
export const readableCategory = (category: string, audiences: string): string =>
  `${category}.audience = any(${audiences}::text[])${knownCategory(`${category}.id`, audiences)}`;

/** The same for what is found beside topics. @param audiences placeholder that `searchAudiencesOf(actor)` fills */
export const visibleDocument = (document: string, audiences: string): string =>
  `${document}.audience = any(${audiences}::text[]) and (${document}.kind <> 'member' or '${THE_DIRECTORY}' = any(${audiences}::text[]))`;

/** What one may know of, where it depends on the place that is asked about. @param place alias of what has an audience */
export type AudiencesAt = (place: string) => string;

export const audiencesOf = (actor: Actor): readonly string[] => actor.audiences;

/**
 * Those of an actor that decide of topics and categories, in one order: what is kept by them serves all who know of the same, while
 * among all of them one is each member's own.
 */
export const topicAudiencesOf = (actor: Actor): readonly string[] =>
  actor.audiences.filter((one) => isOfTopics(one) || isOfCategories(one)).toSorted();

const isOfCategories = (audience: string): boolean =>
  audience === CATEGORIES_KNOWN.mark || audience.startsWith(CATEGORIES_KNOWN.prefix);

/**
 * With the mark by which members are found too, where the directory is open. What is found beside topics does not say in
 * which category it stands: whoever is kept to some finds none of it.
 */
export const searchAudiencesOf = (actor: Actor): readonly string[] => {
  if (actor.sees(CATEGORIES_KNOWN.mark)) return [];
  return actor.uses('directory') ? [...actor.audiences, THE_DIRECTORY] : actor.audiences;
};

/** The same for channels of the chat: while it is closed, private conversations stay, which are said to each alone. */
export const channelAudiencesOf = (actor: Actor): readonly string[] => {
  const { audiences, memberId } = actor;
  return actor.uses('chat') ? audiences : audiences.filter((one) => memberId && one === ownCircle(memberId));
};

const PUBLIC = 'public';

/** What feeds and sitemaps may tell anybody at all. */
export const PUBLIC_AUDIENCES: readonly string[] = [PUBLIC];

/**
 * The audiences of an actor, for a statement that is planned once for all: those of who knows of nothing but what everybody may
 * stand in it as they are, so that the plan goes by how many topics that is.
 * @param param makes a placeholder of a value
 */
export const audiencesIn = (actor: Actor, param: (value: unknown) => string): string => {
  const audiences = audiencesOf(actor);
  const knowsAsEverybody = audiences.length === 1 && audiences[0] === PUBLIC;
  return knowsAsEverybody ? `'{${PUBLIC}}'` : param(audiences);
};
