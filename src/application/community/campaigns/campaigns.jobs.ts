import { job } from '../../shared/job.ts';
import type { StrandedCampaign } from './stranded-campaigns.port.ts';

/** The job that runs every minute, and soon after a campaign was started. */
export const SEND_CAMPAIGNS = job('community.send-campaigns');
/** The job that takes back campaigns of which the segment was deleted, every minute. */
export const TAKE_BACK_STRANDED = job('community.take-back-stranded');
/** The job that tells one author of it: it is tried again by itself until the mail was handed over. */
export const TELL_STRANDED = job<StrandedCampaign>('community.tell-stranded');
