import type { TextColumns } from '../persistence/text-columns.ts';

/** Facts that were not forgotten yet: some tell the reason of an act, or a title. */
export const FACT_TEXTS: TextColumns = { 'platform.outbox': { payload: 'json' } };
