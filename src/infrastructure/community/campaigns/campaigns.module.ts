import { ContainerModule } from 'inversify';
import type { CampaignLetters } from '#application/community/campaigns/campaign-letters.port';
import type { CampaignMarks, CampaignWriter } from '#application/community/campaigns/campaign-writer.port';
import type { Campaigns } from '#application/community/campaigns/campaigns.port';
import type { CampaignsQuery } from '#application/community/campaigns/campaigns.query';
import { type Arrivals, CountArrival } from '#application/community/campaigns/count-arrival';
import { RemoveCampaign } from '#application/community/campaigns/remove-campaign';
import { SaveCampaign } from '#application/community/campaigns/save-campaign';
import type { StrandedCampaigns } from '#application/community/campaigns/stranded-campaigns.port';
import { TakeBackStranded } from '#application/community/campaigns/take-back-stranded';
import { BEARERS } from '#application/community/published/bearers.api';
import { STAFF_READERS } from '#application/community/published/staff-readers.api';
import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import type { SiteNames } from '#application/community/campaigns/site-names.port';
import { SteerCampaign } from '#application/community/campaigns/steer-campaign';
import { type OwnReader, TryCampaign } from '#application/community/campaigns/try-campaign';
import { token } from '#application/shared/token';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  IDS,
  JOBS,
  LETTER_MAILER,
  MAILER,
  OWN_TEXTS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { LETTERS, STOP_TOKENS } from '../letters/letters.module.ts';
import { SqlCampaignsRead } from './campaigns.sql.ts';
import { RenderedCampaigns } from './rendered-campaigns.ts';
import { SignedCampaignMarks } from './signed-campaign-marks.ts';
import { SqlArrivals } from './sql-arrivals.ts';
import { SqlCampaignLetters } from './sql-campaign-letters.ts';
import { SqlCampaigns } from './sql-campaigns.ts';

const CAMPAIGNS = token<Campaigns>('Campaigns');
const STRANDED = token<StrandedCampaigns>('StrandedCampaigns');
export const CAMPAIGN_LETTERS = token<CampaignLetters>('CampaignLetters');
const OWN_READER = token<OwnReader>('OwnReader');
export const CAMPAIGN_WRITER = token<CampaignWriter>('CampaignWriter');
const CAMPAIGN_MARKS = token<CampaignMarks>('CampaignMarks');
const ARRIVALS = token<Arrivals>('Arrivals');
export const CAMPAIGNS_READ = token<CampaignsQuery>('CampaignsQuery');
export const SITE_NAMES = token<SiteNames>('SiteNames');

/** Mails of the organisation to those of a segment who agreed to them. */
export const campaignsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CAMPAIGNS, SqlCampaigns, [SQL]);
  adapter(CAMPAIGN_LETTERS, SqlCampaignLetters, [SQL, IDS]);
  adapter(OWN_READER, SqlCampaignLetters, [SQL, IDS]);
  adapter(CAMPAIGN_MARKS, SignedCampaignMarks, [SQL]);
  adapter(CAMPAIGN_WRITER, RenderedCampaigns, [RENDERER, CAMPAIGN_MARKS, SITE_NAMES, PUBLIC_URL, OWN_TEXTS]);
  adapter(ARRIVALS, SqlArrivals, [SQL]);
  adapter(CAMPAIGNS_READ, SqlCampaignsRead, [SQL, CLOCK]);
  useCase(SaveCampaign, [CAMPAIGNS, CAMPAIGN_WRITER, ACTS, IDS, CLOCK]);
  useCase(SteerCampaign, [CAMPAIGNS, ACTS, JOBS, CLOCK]);
  useCase(RemoveCampaign, [CAMPAIGNS, ACTS]);
  useCase(TryCampaign, [OWN_READER, CAMPAIGN_WRITER, STOP_TOKENS, LETTER_MAILER, THROTTLE, IDS]);
  useCase(CountArrival, [CAMPAIGN_MARKS, ARRIVALS, CLOCK]);
  adapter(STRANDED, SqlCampaignLetters, [SQL, IDS]);
  useCase(TakeBackStranded, [STRANDED, STAFF_READERS, MAILER, JOBS, UNIT_OF_WORK]);
  useCase(SendCampaigns, [
    CAMPAIGN_LETTERS,
    LETTERS,
    CAMPAIGN_WRITER,
    STOP_TOKENS,
    LETTER_MAILER,
    BEARERS,
    AUDIT_LOG,
    CLOCK,
    UNIT_OF_WORK,
  ]);
});
