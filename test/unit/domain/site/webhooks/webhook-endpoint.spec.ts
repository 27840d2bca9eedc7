import { expect, it } from '@jest/globals';
import {
  FormerSecretCounts,
  WebhookEndpoint,
  type WebhookEndpointId,
  WebhookNotFound,
} from '#domain/site/webhooks/webhook-endpoint';
import { eventsWithin, WEBHOOK_EVENTS, webhookEventKind } from '#domain/site/webhooks/webhook-events';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';

const HOLDER = '0199aaaa-0000-7000-8000-000000000001' as MemberId;
const admin = signedIn(HOLDER, { role: 'administrator', grants: [['webhook.manage', 'everywhere']] });
const owner = { id: 'client-1', holderId: HOLDER, scopes: ['topics:read'] };
const at = new Date('2026-11-20T10:00:00Z');
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const open = (more: Partial<Parameters<typeof WebhookEndpoint.open>[0]> = {}) =>
  WebhookEndpoint.open({
    id: '0199aaaa-0000-7000-8000-000000000002' as WebhookEndpointId,
    by: admin,
    owner,
    url: ' https://example.org/told ',
    events: ['topic.created'],
    at,
    ...more,
  });
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error as { code: string; fields?: { field: string; code: string }[] };
  }
  throw new Error('Nothing was refused');
};

it('each event is read by a scope, and a client is told of what it may read alone', () => {
  expect(eventsWithin([])).toEqual([]);
  expect(eventsWithin(['official:read'])).toEqual(['rule.changed', 'value.changed']);
  for (const event of WEBHOOK_EVENTS) expect(eventsWithin([webhookEventKind(event).scope])).toContain(event);
  expect(refusal(() => open({ events: ['member.joined'] })).code).toBe('site.webhook-events');
  expect(refusal(() => open({ events: [], url: 'nothing' })).fields).toEqual([
    { field: 'url', code: 'site.webhook-address', details: {} },
    { field: 'events', code: 'text.missing', details: {} },
  ]);
});

it('is opened by who runs machines, and by the client itself', () => {
  expect(refusal(() => open({ by: signedIn(HOLDER) })).code).toBe('access.not-allowed');
  const opened = [{ permission: 'webhook.manage' as const, inCategories: false }];
  const through = (clientId: string) => admin.through({ clientId, opened, categoryIds: null });
  expect(open({ by: through('client-1') })).toBeInstanceOf(WebhookEndpoint);
  expect(refusal(() => open({ by: through('client-2') }))).toBeInstanceOf(WebhookNotFound);
});

it('rests as a whole while it fails, longer and longer, and as long as it asks', () => {
  const endpoint = open();
  const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
  const rests = () => (endpoint as unknown as { restsUntil: Date | null }).restsUntil;
  endpoint.missed(HOLDER, false, at);
  expect(rests()).toBeNull();
  endpoint.missed(HOLDER, false, minutes(20));
  expect(rests()).toEqual(minutes(25));
  endpoint.missed(HOLDER, false, minutes(600));
  expect(rests()).toEqual(minutes(660));
  endpoint.missed(HOLDER, false, minutes(660), 2 * 3_600_000);
  expect(rests()).toEqual(minutes(780));
  // Others that were under way ask for less, or for nothing.
  endpoint.missed(HOLDER, false, minutes(661));
  endpoint.missed(HOLDER, false, minutes(662), 60_000);
  expect(rests()).toEqual(minutes(780));
  endpoint.rouse(admin);
  expect(rests()).toBeNull();
  endpoint.missed(HOLDER, false, minutes(780));
  endpoint.heard();
  expect(rests()).toBeNull();
});

it('is given up after five days without an answer, once, and told of', () => {
  const endpoint = open();
  endpoint.missed(HOLDER, false, at);
  endpoint.missed(HOLDER, false, days(4.9));
  endpoint.heard();
  endpoint.missed(HOLDER, false, days(5));
  endpoint.missed(HOLDER, false, days(9.9));
  expect(endpoint.pullFacts()).toEqual([]);
  endpoint.missed(HOLDER, false, days(10));
  endpoint.missed(HOLDER, true, days(11));
  expect(endpoint.pullFacts()).toMatchObject([{ why: 'failing', holderId: HOLDER, at: days(10) }]);
  endpoint.wake(admin);
  endpoint.missed(HOLDER, true, days(12));
  expect(endpoint.pullFacts()).toMatchObject([{ why: 'gone' }]);
});

it('counts its secrets', () => {
  const endpoint = open();
  expect(endpoint.secret).toBe(1);
  expect(endpoint.rotate(admin, at)).toBe(2);
  expect(endpoint.secret).toBe(2);
});

it('makes no third secret while the first still signs, unless it is asked for', () => {
  const endpoint = open();
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  endpoint.rotate(admin, at);
  expect(() => endpoint.rotate(admin, later(23))).toThrow(FormerSecretCounts);
  expect(endpoint.secret).toBe(2);
  expect(endpoint.rotate(admin, later(23), true)).toBe(3);
  expect(endpoint.rotate(admin, later(48))).toBe(4);
});
