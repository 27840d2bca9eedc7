import type { TextColumns } from '../platform/persistence/text-columns.ts';

/** Addresses made of titles, what other systems answered, and answers kept for calls that come twice. */
export const SITE_TEXTS: TextColumns = {
  // Of a day; what is taken out of a text is not given again.
  'site.kept_answer': { body: 'row' },
  // The beginning of what another system answered, which may say again what it read here.
  'site.webhook_attempt': { excerpt: 'copy' },
  'site.redirect': { from_path: 'address', to_path: 'address' },
};
