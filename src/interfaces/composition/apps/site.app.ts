import { SaveAnnouncement } from '#application/site/announcements/save-announcement';
import { WithdrawAnnouncement } from '#application/site/announcements/withdraw-announcement';
import { SwitchModule } from '#application/site/modules/switch-module';
import { AddRedirect } from '#application/site/redirects/add-redirect';
import { ImportRedirects } from '#application/site/redirects/import-redirects';
import { RemoveRedirect } from '#application/site/redirects/remove-redirect';
import { SharePicture } from '#application/site/sharing/share-picture';
import {
  ANNOUNCEMENT_DESK,
  MODULE_DESK,
  OPEN_MODULES,
  REDIRECT,
  REDIRECT_LIST,
  SHOWN_ANNOUNCEMENTS,
} from '#infrastructure/site/site.module';
import type { Get } from '../provided.ts';

/** The site as a whole, and how it is found from outside. */
export const siteApp = (get: Get) => ({
  addRedirect: get(AddRedirect),
  removeRedirect: get(RemoveRedirect),
  importRedirects: get(ImportRedirects),
  redirect: get(REDIRECT),
  redirects: get(REDIRECT_LIST),
  sharePicture: get(SharePicture),
  modules: get(OPEN_MODULES),
  moduleDesk: get(MODULE_DESK),
  switchModule: get(SwitchModule),
  announcements: get(SHOWN_ANNOUNCEMENTS),
  announcementDesk: get(ANNOUNCEMENT_DESK),
  saveAnnouncement: get(SaveAnnouncement),
  withdrawAnnouncement: get(WithdrawAnnouncement),
});
