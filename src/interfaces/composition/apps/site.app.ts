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
  MODULE_DESK,
  OPEN_MODULES,
  REDIRECT,
  REDIRECT_LIST,
} from '#infrastructure/site/site.module';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { SIGN_ON_DESK } from '#infrastructure/site/sign-on/sign-on.module';
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
  apiClients: get(API_CLIENTS),
  registerApiClient: get(RegisterApiClient),
  rotateApiSecret: get(RotateApiSecret),
  revokeApiClient: get(RevokeApiClient),
  issueApiToken: get(IssueApiToken),
  noteApiUse: get(NoteApiUse),
  answerOnce: get(AnswerOnce),
  signOn: get(SIGN_ON_API),
  signOnDesk: get(SIGN_ON_DESK),
  saveProvider: get(SaveProvider),
});
