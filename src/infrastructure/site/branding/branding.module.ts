import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import type { BrandDeskQuery, BrandSheetQuery } from '#application/site/branding/brand-desk.query';
import { ChangeBrandPictures } from '#application/site/branding/change-brand-pictures';
import { ReadBrandPicture } from '#application/site/branding/read-brand-picture';
import { ChangeBrandFrames } from '#application/site/branding/change-brand-frames';
import type { FragmentCleaner } from '#application/shared/text.ports';
import type { FragmentSource, RemoteFragments } from '#application/site/branding/fragments.port';
import { RemoteFrames } from '#application/site/branding/remote.frames';
import { RenewFragments } from '#application/site/branding/renew-fragments';
import { ChangeBrand } from '#application/site/branding/change-brand';
import { DiscardBrand } from '#application/site/branding/discard-brand';
import { CloseBrandPreview } from '#application/site/branding/close-brand-preview';
import { OpenBrandPreview } from '#application/site/branding/open-brand-preview';
import { PublishBrand } from '#application/site/branding/publish-brand';
import { ReturnToBrand } from '#application/site/branding/return-to-brand';
import type { Shades } from '#application/site/branding/shades.port';
import type { Brands } from '#domain/site/branding/brands.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  GRAPHICS,
  HTTP_CLIENT,
  SECRETS,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { HtmlFragmentCleaner } from '../../platform/text/fragment-html.ts';
import { wire } from '../../platform/wire.ts';
import { SqlBrandDesk, SqlBrandSheet } from './brand-desk.sql.ts';
import { CuloriShades } from './culori-shades.ts';
import { GuardedFragments } from './guarded-fragments.ts';
import { PostgresBrands } from './postgres-brands.ts';
import { SqlRemoteFragments } from './sql-remote-fragments.ts';

const BRANDS = token<Brands>('Brands');
const SHADES = token<Shades>('Shades');
const CLEANER = token<FragmentCleaner>('FragmentCleaner');
const FRAGMENT_SOURCE = token<FragmentSource>('FragmentSource');
const REMOTE_FRAGMENTS = token<RemoteFragments>('RemoteFragments');
const REMOTE_FRAMES = token<RemoteFrames>('RemoteFrames');
export const BRAND_DESK = token<BrandDeskQuery>('BrandDeskQuery');
export const BRAND_SHEET = token<BrandSheetQuery>('BrandSheetQuery');

/** How the organisation makes the site its own. */
export const brandingModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(BRANDS, PostgresBrands, [ENTITY_MANAGER]);
  adapter(SHADES, CuloriShades, []);
  adapter(CLEANER, HtmlFragmentCleaner, []);
  adapter(FRAGMENT_SOURCE, GuardedFragments, [HTTP_CLIENT]);
  adapter(REMOTE_FRAGMENTS, SqlRemoteFragments, [SQL]);
  adapter(REMOTE_FRAMES, RemoteFrames, [FRAGMENT_SOURCE, CLEANER, REMOTE_FRAGMENTS, CLOCK]);
  adapter(BRAND_DESK, SqlBrandDesk, [SQL, SHADES, CLEANER]);
  adapter(BRAND_SHEET, SqlBrandSheet, [SQL, SECRETS]);
  useCase(ChangeBrand, [BRANDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeBrandPictures, [BRANDS, GRAPHICS, FILES, SECRETS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeBrandFrames, [BRANDS, CLEANER, REMOTE_FRAMES, CLOCK, UNIT_OF_WORK]);
  useCase(RenewFragments, [REMOTE_FRAGMENTS, REMOTE_FRAMES]);
  useCase(ReadBrandPicture, [FILES]);
  useCase(DiscardBrand, [BRANDS, CLOCK, UNIT_OF_WORK]);
  useCase(PublishBrand, [BRANDS, SECRETS, ACTS, CLOCK]);
  useCase(ReturnToBrand, [BRANDS, SECRETS, ACTS, CLOCK]);
  useCase(CloseBrandPreview, [BRANDS, UNIT_OF_WORK]);
  useCase(OpenBrandPreview, [BRANDS, SECRETS, CLOCK, UNIT_OF_WORK]);
});
