import type { TextColumns } from '../persistence/sql-text-store.ts';

/** Reasons and notes of acts of record; the log itself holds their digests alone. */
export const AUDIT_TEXTS: TextColumns = { 'platform.audit_text': { text: 'text' } };
