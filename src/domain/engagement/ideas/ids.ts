import type { Id } from '../../shared/id.ts';

export type IdeaId = Id<'Idea'>;
export type IdeaAnswerId = Id<'IdeaAnswer'>;
export type IdeaCommentId = Id<'IdeaComment'>;
