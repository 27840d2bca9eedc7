import type { Id } from '../../shared/id.ts';

export type SanctionId = Id<'Sanction'>;
