import type { TextColumns, TextRules } from '../persistence/text-columns.ts';

/** Reasons and notes of acts of record; the log itself holds their digests alone. */
export const AUDIT_TEXTS: TextColumns = { 'platform.audit_text': { text: 'text' } };

/** What was said of an act of record is a record itself. */
export const AUDIT_TEXT_RULES: TextRules = { records: ['platform.audit_text'] };
