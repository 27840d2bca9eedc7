import { ChangePage } from '#application/site/pages/change-page';
import { CreatePage } from '#application/site/pages/create-page';
import { DiscardPageDraft } from '#application/site/pages/discard-page-draft';
import { PublishPage } from '#application/site/pages/publish-page';
import { ReturnToPage } from '#application/site/pages/return-to-page';
import { TakeBackPage } from '#application/site/pages/take-back-page';
import { TakeOutVersion } from '#application/site/pages/take-out-version';
import { WithdrawPage } from '#application/site/pages/withdraw-page';
import { PAGE_DESK, SHOWN_PAGES } from '#infrastructure/site/pages/pages.module';
import type { Get } from '../provided.ts';

/** Pages that the organisation composes. */
export const pagesApp = (get: Get) => ({
  shown: get(SHOWN_PAGES),
  desk: get(PAGE_DESK),
  create: get(CreatePage),
  change: get(ChangePage),
  discard: get(DiscardPageDraft),
  publish: get(PublishPage),
  returnTo: get(ReturnToPage),
  takeBack: get(TakeBackPage),
  takeOut: get(TakeOutVersion),
  withdraw: get(WithdrawPage),
});
