import type { TextColumns } from '../platform/persistence/sql-text-store.ts';

/** Addresses made of titles. */
export const SITE_TEXTS: TextColumns = {
  'site.redirect': { from_path: 'address', to_path: 'address' },
};
