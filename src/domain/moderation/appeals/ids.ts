import type { Id } from '../../shared/id.ts';

export type AppealId = Id<'Appeal'>;
