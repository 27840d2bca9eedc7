import { REDIRECT_LIMITS } from '#domain/site/redirects/redirect';
import { API_CLIENT_LIMITS } from '#domain/site/api-clients/api-client';
import { API_SCOPES } from '#domain/site/api-clients/api-scope';
import { IMPORT_LIMITS } from '#domain/site/redirects/redirect-import';

/** How long texts of the site may be, in characters, and how many things its lists may hold; said by what owns the limit. */
export const SITE_LIMITS = {
  apiClient: API_CLIENT_LIMITS,
  redirects: { address: REDIRECT_LIMITS, ...IMPORT_LIMITS },
} as const;

export { API_SCOPES };
