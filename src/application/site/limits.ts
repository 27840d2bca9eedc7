import { BRAND_NOTE } from '#domain/site/branding/brand';
import { BRAND_FONTS, BRAND_RADIUS } from '#domain/site/branding/brand-content';
import { BRAND_NAME_LIMITS, BRAND_NAMES } from '#domain/site/branding/brand-names';
import { BRAND_THEMES, BRAND_TOKEN_GROUPS, BRAND_TOKENS } from '#domain/site/branding/palette';
import { SEGMENT_LIMITS } from '#domain/site/modules/module-setting';
import { REDIRECT_LIMITS } from '#domain/site/redirects/redirect';
import { API_CLIENT_LIMITS } from '#domain/site/api-clients/api-client';
import {
  ACR_MODES,
  CLIENT_AUTHS,
  EMAIL_TRUSTS,
  PROVIDER_KINDS,
  PROVIDER_LIMITS,
} from '#domain/site/sign-on/provider';
import { API_SCOPES } from '#domain/site/api-clients/api-scope';
import { IMPORT_LIMITS } from '#domain/site/redirects/redirect-import';

/** How long texts of the site may be, in characters, and how many things its lists may hold; said by what owns the limit. */
export const SITE_LIMITS = {
  apiClient: API_CLIENT_LIMITS,
  provider: PROVIDER_LIMITS,
  reason: { min: 3, max: 500 },
  segments: SEGMENT_LIMITS,
  brand: { names: BRAND_NAME_LIMITS, note: BRAND_NOTE, radius: BRAND_RADIUS, colour: { max: 7 } },
  redirects: { address: REDIRECT_LIMITS, ...IMPORT_LIMITS },
} as const;

/** What an organisation may make its own. */
export type { BrandFont, ColourField } from '#domain/site/branding/brand-content';
export type { BrandName } from '#domain/site/branding/brand-names';
export type { BrandTheme, BrandToken, BrandTokenGroup } from '#domain/site/branding/palette';
export { BRAND_FONTS, BRAND_NAMES, BRAND_THEMES, BRAND_TOKEN_GROUPS, BRAND_TOKENS };
export { MODULE_STATES } from '#domain/site/modules/module-setting';
export { MODULES } from '#domain/shared/module';
export { API_SCOPES };
export { ACR_MODES, CLIENT_AUTHS, EMAIL_TRUSTS, PROVIDER_KINDS };
