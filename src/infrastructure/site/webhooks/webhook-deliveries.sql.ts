import type {
  DueMessage,
  WebhookAttempt,
  WebhookDeliveries,
  WebhookNews,
} from '#application/site/webhooks/webhook-deliveries.port';
import type { Ids } from '#application/shared/ports';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { currentTransaction } from '../../platform/persistence/transaction.ts';

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

/** Of a client `c`: neither revoked nor past its day. */
const isOpen = (at: string): string => `c.revoked_at is null and c.expires_at > ${at}`;

/** How many messages of an endpoint are closed at once: whoever writes beside waits for one lot at most. */
const CLOSED_AT_ONCE = 1_000;
const NIL = '00000000-0000-0000-0000-000000000000';

interface Lot {
  /** Where the next one goes on. */
  readonly at: string;
  readonly id: string;
  readonly closed: number;
}

/** What is held goes by itself, or is looked at again: two that wait for each other would end one of them. */
const A_LOT_CLOSED = `
  with lot as (
    select id, created_at from site.webhook_delivery
    where endpoint_id = $1 and (created_at, id) < ($2::timestamptz, $3::uuid)
    order by created_at desc, id desc limit ${CLOSED_AT_ONCE}),
  waiting as (
    select d.id from site.webhook_delivery d join lot on lot.id = d.id where d.state = 'waiting' for update of d skip locked),
  answered as (
    select a.delivery_id, a.number from site.webhook_attempt a join lot on lot.id = a.delivery_id
    where a.excerpt <> '' for update of a skip locked),
  dropped as (
    update site.webhook_delivery d set state = 'dropped', next_at = null, held_until = null
    from waiting where d.id = waiting.id returning d.id),
  emptied as (
    update site.webhook_attempt a set excerpt = ''
    from answered where (a.delivery_id, a.number) = (answered.delivery_id, answered.number) returning a.delivery_id as id)
  select created_at::text as at, id, (select count(*)::int from (select id from dropped union select id from emptied) one) as closed
  from lot order by created_at, id limit 1`;

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
       where event = any($1::text[]) and e.silent_at is null and ${isOpen('now()')}
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
         unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
           as message(id, endpoint_id, event, subject_kind, subject_id, cause, happened_at)
       where exists (select from site.webhook_endpoint e join site.api_client c on c.id = e.client_id
         where e.id = message.endpoint_id and ${isOpen('now()')})
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
           'isOpen', ${isOpen('$1')}) as client
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
      `with told as (
         select d.id, ${isOpen('now()')} as is_open, $2 = 'waiting' and not (${isOpen('now()')}) as is_dropped
         from site.webhook_delivery d join site.webhook_endpoint e on e.id = d.endpoint_id
         join site.api_client c on c.id = e.client_id where d.id = $1),
       settled as (
         update site.webhook_delivery d set state = case when told.is_dropped then 'dropped' else $2 end,
           next_at = case when told.is_dropped then null else $3::timestamptz end, held_until = null, tries = tries + 1,
           delivered_at = case when $2 = 'delivered' then $4::timestamptz else delivered_at end
         from told where d.id = told.id returning d.id, told.is_open)
       insert into site.webhook_attempt (delivery_id, number, at, milliseconds, status, reason, excerpt)
       select settled.id, 1 + (select count(*) from site.webhook_attempt where delivery_id = $1), $4, $5, $6, $7,
         case when settled.is_open then $8 else '' end
       from settled`,
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

  async closeOver(at: Date): Promise<number> {
    if (currentTransaction()) throw new Error('A unit of work would hold every lot to its end');
    const over = await this.sql.rows<{ id: string }>(
      `select e.id from site.webhook_endpoint e join site.api_client c on c.id = e.client_id
       where not (${isOpen('$1')}) order by e.id`,
      [at],
    );
    let closed = 0;
    for (const { id } of over) closed += await this.close(id);
    return closed;
  }

  private async close(endpointId: string): Promise<number> {
    // What is being noted is noted by then, and what comes after it knows that the client is over.
    await this.sql.rows(`select from site.webhook_endpoint where id = $1 for update`, [endpointId]);
    const lotAfter = (at: string, id: string) => this.sql.row<Lot>(A_LOT_CLOSED, [endpointId, at, id]);
    let closed = 0;
    for (let lot = await lotAfter('infinity', NIL); lot !== null; lot = await lotAfter(lot.at, lot.id))
      closed += lot.closed;
    return closed;
  }

  forgetBefore(at: Date): Promise<number> {
    return deleteInLots(this.sql, OLD, [at]);
  }
}
