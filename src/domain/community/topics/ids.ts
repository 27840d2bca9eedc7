import type { Id } from '../../shared/id.ts';

export type TopicId = Id<'Topic'>;
export type PostId = Id<'Post'>;
export type PostRevisionId = Id<'PostRevision'>;
