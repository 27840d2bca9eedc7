import { type CampaignReport, FEWEST_TOLD } from '#application/community/campaigns/campaigns.query';

/** The figures of a campaign `c`. */
export const REPORT_COLUMNS = `c.chosen, c.sent, c.failed, c.skipped, c.unsubscribed,
    case when c.state in ('sending', 'paused') then (select count(*)::int from community.campaign_letter l
      where l.campaign_id = c.id and l.over_at is null) else 0 end as "toSend",
    (select coalesce(sum(a.arrivals), 0)::int from community.campaign_arrival a where a.campaign_id = c.id) as arrivals`;

export interface ReportRow {
  readonly chosen: number;
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unsubscribed: number;
  readonly toSend: number;
  readonly arrivals: number;
}

/** That nobody did would say of each what they did not; of few readers, each figure says too much. Where nobody was written to, nobody is told of. */
const told = (count: number, sent: number): number | null =>
  sent === 0 && count === 0 ? 0 : count < FEWEST_TOLD || sent < FEWEST_TOLD ? null : count;

/** So few of those who stopped or came are not told, nor anything of so few readers. */
export function reportFrom({ chosen, toSend, sent, failed, skipped, ...rest }: ReportRow): CampaignReport {
  const [unsubscribed, arrivals] = [told(rest.unsubscribed, sent), told(rest.arrivals, sent)];
  return { chosen, toSend, sent, failed, skipped, unsubscribed, arrivals };
}
