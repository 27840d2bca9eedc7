import { AddRedirect } from '#application/site/redirects/add-redirect';
import { SharePicture } from '#application/site/sharing/share-picture';
import { REDIRECT } from '#infrastructure/site/site.module';
import type { Get } from '../provided.ts';

/** The site as a whole, and how it is found from outside. */
export const siteApp = (get: Get) => ({
  addRedirect: get(AddRedirect),
  redirect: get(REDIRECT),
  sharePicture: get(SharePicture),
});
