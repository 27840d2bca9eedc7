import { describe, expect, it } from '@jest/globals';
import { newClient } from '../../support/api-clients.ts';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import { TOLD_ORIGIN, type World } from '../world.ts';
import { problem } from './every.ts';

const ALL = [
  'listWebhooks',
  'readWebhook',
  'addWebhook',
  'changeWebhook',
  'removeWebhook',
  'rotateWebhookSecret',
  'pingWebhook',
  'listWebhookDeliveries',
  'replayWebhook',
];

/** Endpoints of other systems: whose they are, where they may be, and what they may be told of. */
export function webhooks(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? (problem(answer).fields?.[0]?.code ?? problem(answer).code) : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());
  const own = (scopes: readonly string[] = ['topics:read', 'webhooks:manage']) =>
    newClient(world().app, { holder: world().cast.administrator, scopes });
  const body = { url: `${TOLD_ORIGIN}/mine`, events: ['topic.created'] };

  describe('webhooks', () => {
    it('are run by administrators alone; others know of no such thing', async () => {
      for (const id of ALL)
        expect([id, await told(id, { ...(await example(id)), as: world().cast.manager })]).toEqual([
          id,
          '404 request.no-such-path',
        ]);
    });

    it('are run by the client that they belong to, and found by no other', async () => {
      const [key, other] = [await own(), await own()];
      const added = await world().call('addWebhook', { key, body });
      const { webhook, secret } = added.body as { webhook: { id: string }; secret: string };
      expect([added.status, secret.slice(0, 6)]).toEqual([201, 'whsec_']);
      const path = { id: webhook.id };
      for (const [id, more] of [
        ['readWebhook', {}],
        ['changeWebhook', { body: { ...body, silent: false } }],
        ['pingWebhook', {}],
        ['listWebhookDeliveries', {}],
        ['replayWebhook', { body: { since: '2026-01-01T00:00:00Z' } }],
        ['rotateWebhookSecret', {}],
        ['removeWebhook', {}],
      ] as const) {
        expect([id, await told(id, { key: other, path, ...more })]).toEqual([
          id,
          '404 site.webhook-not-found',
        ]);
        expect([id, await told(id, { key, path, ...more })]).toEqual([
          id,
          id === 'removeWebhook' ? '204' : '200',
        ]);
      }
      const clientId = other.split('_')[1]!;
      expect(await told('addWebhook', { key, body: { ...body, clientId } })).toBe(
        '404 site.webhook-not-found',
      );
    });

    it('need a scope of their own, and are told of nothing that the others do not read', async () => {
      const reading = await own(['topics:read']);
      expect(await told('addWebhook', { key: reading, body })).toBe('403 api.missing-scope');
      const key = await own(['webhooks:manage']);
      expect(await told('addWebhook', { key, body })).toBe('422 site.webhook-events');
    });

    it('are at no private address, and tell which field is wrong', async () => {
      const key = await own();
      const add = (more: object) => told('addWebhook', { key, body: { ...body, ...more } });
      expect(await add({ url: 'https://127.0.0.1/' })).toBe('422 site.webhook-private');
      expect(await add({ url: 'http://127.0.0.1:10/' })).toBe('422 site.webhook-address');
      expect(await add({ url: 'https://169.254.169.254/' })).toBe('422 site.webhook-private');
      expect(await add({ url: 'https://no-such-host.invalid/' })).toBe('422 site.webhook-unreachable');
      expect(await add({ events: ['nothing'] })).toBe('422 field.choice');
      expect(await add({ events: [] })).toBe('422 text.missing');
      expect(await told('addWebhook', { as: world().cast.administrator, body })).toBe('422 text.missing');
      const path = { id: await world().webhook() };
      const as = world().cast.administrator;
      expect(await told('replayWebhook', { as, path, body: {} })).toBe('422 text.missing');
      const backwards = { since: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' };
      expect(await told('replayWebhook', { as, path, body: backwards })).toBe('422 site.period-backwards');
    });

    it('end with their client, which has ten at most', async () => {
      const key = await own();
      for (let made = 0; made < 10; made += 1) expect(await told('addWebhook', { key, body })).toBe('201');
      expect(await told('addWebhook', { key, body })).toBe('409 site.too-many-webhooks');
      const clientId = await world().apiClient();
      await world().app.rows('update site.api_client set revoked_at = now() where id = $1', [clientId]);
      const call = { as: world().cast.administrator, body: { ...body, clientId } };
      expect(await told('addWebhook', call)).toBe('409 site.api-client-over');
    });

    it('have no third secret while the first still signs, unless it is asked for', async () => {
      const call = await example('rotateWebhookSecret');
      expect(await told('rotateWebhookSecret', call)).toBe('200');
      expect(await told('rotateWebhookSecret', call)).toBe('409 site.former-secret-counts');
      expect(await told('rotateWebhookSecret', { ...call, body: { again: true } })).toBe('200');
    });

    it('keep no secret, not even for a call that comes twice', async () => {
      const call = await example('addWebhook');
      const headers = { 'Idempotency-Key': 'keep-my-secret' };
      const { secret } = await world().done<{ secret: string }>('addWebhook', { ...call, headers });
      const kept = await world().app.rows(`select 1 from site.kept_answer where position($1 in body) > 0`, [
        secret,
      ]);
      expect(kept).toEqual([]);
    });
  });
}
