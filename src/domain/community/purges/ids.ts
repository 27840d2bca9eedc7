import type { Id } from '../../shared/id.ts';

export type PurgeId = Id<'Purge'>;
