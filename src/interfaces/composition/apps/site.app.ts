import { SaveAnnouncement } from '#application/site/announcements/save-announcement';
import { WithdrawAnnouncement } from '#application/site/announcements/withdraw-announcement';
import { SwitchModule } from '#application/site/modules/switch-module';
import { AddRedirect } from '#application/site/redirects/add-redirect';
import { ImportRedirects } from '#application/site/redirects/import-redirects';
import { RemoveRedirect } from '#application/site/redirects/remove-redirect';
import { IssueApiToken } from '#application/site/api-clients/issue-api-token';
import { NoteApiUse } from '#application/site/api-clients/note-api-use';
import { RegisterApiClient } from '#application/site/api-clients/register-api-client';
import { RevokeApiClient } from '#application/site/api-clients/revoke-api-client';
import { RotateApiSecret } from '#application/site/api-clients/rotate-api-secret';
import { AnswerOnce } from '#application/site/kept-answers/answer-once';
import { SharePicture } from '#application/site/sharing/share-picture';
import {
  API_CLIENTS,
  ANNOUNCEMENT_DESK,
  MODULE_DESK,
  OPEN_MODULES,
  REDIRECT_FOLLOWER,
  REDIRECT_LIST,
  SHOWN_ANNOUNCEMENTS,
} from '#infrastructure/site/site.module';
import { AddWebhook } from '#application/site/webhooks/add-webhook';
import { ChangeWebhook } from '#application/site/webhooks/change-webhook';
import { PingWebhook } from '#application/site/webhooks/ping-webhook';
import { RemoveWebhook } from '#application/site/webhooks/remove-webhook';
import { ReplayWebhooks } from '#application/site/webhooks/replay-webhooks';
import { RotateWebhookSecret } from '#application/site/webhooks/rotate-webhook-secret';
import { SilenceWebhook } from '#application/site/webhooks/silence-webhook';
import { WEBHOOKS } from '#infrastructure/site/webhooks/webhooks.module';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SINGLE_LOGOUT_API } from '#application/site/published/single-logout.api';
import { RenewSiteSecret } from '#application/site/sign-on/renew-site-secret';
import { SaveConnectedSite } from '#application/site/sign-on/save-connected-site';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { SetFactorRule } from '#application/site/sign-on/set-factor-rule';
import { CONNECTED_SITES_DESK, SIGN_ON_DESK } from '#infrastructure/site/sign-on/sign-on.module';
import type { Get } from '../provided.ts';

/** The site as a whole, and how it is found from outside. */
export const siteApp = (get: Get) => ({
  addRedirect: get(AddRedirect),
  removeRedirect: get(RemoveRedirect),
  importRedirects: get(ImportRedirects),
  redirect: get(REDIRECT_FOLLOWER),
  redirects: get(REDIRECT_LIST),
  sharePicture: get(SharePicture),
  modules: get(OPEN_MODULES),
  moduleDesk: get(MODULE_DESK),
  switchModule: get(SwitchModule),
  apiClients: get(API_CLIENTS),
  registerApiClient: get(RegisterApiClient),
  rotateApiSecret: get(RotateApiSecret),
  revokeApiClient: get(RevokeApiClient),
  issueApiToken: get(IssueApiToken),
  noteApiUse: get(NoteApiUse),
  answerOnce: get(AnswerOnce),
  announcements: get(SHOWN_ANNOUNCEMENTS),
  announcementDesk: get(ANNOUNCEMENT_DESK),
  saveAnnouncement: get(SaveAnnouncement),
  withdrawAnnouncement: get(WithdrawAnnouncement),
  webhooks: get(WEBHOOKS),
  addWebhook: get(AddWebhook),
  changeWebhook: get(ChangeWebhook),
  silenceWebhook: get(SilenceWebhook),
  removeWebhook: get(RemoveWebhook),
  rotateWebhookSecret: get(RotateWebhookSecret),
  pingWebhook: get(PingWebhook),
  replayWebhooks: get(ReplayWebhooks),
  signOn: get(SIGN_ON_API),
  singleLogout: get(SINGLE_LOGOUT_API),
  signOnDesk: get(SIGN_ON_DESK),
  setFactorRule: get(SetFactorRule),
  saveProvider: get(SaveProvider),
  connectedSites: get(CONNECTED_SITES_DESK),
  saveConnectedSite: get(SaveConnectedSite),
  renewSiteSecret: get(RenewSiteSecret),
});
