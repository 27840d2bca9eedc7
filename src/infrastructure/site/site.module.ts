import { ContainerModule } from 'inversify';
import { AddRedirect } from '#application/site/redirects/add-redirect';
import { ImportRedirects } from '#application/site/redirects/import-redirects';
import type { RedirectListQuery } from '#application/site/redirects/redirect-list.query';
import { RemoveRedirect } from '#application/site/redirects/remove-redirect';
import type { RedirectQuery } from '#application/site/redirects/redirect.query';
import type { Redirects } from '#application/site/redirects/redirects.port';
import type { ShareCardPainter } from '#application/site/sharing/share-card.port';
import type { PaintedPictures } from '#application/site/sharing/painted-pictures.port';
import { RedactPictures } from '#application/site/sharing/redact-pictures';
import { SweepSharePictures } from '#application/site/sharing/sweep-share-pictures';
import { SharePicture } from '#application/site/sharing/share-picture';
import { token } from '#application/shared/token';
import { CLOCK, FILES, SQL, THROTTLE, UNIT_OF_WORK } from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlRedirect, SqlRedirectList, SqlRedirects } from './redirects/redirects.sql.ts';
import { SqlPaintedPictures } from './sharing/sql-painted-pictures.ts';
import { SharpShareCards } from './sharing/sharp-share-cards.ts';

const REDIRECTS = token<Redirects>('Redirects');
const PAINTED = token<PaintedPictures>('PaintedPictures');
const SHARE_CARDS = token<ShareCardPainter>('ShareCardPainter');
export const REDIRECT_LIST = token<RedirectListQuery>('RedirectListQuery');
export const REDIRECT = token<RedirectQuery>('RedirectQuery');

export const siteModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(REDIRECTS, SqlRedirects, [SQL]);
  adapter(REDIRECT, SqlRedirect, [SQL]);
  adapter(REDIRECT_LIST, SqlRedirectList, [SQL]);
  adapter(PAINTED, SqlPaintedPictures, [SQL]);
  adapter(SHARE_CARDS, SharpShareCards, []);
  useCase(AddRedirect, [REDIRECTS, UNIT_OF_WORK]);
  useCase(ImportRedirects, [REDIRECTS, UNIT_OF_WORK]);
  useCase(RemoveRedirect, [REDIRECTS, UNIT_OF_WORK]);
  useCase(SharePicture, [SHARE_CARDS, FILES, THROTTLE, PAINTED, CLOCK]);
  useCase(RedactPictures, [PAINTED, FILES, CLOCK]);
  useCase(SweepSharePictures, [PAINTED, FILES, CLOCK, UNIT_OF_WORK]);
});
