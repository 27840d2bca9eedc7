/** What a community is called until its organisation says so. */
export const SITE_DEFAULTS = {
  organisation: 'L’organisme',
  community: 'La communauté',
  charterVersion: '1',
  contact: '',
} as const;
/** How sentences call the organisation and its departments until it says so. */
export const WORD_DEFAULTS = {
  organisation: { fr: 'l’organisme', en: 'the organisation' },
  department: { fr: 'Service', en: 'Department' },
} as const;
export const DEFAULT_SENDER = 'Communauté <communaute@localhost>';
