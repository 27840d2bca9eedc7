import type { Id } from '../../shared/id.ts';

export type ReviewItemId = Id<'ReviewItem'>;
export type ReviewNoteId = Id<'ReviewNote'>;
