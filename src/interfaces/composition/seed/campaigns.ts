import { occasionOf } from '#domain/community/automations/automation';
import { Campaign, type CampaignId } from '#domain/community/campaigns/campaign';
import { WORDINGS } from '#domain/community/consents/consent';
import type { SegmentId } from '#domain/community/segments/segment';
import { SqlCampaigns } from '#infrastructure/community/campaigns/sql-campaigns';
import { SqlAutomations } from '#infrastructure/community/automations/sql-automations';
import standing from '../../cli/seed/content/automations.json' with { type: 'json' };
import content from '../../cli/seed/content/campaigns.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;
const PER_MINUTE = 60;
/** Of so many members one never asked for news. */
const EVERY = 3;

/** Who asked for news, a campaign that was sent to them, one that is being written, and what leaves by itself. @returns how many */
export async function writeCampaigns(
  { sql, ids }: SeedParts,
  plan: Plan,
  segments: readonly { readonly id: SegmentId; readonly name: string }[],
): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const agreed = plan.members.filter((_, place) => place % EVERY !== 0);
  const agreedAt = new Date(plan.now.getTime() - 40 * DAY);
  // One statement for all: each of a transaction looks at everything that it made.
  await sql.rows(
    `insert into community.consent (id, member_id, purpose, wording, given_at, given_way)
     select id, member_id, 'news', $3, given_at, 'preferences'
     from unnest($1::uuid[], $2::uuid[], $4::timestamptz[]) as agreed(id, member_id, given_at)`,
    [
      agreed.map(() => ids.next<string>()),
      agreed.map(({ id }) => id),
      WORDINGS.news,
      agreed.map(({ joinedAt }) => (joinedAt > agreedAt ? joinedAt : agreedAt)),
    ],
  );
  const campaigns = new SqlCampaigns(sql);
  for (const { name, segment: called, subject, body, daysAgo, unsubscribed, arrivals } of content) {
    const segment = segments.find((one) => one.name === called);
    if (!segment) throw new Error(`No segment is called ${called}`);
    const words = { name, segment, language: 'fr', subject, body, perMinute: PER_MINUTE };
    const id = ids.next<CampaignId>();
    const at = new Date(plan.now.getTime() - (daysAgo ?? 1) * DAY);
    await campaigns.add(Campaign.draft(id, words), by, at);
    if (daysAgo !== null) await wasSent({ sql, id, at, unsubscribed, arrivals });
  }
  const automations = new SqlAutomations(sql, ids);
  for (const { occasion, sent, ...terms } of standing) {
    await automations.put({
      occasion: occasionOf(occasion),
      terms: { ...terms, language: 'fr' },
      version: 0,
      by,
      at: plan.now,
    });
    await sql.rows(`update community.campaign set chosen = $2, sent = $2 where occasion = $1`, [
      occasion,
      sent,
    ]);
  }
  return content.length + standing.length;
}

async function wasSent(p: {
  readonly sql: SeedParts['sql'];
  readonly id: CampaignId;
  readonly at: Date;
  readonly unsubscribed: number;
  readonly arrivals: number;
}): Promise<void> {
  await p.sql.rows(
    `update community.campaign set state = 'over', starts_at = $2, begun_at = $2,
       over_at = $2::timestamptz + interval '2 minutes', chosen = reachable.n, sent = reachable.n, unsubscribed = $3
     from (select count(*)::int as n from community.member m join community.consent c on c.member_id = m.id
       where 'photography' = any(m.branches) and m.status = 'active') reachable
     where id = $1`,
    [p.id, p.at, p.unsubscribed],
  );
  await p.sql.rows(
    `insert into community.campaign_arrival (campaign_id, day, arrivals) values ($1, $2::date, $3)`,
    [p.id, p.at, p.arrivals],
  );
}
