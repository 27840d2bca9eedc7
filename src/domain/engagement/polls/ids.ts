import type { Id } from '../../shared/id.ts';

export type PollId = Id<'Poll'>;
