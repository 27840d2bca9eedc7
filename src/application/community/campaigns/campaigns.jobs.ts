/** The job that runs every minute, and soon after a campaign was started. */
export const SEND_CAMPAIGNS = 'community.send-campaigns';
