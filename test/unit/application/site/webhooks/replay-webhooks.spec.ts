import { expect, it } from '@jest/globals';
import type { WebhookDeliveries } from '#application/site/webhooks/webhook-deliveries.port';
import { ReplayWebhooks } from '#application/site/webhooks/replay-webhooks';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import { knownId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';

const NOW = new Date('2031-05-02T10:00:00.000Z');
const at = (hour: number) => new Date(`2031-05-02T${String(hour).padStart(2, '0')}:00:00.000Z`);
const id = knownId<'WebhookEndpoint'>('0190a000-0000-7000-8000-000000000001') as WebhookEndpointId;

it.each([
  ['goes on until the moment at which it is asked for, where its end is not said', undefined, NOW],
  ['ends where that is said', at(9), at(9)],
])('a period that is sent again %s', async (_, until, ends) => {
  const asked: Parameters<WebhookDeliveries['replay']>[0][] = [];
  const kept: unknown[] = [];
  const replay = new ReplayWebhooks(
    { getForChange: async () => ({ rouse: () => {} }) } as never,
    { replay: async (which: (typeof asked)[0]) => asked.push(which) } as never,
    { soon: async () => {} } as never,
    {
      run: async (
        { details }: { details: unknown },
        judge: () => Promise<void>,
        act: () => Promise<number>,
      ) => {
        kept.push(details);
        await judge();
        return act();
      },
    } as never,
    { now: () => NOW },
  );
  const actor = signedIn('0190a000-0000-7000-8000-000000000002', {
    role: 'administrator',
    grants: [['webhook.manage', 'everywhere']],
  });
  await replay.execute({ actor, id, which: { since: at(8), ...(until && { until }) } });
  expect(asked).toEqual([{ endpointId: id, which: { since: at(8), until: ends }, at: NOW }]);
  expect(kept).toEqual([{ since: at(8), until: ends }]);
});
