import type {
  DueMessage,
  WebhookAttempt,
  WebhookDeliveries,
  WebhookNews,
} from '#application/site/webhooks/webhook-deliveries.port';
import type { Ids } from '#application/shared/ports';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of one endpoint at once; of one that fails, so that it holds up nobody. */
const OF_ONE = 4;
const OF_ONE_THAT_FAILS = 1;
/** Longer than a try may take. */
const HELD = `interval '45 seconds'`;

/** What one endpoint is told. */
type Message = WebhookNews & { readonly id: string; readonly endpointId: string };

/** Its attempts go with each. */
const OLD: Over = {
  table: 'site.webhook_delivery',
  key: 'id',
  which: 'select id from site.webhook_delivery where created_at < $1',
  order: 'created_at',
};

export class SqlWebhookDeliveries implements WebhookDeliveries {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  /** Most often nobody wants any of it: that is asked of all of it at once. */
  async queue(news: readonly WebhookNews[]): Promise<number> {
    const wanting = await this.sql.rows<{ event: string; endpoints: string[] }>(
      `select event, array_agg(e.id order by e.id) as endpoints
       from site.webhook_endpoint e join site.api_client c on c.id = e.client_id, unnest(e.events) as event
       where event = any($1::text[]) and e.silent_at is null and c.revoked_at is null and c.expires_at > now()
       group by event`,
      [[...new Set(news.map(({ event }) => event))]],
    );
    const wanted = new Map(wanting.map(({ event, endpoints }) => [event, endpoints]));
    const messages = news.flatMap((one) =>
      (wanted.get(one.event) ?? []).map((endpointId) => ({
        ...one,
        id: this.ids.next<string>(),
        endpointId,
      })),
    );
    if (messages.length > 0) await this.insert(messages);
    return messages.length;
  }

  async queueFor(endpointId: string, news: WebhookNews): Promise<string> {
    const id = this.ids.next<string>();
    await this.insert([{ ...news, id, endpointId }]);
    return id;
  }

  private async insert(messages: readonly Message[]): Promise<void> {
    const all = <Key extends keyof Message>(key: Key) => messages.map((message) => message[key]);
    await this.sql.rows(
      `insert into site.webhook_delivery
         (id, endpoint_id, event, subject_kind, subject_id, cause, happened_at, created_at, next_at)
       select message.*, moment, moment
       from date_trunc('milliseconds', now()) as moment,
         unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) as message
       on conflict (endpoint_id, cause, event) do nothing`,
      [
        all('id'),
        all('endpointId'),
        all('event'),
        all('subjectKind'),
        all('subjectId'),
        all('cause'),
        all('at'),
      ],
    );
  }

  claim(at: Date, limit: number, underWay: ReadonlyMap<string, number>): Promise<readonly DueMessage[]> {
    return this.sql.rows<DueMessage>(
      `with due as (
         select m.id from site.webhook_endpoint e
         left join unnest($3::uuid[], $4::int[]) as under_way(id, n) on under_way.id = e.id
         cross join lateral (
           select d.id, d.next_at from site.webhook_delivery d
           where d.endpoint_id = e.id and d.state = 'waiting' and d.next_at <= $1
             and (d.held_until is null or d.held_until <= $1)
           order by d.next_at, d.id
           limit greatest(0, case when e.failing_since is null then ${OF_ONE} else ${OF_ONE_THAT_FAILS} end
             - coalesce(under_way.n, 0))
           for update skip locked) m
         where e.silent_at is null and (e.rests_until is null or e.rests_until <= $1)
         order by e.failing_since is not null, m.next_at limit $2),
       held as (
         update site.webhook_delivery d set held_until = $1::timestamptz + ${HELD} from due where d.id = due.id returning d.*)
       select d.id, d.event, d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.happened_at as "happenedAt",
         d.tries, e.id as "endpointId", e.url, e.secret_number as "secretNumber", e.former_until as "formerUntil",
         jsonb_build_object('id', c.id, 'name', c.name, 'holderId', c.holder_id, 'scopes', c.scopes,
           'categoryIds', c.category_ids, 'origins', c.origins, 'expiresAt', c.expires_at,
           'isOpen', c.revoked_at is null and c.expires_at > $1) as client
       from held d join site.webhook_endpoint e on e.id = d.endpoint_id join site.api_client c on c.id = e.client_id`,
      [at, limit, [...underWay.keys()], [...underWay.values()]],
    );
  }

  async nextDue(): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select min(greatest(m.next_at, m.held_until, e.rests_until)) as at from site.webhook_endpoint e cross join lateral (
         select d.next_at, d.held_until from site.webhook_delivery d
         where d.endpoint_id = e.id and d.state = 'waiting' order by d.next_at limit 1) m
       where e.silent_at is null`,
    );
    return row?.at ?? null;
  }

  async note(
    id: string,
    { at, milliseconds, status, reason, excerpt }: WebhookAttempt,
    next: { state: 'waiting' | 'delivered' | 'failed'; at: Date | null },
  ): Promise<void> {
    await this.sql.rows(
      `with settled as (
         update site.webhook_delivery set state = $2, next_at = $3, held_until = null, tries = tries + 1,
           delivered_at = case when $2 = 'delivered' then $4::timestamptz else delivered_at end
         where id = $1 returning id, endpoint_id)
       insert into site.webhook_attempt (delivery_id, number, at, milliseconds, status, reason, excerpt)
       select settled.id, 1 + (select count(*) from site.webhook_attempt where delivery_id = $1), $4, $5, $6, $7,
         case when c.revoked_at is null then $8 else '' end
       from settled join site.webhook_endpoint e on e.id = settled.endpoint_id join site.api_client c on c.id = e.client_id`,
      [id, next.state, next.at, at, milliseconds, status, reason, excerpt],
    );
  }

  async drop(id: string): Promise<void> {
    await this.sql.rows(
      `update site.webhook_delivery set state = 'dropped', next_at = null, held_until = null where id = $1`,
      [id],
    );
  }

  async replay({ endpointId, which, at }: Parameters<WebhookDeliveries['replay']>[0]): Promise<number> {
    const [id, since, until] = 'id' in which ? [which.id, null, null] : [null, which.since, which.until];
    const rows = await this.sql.rows(
      `update site.webhook_delivery set state = 'waiting', next_at = $5, held_until = null, tries = 0
       where endpoint_id = $1 and state <> 'waiting'
         and case when $2::uuid is null then created_at between $3 and $4 else id = $2 end
       returning 1`,
      [endpointId, id, since, until, at],
    );
    return rows.length;
  }

  async closeFor(clientId: string): Promise<void> {
    const ofClient = 'select e.id from site.webhook_endpoint e where e.client_id = $1';
    // What is being noted is noted by then, and what comes after it knows that the client is over.
    await this.sql.rows(`${ofClient} order by e.id for update`, [clientId]);
    await this.sql.rows(
      `update site.webhook_delivery set state = 'dropped', next_at = null, held_until = null
       where state = 'waiting' and endpoint_id in (${ofClient})`,
      [clientId],
    );
    await this.sql.rows(
      `update site.webhook_attempt a set excerpt = '' from site.webhook_delivery d
       where d.id = a.delivery_id and a.excerpt <> '' and d.endpoint_id in (${ofClient})`,
      [clientId],
    );
  }

  forgetBefore(at: Date): Promise<number> {
    return deleteInLots(this.sql, OLD, [at]);
  }
}
