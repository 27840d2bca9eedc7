import { BRAND_NOTE } from '#domain/site/branding/brand';
import { BRAND_FONTS, BRAND_RADIUS } from '#domain/site/branding/brand-content';
import { BLOCK_LIMITS } from '#domain/site/pages/blocks';
import { PAGE_LIMITS } from '#domain/site/pages/page-content';
import { BRAND_FRAMES, FRAME_LIMITS, FRAME_MODES } from '#domain/site/branding/brand-frames';
import { MENU_COLUMNS, MENU_LIMITS } from '#domain/site/branding/brand-menus';
import { LOGO_ALT } from '#domain/site/branding/brand-pictures';
import { BRAND_NAME_LIMITS, BRAND_NAMES } from '#domain/site/branding/brand-names';
import { BRAND_THEMES, BRAND_TOKEN_GROUPS, BRAND_TOKENS } from '#domain/site/branding/palette';
import { NOTE_LIMITS } from '#domain/site/editorial/editorial-note';
import { ANNOUNCEMENT_LIMITS } from '#domain/site/announcements/announcement';
import { SEGMENT_LIMITS } from '#domain/site/segments/segments';
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
import { CONNECTED_SITE_LIMITS } from '#domain/site/sign-on/connected-site';
import { WEBHOOK_LIMITS } from '#domain/site/webhooks/webhook-endpoint';
import {
  eventsWithin,
  WEBHOOK_EVENTS,
  WEBHOOK_PING,
  webhookEventKind,
} from '#domain/site/webhooks/webhook-events';
import { IMPORT_LIMITS } from '#domain/site/redirects/redirect-import';

/** How long texts of the site may be, in characters, and how many things its lists may hold; said by what owns the limit. */
export const SITE_LIMITS = {
  apiClient: API_CLIENT_LIMITS,
  webhook: WEBHOOK_LIMITS,
  provider: PROVIDER_LIMITS,
  connectedSite: CONNECTED_SITE_LIMITS,
  reason: { min: 3, max: 500 },
  segments: SEGMENT_LIMITS,
  announcement: ANNOUNCEMENT_LIMITS,
  note: NOTE_LIMITS,
  page: PAGE_LIMITS,
  block: BLOCK_LIMITS,
  brand: {
    names: BRAND_NAME_LIMITS,
    logoAlt: LOGO_ALT,
    menus: MENU_LIMITS,
    frames: FRAME_LIMITS,
    note: BRAND_NOTE,
    radius: BRAND_RADIUS,
    colour: { max: 7 },
  },
  redirects: { address: REDIRECT_LIMITS, ...IMPORT_LIMITS },
} as const;

/** What an organisation may make its own. */
export type { BrandFont, ColourField } from '#domain/site/branding/brand-content';
export type { BrandPicture } from '#domain/site/branding/brand-pictures';
export type { BrandName } from '#domain/site/branding/brand-names';
export type { BrandTheme, BrandToken, BrandTokenGroup } from '#domain/site/branding/palette';
export { BRAND_FONTS, BRAND_NAMES, BRAND_THEMES, BRAND_TOKEN_GROUPS, BRAND_TOKENS };
export { NOTE_STATES } from '#domain/site/editorial/editorial-note';
export { ANNOUNCEMENT_TONES } from '#domain/site/announcements/announcement';
export { MODULE_STATES } from '#domain/site/modules/module-setting';
export { MODULES } from '#domain/shared/module';
export { API_SCOPES };
export { FACTOR_MODES } from '#domain/site/sign-on/factor-rule';
export type { BlockField, BlockKind, BlockWidth } from '#domain/site/pages/blocks';
/** What other systems may be told, by which scope, of what. */
export { eventsWithin, WEBHOOK_EVENTS, WEBHOOK_PING, webhookEventKind };
export { WEBHOOK_TRIES } from '#domain/site/webhooks/webhook-retries';
export type { WebhookEvent } from '#domain/site/webhooks/webhook-events';
export {
  BLOCK_KINDS,
  BLOCK_TONES,
  BLOCK_VIEWS,
  BLOCK_WIDTHS,
  lackingIn,
  pollOf,
  specOf,
  topicsOf,
} from '#domain/site/pages/blocks';
export { OWN_TEXT_LIMITS, TEXT_LANGUAGES } from '#domain/site/texts/own-text';
export type { TextLanguage } from '#domain/site/texts/own-text';
export { linksAsTyped } from '#domain/site/link-lines';
export { BRAND_FRAMES, FRAME_MODES, MENU_COLUMNS };
export type { BrandFrame, FrameMode } from '#domain/site/branding/brand-frames';
export {
  fieldsOf,
  LEGAL_FIELDS,
  LEGAL_KINDS,
  LEGAL_NOTE,
  RGAA_CRITERIA,
} from '#domain/site/legal/legal-text';
export type { LegalContent, LegalFieldName, LegalKind } from '#domain/site/legal/legal-text';
export { ACR_MODES, CLIENT_AUTHS, EMAIL_TRUSTS, PROVIDER_KINDS };
export { LETTER_FIELDS, type LetterField } from './texts/letter-fields.ts';
