/** What a community is called until its organisation says so. */
export const SITE_DEFAULTS = {
  organisation: 'L’organisme',
  community: 'La communauté',
  charterVersion: '1',
  contact: '',
} as const;
export const DEFAULT_SENDER = 'Communauté <communaute@localhost>';
