import type { TextColumns } from '../platform/persistence/sql-text-store.ts';

/** Where this context keeps copies of what members wrote: nowhere yet. */
export const ENGAGEMENT_TEXTS: TextColumns = {};
