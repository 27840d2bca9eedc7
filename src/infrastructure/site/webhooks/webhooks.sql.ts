import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type {
  WebhookDeliveryView,
  WebhooksQuery,
  WebhookView,
} from '#application/site/webhooks/webhooks.query';
import type { Actor } from '#domain/shared/actor';
import { WebhookNotFound } from '#domain/site/webhooks/webhook-endpoint';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const VIEW = `
  select e.id, e.client_id as "clientId", e.url, e.events, coalesce(e.silence, 'open') as state, e.created_at as "createdAt",
    e.silent_at as "silentAt", e.failing_since as "failingSince",
    case when e.former_until > now() then e.former_until end as "formerUntil",
    (select count(*)::int from site.webhook_delivery d where d.endpoint_id = e.id and d.state = 'waiting'
       and ($2::uuid is null or d.tries > 0)) as waiting,
    (select max(d.delivered_at) from site.webhook_delivery d where d.endpoint_id = e.id) as "lastDeliveredAt"
  from site.webhook_endpoint e`;

const MOMENT = `date_trunc('milliseconds', d.created_at)`;
const LOG = `
  select d.id, d.event, d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.state,
    ${MOMENT} as "createdAt",
    case when d.state = 'waiting' and e.silent_at is null then greatest(d.next_at, e.rests_until) end as "nextAt",
    coalesce((select jsonb_agg(jsonb_build_object('at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'milliseconds', a.milliseconds, 'status', a.status, 'reason', a.reason, 'excerpt', a.excerpt) order by a.number)
      from site.webhook_attempt a where a.delivery_id = d.id), '[]') as attempts
  from site.webhook_delivery d join site.webhook_endpoint e on e.id = d.endpoint_id where d.endpoint_id = $1`;

// What waits for its first try, and what was never sent, a client may not know of: it is judged when it leaves.
const SENT = `exists (select from site.webhook_attempt sent where sent.delivery_id = d.id)`;

/** Endpoints and their log; a client finds its own alone, with what it was sent. */
export class SqlWebhooks implements WebhooksQuery {
  constructor(private readonly sql: Sql) {}

  all(actor: Actor, clientId: string | null): Promise<readonly WebhookView[]> {
    actor.mustBeAllowed('webhook.manage');
    return this.sql.rows<WebhookView>(
      `${VIEW} where ($1::uuid is null or e.client_id = $1) and ($2::uuid is null or e.client_id = $2)
       order by e.created_at, e.id limit 500`,
      [clientId, actor.clientId],
    );
  }

  async one(actor: Actor, id: string): Promise<WebhookView> {
    actor.mustBeAllowed('webhook.manage');
    const found = await this.sql.row<WebhookView>(
      `${VIEW} where e.id = $1 and ($2::uuid is null or e.client_id = $2)`,
      [id, actor.clientId],
    );
    if (!found) throw new WebhookNotFound();
    return found;
  }

  async deliveries(
    actor: Actor,
    id: string,
    cursor: string | null,
    limit: number = PAGE_SIZE,
  ): Promise<Page<WebhookDeliveryView>> {
    await this.one(actor, id);
    const from = cursor === null ? null : decodeKeyset(cursor);
    const [compare, order] = from?.direction === 'before' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.sql.rows<WebhookDeliveryView>(
      `${LOG} and ($5::uuid is null or ${SENT}) and ($2::timestamptz is null or (${MOMENT}, d.id) ${compare} ($2, $3::uuid))
       order by ${MOMENT} ${order}, d.id ${order} limit $4`,
      [id, from?.moment ?? null, from?.id ?? null, limit + 1, actor.clientId],
    );
    return pageOf(rows, limit, from, (row) => ({ moment: row.createdAt, id: row.id }));
  }
}
