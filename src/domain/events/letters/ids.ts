import type { Id } from '../../shared/id.ts';

export type GatheringLetterId = Id<'GatheringLetter'>;
