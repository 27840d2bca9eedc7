import { ContainerModule } from 'inversify';
import { AnnouncementDesk } from '#application/site/announcements/announcement-desk.query';
import type { Announcements } from '#application/site/announcements/announcements.port';
import { SaveAnnouncement } from '#application/site/announcements/save-announcement';
import { ShownAnnouncements } from '#application/site/announcements/shown-announcements.query';
import { WithdrawAnnouncement } from '#application/site/announcements/withdraw-announcement';
import { ModuleDesk } from '#application/site/modules/module-desk.query';
import type { ModuleSettings } from '#application/site/modules/module-settings.port';
import { OpenModules } from '#application/site/modules/open-modules.api';
import { SwitchModule } from '#application/site/modules/switch-module';
import { MODULES_API } from '#application/site/published/modules.api';
import type { Commits } from '#application/shared/ports';
import { AddRedirect } from '#application/site/redirects/add-redirect';
import { ImportRedirects } from '#application/site/redirects/import-redirects';
import type { RedirectListQuery } from '#application/site/redirects/redirect-list.query';
import { RemoveRedirect } from '#application/site/redirects/remove-redirect';
import type { RedirectFollower } from '#application/site/redirects/redirect.follower';
import type { Redirects } from '#application/site/redirects/redirects.port';
import type { ShareCardPainter } from '#application/site/sharing/share-card.port';
import type { PaintedPictures } from '#application/site/sharing/painted-pictures.port';
import { RedactPictures } from '#application/site/sharing/redact-pictures';
import { SweepSharePictures } from '#application/site/sharing/sweep-share-pictures';
import { SharePicture } from '#application/site/sharing/share-picture';
import type { ApiClientsQuery } from '#application/site/api-clients/api-clients.query';
import type { ApiUse } from '#application/site/api-clients/api-use.port';
import { ForgetApiTraces } from '#application/site/api-clients/forget-api-traces';
import { IssueApiToken } from '#application/site/api-clients/issue-api-token';
import type { ApiTokens, KnownClientsQuery } from '#application/site/api-clients/known-clients.query';
import type { Networks } from '#application/site/api-clients/networks.port';
import { NoteApiUse } from '#application/site/api-clients/note-api-use';
import { RecogniseClients } from '#application/site/api-clients/recognise-clients';
import { RegisterApiClient } from '#application/site/api-clients/register-api-client';
import { RotateApiSecret } from '#application/site/api-clients/rotate-api-secret';
import { AnswerOnce } from '#application/site/kept-answers/answer-once';
import { ForgetKeptAnswers } from '#application/site/kept-answers/forget-kept-answers';
import type { KeptAnswers } from '#application/site/kept-answers/kept-answers.port';
import { API_CLIENTS_API } from '#application/site/published/api-clients.api';
import { MACHINES_OF_MEMBER } from '#application/site/published/machines-of-member.api';
import { token } from '#application/shared/token';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import {
  ACTS,
  AUDIT_LOG,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  IDS,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../platform/platform.tokens.ts';
import { SqlApiClients, SqlApiUse, SqlKnownClients } from './api-clients/api-clients.sql.ts';
import { SqlMachinesOfMember } from './api-clients/machines-of-member.sql.ts';
import { BlockListNetworks } from './api-clients/block-list-networks.ts';
import { PostgresApiClients } from './api-clients/postgres-api-clients.ts';
import { CommitsOfCalls } from '../platform/persistence/transaction.ts';
import { SqlKeptAnswers } from './kept-answers/kept-answers.sql.ts';
import { wire } from '../platform/wire.ts';
import { BANNERS } from '#application/site/published/banners.api';
import { AnnouncedBanners } from './announcements/announced-banners.ts';
import { SqlAnnouncements } from './announcements/announcements.sql.ts';
import { SqlModuleSettings } from './modules/module-settings.sql.ts';
import { SqlRedirectFollower, SqlRedirectList, SqlRedirects } from './redirects/redirects.sql.ts';
import { NAMED_SEGMENTS } from './segments.module.ts';
import { SqlPaintedPictures } from './sharing/sql-painted-pictures.ts';
import { SharpShareCards } from './sharing/sharp-share-cards.ts';

const REDIRECTS = token<Redirects>('Redirects');
const PAINTED = token<PaintedPictures>('PaintedPictures');
const SHARE_CARDS = token<ShareCardPainter>('ShareCardPainter');
const ANNOUNCEMENTS = token<Announcements>('Announcements');
export const ANNOUNCEMENT_DESK = token<AnnouncementDesk>('AnnouncementDesk');
export const SHOWN_ANNOUNCEMENTS = token<ShownAnnouncements>('ShownAnnouncements');
/** Also for the catalogue of settings. */
export const MODULE_SETTINGS = token<ModuleSettings>('ModuleSettings');
/** The same as `MODULES_API`, for those who tell it of changes. */
export const OPEN_MODULES = token<OpenModules>('OpenModules');
export const MODULE_DESK = token<ModuleDesk>('ModuleDesk');
/** The machines that call, for what belongs to them. */
export const CLIENTS = token<ApiClients>('ApiClients');
const KNOWN_CLIENTS = token<KnownClientsQuery>('KnownClientsQuery');
const TOKENS = token<ApiTokens>('ApiTokens');
const API_USE = token<ApiUse>('ApiUse');
const NETWORKS = token<Networks>('Networks');
export const API_CLIENTS = token<ApiClientsQuery>('ApiClientsQuery');
const COMMITS = token<Commits>('Commits');
const KEPT_ANSWERS = token<KeptAnswers>('KeptAnswers');
export const REDIRECT_LIST = token<RedirectListQuery>('RedirectListQuery');
export const REDIRECT_FOLLOWER = token<RedirectFollower>('RedirectFollower');

export const siteModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(REDIRECTS, SqlRedirects, [SQL]);
  adapter(REDIRECT_FOLLOWER, SqlRedirectFollower, [SQL]);
  adapter(REDIRECT_LIST, SqlRedirectList, [SQL]);
  adapter(PAINTED, SqlPaintedPictures, [SQL]);
  adapter(SHARE_CARDS, SharpShareCards, []);
  adapter(MODULE_SETTINGS, SqlModuleSettings, [SQL, CHANGES]);
  adapter(OPEN_MODULES, OpenModules, [MODULE_SETTINGS, CLOCK]);
  adapter(MODULES_API, OpenModules, [MODULE_SETTINGS, CLOCK]);
  adapter(MODULE_DESK, ModuleDesk, [MODULE_SETTINGS, CLOCK]);
  adapter(ANNOUNCEMENTS, SqlAnnouncements, [SQL, CHANGES]);
  adapter(ANNOUNCEMENT_DESK, AnnouncementDesk, [ANNOUNCEMENTS, CLOCK]);
  adapter(SHOWN_ANNOUNCEMENTS, ShownAnnouncements, [ANNOUNCEMENTS, CLOCK]);
  adapter(BANNERS, AnnouncedBanners, [ANNOUNCEMENTS]);
  useCase(SaveAnnouncement, [ANNOUNCEMENTS, NAMED_SEGMENTS, ACTS, IDS, CLOCK]);
  useCase(WithdrawAnnouncement, [ANNOUNCEMENTS, ACTS]);
  useCase(SwitchModule, [MODULE_SETTINGS, NAMED_SEGMENTS, ACTS, CLOCK]);
  adapter(CLIENTS, PostgresApiClients, [ENTITY_MANAGER, SQL]);
  adapter(KNOWN_CLIENTS, SqlKnownClients, [SQL]);
  adapter(TOKENS, SqlKnownClients, [SQL]);
  adapter(API_CLIENTS, SqlApiClients, [SQL]);
  adapter(API_USE, SqlApiUse, [SQL]);
  adapter(NETWORKS, BlockListNetworks, []);
  adapter(KEPT_ANSWERS, SqlKeptAnswers, [SQL]);
  adapter(MACHINES_OF_MEMBER, SqlMachinesOfMember, [SQL]);
  adapter(API_CLIENTS_API, RecogniseClients, [KNOWN_CLIENTS, NETWORKS, SECRETS, CLOCK]);
  useCase(RegisterApiClient, [CLIENTS, NETWORKS, ACTS, IDS, SECRETS, CLOCK]);
  useCase(RotateApiSecret, [CLIENTS, ACTS, SECRETS, CLOCK]);
  useCase(IssueApiToken, [KNOWN_CLIENTS, TOKENS, NETWORKS, THROTTLE, SECRETS, CLOCK]);
  useCase(NoteApiUse, [API_USE, AUDIT_LOG, CLOCK]);
  adapter(COMMITS, CommitsOfCalls, []);
  useCase(AnswerOnce, [KEPT_ANSWERS, COMMITS, CLOCK]);
  useCase(ForgetKeptAnswers, [KEPT_ANSWERS]);
  useCase(ForgetApiTraces, [API_USE, CLOCK]);
  useCase(AddRedirect, [REDIRECTS, UNIT_OF_WORK]);
  useCase(ImportRedirects, [REDIRECTS, UNIT_OF_WORK]);
  useCase(RemoveRedirect, [REDIRECTS, UNIT_OF_WORK]);
  useCase(SharePicture, [SHARE_CARDS, FILES, THROTTLE, PAINTED, CLOCK]);
  useCase(RedactPictures, [PAINTED, FILES, CLOCK]);
  useCase(SweepSharePictures, [PAINTED, FILES, CLOCK, UNIT_OF_WORK]);
});
