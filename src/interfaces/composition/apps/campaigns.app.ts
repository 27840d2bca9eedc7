import { SaveAutomation } from '#application/community/automations/save-automation';
import { CountArrival } from '#application/community/campaigns/count-arrival';
import { RemoveCampaign } from '#application/community/campaigns/remove-campaign';
import { SaveCampaign } from '#application/community/campaigns/save-campaign';
import { SteerCampaign } from '#application/community/campaigns/steer-campaign';
import { TryCampaign } from '#application/community/campaigns/try-campaign';
import { ChooseConsent } from '#application/community/consents/choose-consent';
import { AUTOMATIONS_READ } from '#infrastructure/community/automations/automations.module';
import { CAMPAIGNS_READ } from '#infrastructure/community/campaigns/campaigns.module';
import { CONSENTS_READ } from '#infrastructure/community/consents/consents.module';
import type { Get } from '../provided.ts';

/** Mails of the organisation to many, and what members agreed to. */
export const campaignsApp = (get: Get) => ({
  campaigns: get(CAMPAIGNS_READ),
  saveCampaign: get(SaveCampaign),
  steerCampaign: get(SteerCampaign),
  removeCampaign: get(RemoveCampaign),
  tryCampaign: get(TryCampaign),
  countArrival: get(CountArrival),
  automations: get(AUTOMATIONS_READ),
  saveAutomation: get(SaveAutomation),
  consents: get(CONSENTS_READ),
  chooseConsent: get(ChooseConsent),
});
