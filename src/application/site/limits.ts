import { SEGMENT_LIMITS } from '#domain/site/modules/module-setting';
import { REDIRECT_LIMITS } from '#domain/site/redirects/redirect';
import { IMPORT_LIMITS } from '#domain/site/redirects/redirect-import';

/** How long texts of the site may be, in characters, and how many things its lists may hold; said by what owns the limit. */
export const SITE_LIMITS = {
  reason: { min: 3, max: 500 },
  segments: SEGMENT_LIMITS,
  redirects: { address: REDIRECT_LIMITS, ...IMPORT_LIMITS },
} as const;

export { MODULE_STATES } from '#domain/site/modules/module-setting';
export { MODULES } from '#domain/shared/module';
