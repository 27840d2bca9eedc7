import { ChangeBrand } from '#application/site/branding/change-brand';
import { ChangeBrandFrames } from '#application/site/branding/change-brand-frames';
import { ChangeBrandPictures } from '#application/site/branding/change-brand-pictures';
import { ReadBrandPicture } from '#application/site/branding/read-brand-picture';
import { DiscardBrand } from '#application/site/branding/discard-brand';
import { CloseBrandPreview } from '#application/site/branding/close-brand-preview';
import { OpenBrandPreview } from '#application/site/branding/open-brand-preview';
import { PublishBrand } from '#application/site/branding/publish-brand';
import { ReturnToBrand } from '#application/site/branding/return-to-brand';
import { BRAND_DESK, BRAND_SHEET } from '#infrastructure/site/branding/branding.module';
import type { Get } from '../provided.ts';

/** How the site looks and what it is called. */
export const brandApp = (get: Get) => ({
  desk: get(BRAND_DESK),
  sheet: get(BRAND_SHEET),
  change: get(ChangeBrand),
  changeFrames: get(ChangeBrandFrames),
  changePictures: get(ChangeBrandPictures),
  picture: get(ReadBrandPicture),
  discard: get(DiscardBrand),
  publish: get(PublishBrand),
  returnTo: get(ReturnToBrand),
  openPreview: get(OpenBrandPreview),
  closePreview: get(CloseBrandPreview),
});
