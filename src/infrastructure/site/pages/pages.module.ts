import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import { ChangePage } from '#application/site/pages/change-page';
import { CreatePage } from '#application/site/pages/create-page';
import { DiscardPageDraft } from '#application/site/pages/discard-page-draft';
import type { PageDeskQuery } from '#application/site/pages/page-desk.query';
import { PublishPage } from '#application/site/pages/publish-page';
import type { PublishedPages } from '#application/site/pages/published-pages.port';
import { ReturnToPage } from '#application/site/pages/return-to-page';
import { ShownPages } from '#application/site/pages/shown-pages.query';
import { TakeBackPage } from '#application/site/pages/take-back-page';
import { TakeOutVersion } from '#application/site/pages/take-out-version';
import { WithdrawPage } from '#application/site/pages/withdraw-page';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import {
  ACTS,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { NAMED_SEGMENTS } from '../segments.module.ts';
import { SqlPageDesk, SqlPublishedPages } from './pages.sql.ts';
import { PostgresSitePages } from './postgres-site-pages.ts';

const PAGES = token<SitePages>('SitePages');
const PUBLISHED = token<PublishedPages>('PublishedPages');
export const PAGE_DESK = token<PageDeskQuery>('PageDeskQuery');
export const SHOWN_PAGES = token<ShownPages>('ShownPages');

/** Pages that the organisation composes of typed blocks, the home page among them. */
export const pagesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PAGES, PostgresSitePages, [ENTITY_MANAGER, SQL]);
  adapter(PUBLISHED, SqlPublishedPages, [SQL, CHANGES]);
  adapter(PAGE_DESK, SqlPageDesk, [SQL, CLOCK]);
  adapter(SHOWN_PAGES, ShownPages, [PUBLISHED, RENDERER, PUBLIC_URL, CLOCK]);
  useCase(CreatePage, [PAGES, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangePage, [PAGES, NAMED_SEGMENTS, CLOCK, UNIT_OF_WORK]);
  useCase(DiscardPageDraft, [PAGES, CLOCK, UNIT_OF_WORK]);
  useCase(PublishPage, [PAGES, PUBLISHED, ACTS, IDS, CLOCK]);
  useCase(ReturnToPage, [PAGES, PUBLISHED, ACTS, IDS, CLOCK]);
  useCase(TakeBackPage, [PAGES, PUBLISHED, ACTS, CLOCK]);
  useCase(TakeOutVersion, [PAGES, PUBLISHED, ACTS, CLOCK]);
  useCase(WithdrawPage, [PAGES, PUBLISHED, ACTS, CLOCK]);
});
