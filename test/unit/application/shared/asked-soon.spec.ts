import { expect, it } from '@jest/globals';
import { SteerCampaign } from '#application/community/campaigns/steer-campaign';
import { AskForExport } from '#application/community/exports/ask-for-export';
import { InviteMembers } from '#application/community/invitations/invite-members';
import { AskForDataCopy } from '#application/community/leaving/ask-for-data-copy';
import { SaveSegment } from '#application/community/segments/save-segment';
import { AddBadge } from '#application/engagement/badges/add-badge';
import { ChangeBadge } from '#application/engagement/badges/change-badge';
import { TryWordRule } from '#application/moderation/words/try-word-rule';
import { PingWebhook } from '#application/site/webhooks/ping-webhook';
import { ReplayWebhooks } from '#application/site/webhooks/replay-webhooks';

/** Whatever it is asked for goes well. */
const willing: never = new Proxy(() => {}, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => 0;
    return name === 'then' ? undefined : willing;
  },
  apply: () => willing,
}) as never;
const asked: string[] = [];
const jobs = {
  enqueue: () => Promise.reject(new Error('The queue is away')),
  soon: async (job: string) => void asked.push(job),
} as never;
const said: Readonly<Record<string, unknown>> = { when: null, steering: 'send', id: 'an-id' };
const command = new Proxy({} as never, {
  get: (_, name) => (String(name) in said ? said[String(name)] : willing),
});

it.each([
  [
    'a list of people to invite',
    new InviteMembers(willing, willing, willing, jobs, willing, willing, willing, willing),
  ],
  ['a campaign that is sent', new SteerCampaign(willing, willing, jobs, willing)],
  ['a new badge', new AddBadge(willing, willing, jobs)],
  ['a badge that is changed', new ChangeBadge(willing, willing, jobs)],
  ['a rule that is tried', new TryWordRule(willing, willing, jobs, willing, willing, willing)],
  ['a ping', new PingWebhook(willing, willing, willing, jobs, willing, willing, willing)],
  ['a replay', new ReplayWebhooks(willing, willing, jobs, willing, willing)],
  ['a copy of their data', new AskForDataCopy(willing, jobs, willing, willing, willing, willing)],
  ['an export', new AskForExport(willing, willing, jobs, willing, willing, willing)],
  ['a segment', new SaveSegment(willing, jobs, willing, willing, willing)],
])('%s stands though the queue is away: the clock finds it', async (_, act) => {
  asked.length = 0;
  await (act as { execute(command: never): Promise<unknown> }).execute(command);
  expect(asked).toHaveLength(1);
});
