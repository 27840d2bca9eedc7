import type { Id } from '../../shared/id.ts';

export type QuestionId = Id<'Question'>;
