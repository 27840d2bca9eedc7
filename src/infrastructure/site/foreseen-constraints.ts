/** Constraints that somebody meets in the course of things: whoever does is told that it is taken. */
export const SITE_FORESEEN: readonly string[] = [
  // Names and addresses that somebody chose.
  'connected_site_origin',
  'page_slug',
  'redirect_pkey',
  'sign_on_provider_slug',
  // The next version, which two took at the same moment.
  'brand_version_pkey',
  'page_version_number',
];
