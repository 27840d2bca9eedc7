import type { Id } from '../../shared/id.ts';

export type TopicId = Id<'Topic'>;
export type PostId = Id<'Post'>;
/** Of Moderation, which says why something was taken away. */
export type DecisionId = Id<'Decision'>;
export type PostRevisionId = Id<'PostRevision'>;
