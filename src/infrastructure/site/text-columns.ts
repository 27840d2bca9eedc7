import type { TextColumns } from '../platform/persistence/text-columns.ts';

/** Addresses made of titles, and answers kept for calls that come twice. */
export const SITE_TEXTS: TextColumns = {
  // Of a day; what is taken out of a text is not given again.
  'site.kept_answer': { body: 'row' },
  'site.redirect': { from_path: 'address', to_path: 'address' },
};
