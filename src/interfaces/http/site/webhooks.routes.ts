import type { Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
import { WEBHOOK_EVENTS, WEBHOOK_PING, webhookEventKind } from '#application/site/limits';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { count, id, named, objectOf } from '../json-schema.ts';
import { listBody, listSchema, wholeList, wholeListSchema } from '../pages-of-lists.ts';
import { momentOf } from '../instant.request.ts';
import { route } from '../route.ts';
import { idOf, InvalidRequest } from '../validate.ts';
import {
  AddWebhookRequest,
  ChangeWebhookRequest,
  ListWebhookDeliveriesRequest,
  ListWebhooksRequest,
  ReplayWebhookRequest,
  RotateWebhookSecretRequest,
} from './webhooks.request.ts';
import type { WebhookEventBody } from './webhooks.schemas.ts';

const about = { tag: 'Webhooks' };

/** Of the client that calls; whoever runs clients says of which. @throws InvalidRequest */
function clientIn({ client }: Viewer, named: string | undefined) {
  const asked = named ?? client?.id;
  if (asked === undefined) throw new InvalidRequest([{ field: 'clientId', code: 'text.missing' }]);
  return idOf<'ApiClient'>(asked, 'site.api-client-not-found');
}

/** Other systems that are told what happens here. */
export function webhookRoutes(router: Router, app: App, base: string): void {
  readWebhooks(router, app);
  runWebhooks(router, app, base);
  sendWebhooks(router, app);
}

function readWebhooks(router: Router, { site }: App): void {
  route(
    router,
    'get',
    '/webhook-events',
    'webhooks.events',
    EmptyRequest,
    async () =>
      wholeList(
        [
          ...WEBHOOK_EVENTS.map((event): WebhookEventBody => ({ event, ...webhookEventKind(event) })),
          { event: WEBHOOK_PING, scope: null, subject: 'webhook' },
        ].map(({ event, scope, subject }) => ({ event, scope, subject })),
      ),
    {
      operation: {
        ...about,
        id: 'listWebhookEvents',
        summary: 'What an endpoint can be told of, by which scope',
        answer: wholeListSchema(named('WebhookEvent')),
      },
    },
  );
  route(
    router,
    'get',
    '/webhooks',
    'webhooks.manage',
    ListWebhooksRequest,
    async ({ input, viewer }) => wholeList(await site.webhooks.all(viewer.actor, input.clientId ?? null)),
    {
      operation: {
        ...about,
        id: 'listWebhooks',
        summary: 'Endpoints of the client that calls, oldest first; of all clients for those who run them',
        answer: wholeListSchema(named('Webhook')),
      },
    },
  );
  route(
    router,
    'get',
    '/webhooks/:id',
    'webhooks.manage',
    EmptyRequest,
    ({ params, viewer }) => site.webhooks.one(viewer.actor, params.id),
    {
      operation: {
        ...about,
        id: 'readWebhook',
        summary: 'One endpoint; its secret is not told again',
        answer: named('Webhook'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/webhooks/:id/deliveries',
    'webhooks.manage',
    ListWebhookDeliveriesRequest,
    async ({ input: { cursor = null, limit }, params, viewer, req, res }) =>
      listBody(await site.webhooks.deliveries(viewer.actor, params.id, cursor, limit), { req, res, limit }),
    {
      operation: {
        ...about,
        id: 'listWebhookDeliveries',
        summary: 'Messages of the last thirty days with every try, newest first',
        answer: listSchema(named('WebhookDelivery')),
        refusals: [404],
      },
    },
  );
}

function runWebhooks(router: Router, { site }: App, base: string): void {
  route(
    router,
    'post',
    '/webhooks',
    'webhooks.manage',
    AddWebhookRequest,
    async ({ input, viewer, res }) => {
      const { actor, session } = viewer;
      const clientId = clientIn(viewer, input.clientId);
      const { url, events } = input;
      const added = await site.addWebhook.execute({ actor, session, clientId, url, events });
      res.location(`${base}/webhooks/${added.id}`);
      return { webhook: await site.webhooks.one(actor, added.id), secret: added.secret };
    },
    {
      operation: {
        ...about,
        id: 'addWebhook',
        summary: 'Have an address told what happens here, signed by Standard Webhooks',
        status: 201,
        located: true,
        answer: named('NewWebhook'),
        refusals: [404],
        shownOnce: true,
      },
    },
  );
  route(
    router,
    'put',
    '/webhooks/:id',
    'webhooks.manage',
    ChangeWebhookRequest,
    async ({ input, params, viewer: { actor, session } }) => {
      const { url, events, silent } = input;
      await site.changeWebhook.execute({ actor, session, id: params.id, url, events });
      await site.silenceWebhook.execute({ actor, id: params.id, silent });
      return site.webhooks.one(actor, params.id);
    },
    {
      operation: {
        ...about,
        id: 'changeWebhook',
        summary: 'Another address, other events, silence for a while or an end to it',
        answer: named('Webhook'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'delete',
    '/webhooks/:id',
    'webhooks.manage',
    EmptyRequest,
    ({ params, viewer }) => site.removeWebhook.execute({ actor: viewer.actor, id: params.id }),
    {
      operation: {
        ...about,
        id: 'removeWebhook',
        summary: 'Tell it nothing any more; its log goes with it',
        status: 204,
        refusals: [404],
      },
    },
  );
  route(
    router,
    'put',
    '/webhooks/:id/secret',
    'webhooks.manage',
    RotateWebhookSecretRequest,
    async ({ input: { again }, params, viewer: { actor, session } }) => {
      const secret = await site.rotateWebhookSecret.execute({ actor, session, id: params.id, again });
      return { webhook: await site.webhooks.one(actor, params.id), secret };
    },
    {
      operation: {
        ...about,
        id: 'rotateWebhookSecret',
        summary:
          'A new secret; for a day messages are signed with the one before as well, and none follows in that time unless asked for',
        answer: named('NewWebhook'),
        refusals: [404, 409],
        shownOnce: true,
      },
    },
  );
}

function sendWebhooks(router: Router, { site }: App): void {
  route(
    router,
    'post',
    '/webhooks/:id/ping',
    'webhooks.manage',
    EmptyRequest,
    async ({ params, viewer }) => ({
      id: await site.pingWebhook.execute({ actor: viewer.actor, id: params.id }),
    }),
    {
      operation: {
        ...about,
        id: 'pingWebhook',
        summary: 'Send a message about nothing, to see whether it arrives; what came of it stands in the log',
        answer: objectOf<{ id: string }>({ id }),
        refusals: [404],
      },
    },
  );
  route(
    router,
    'post',
    '/webhooks/:id/replay',
    'webhooks.manage',
    ReplayWebhookRequest,
    async ({ input: { delivery, since, until }, params, viewer: { actor } }) => {
      if (delivery === undefined && since === undefined)
        throw new InvalidRequest([{ field: 'since', code: 'text.missing' }]);
      const which =
        delivery !== undefined
          ? { id: delivery }
          : {
              since: momentOf('since', since!),
              ...(until !== undefined && { until: momentOf('until', until) }),
            };
      return { messages: await site.replayWebhooks.execute({ actor, id: params.id, which }) };
    },
    {
      operation: {
        ...about,
        id: 'replayWebhook',
        summary: 'Send one message again, or all of a period, with the ids that they had',
        answer: objectOf<{ messages: number }>({
          messages: { ...count, description: 'How many are sent again.' },
        }),
        refusals: [404],
      },
    },
  );
}
