import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Ids } from '#application/shared/ports';
import { API_CLIENTS, PROVISIONED_PEOPLE } from '../../cli/seed/content/api-clients.ts';
import type { Plan } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';

const DAY_MS = 86_400_000;
/** No secret has it as its hash: these clients are to be looked at. */
const NO_HASH = 'none';

/** Machines that call, as the administrator registered them. */
export async function writeApiClients(sql: Sql, ids: Ids, plan: Plan): Promise<number> {
  const ago = (days: number) => new Date(plan.now.getTime() - days * DAY_MS);
  const holder = plan.members.find(({ role }) => role === 'administrator')!.id;
  const clients = API_CLIENTS.map((client) => ({ ...client, id: ids.next<string>() }));
  await insertRows<Record<string, unknown>>(
    sql,
    'site.api_client',
    {
      id: 'uuid',
      name: 'text',
      holder_id: 'uuid',
      scopes: 'text[]',
      networks: 'text[]',
      origins: 'text[]',
      secret_hash: 'text',
      secret_given_at: 'timestamptz',
      created_at: 'timestamptz',
      expires_at: 'timestamptz',
      revoked_at: 'timestamptz',
      last_used_at: 'timestamptz',
    },
    clients.map(({ id, name, scopes, networks, since, days, revoked, calls }) => ({
      id,
      name,
      holder_id: holder,
      scopes,
      networks,
      origins: [],
      secret_hash: NO_HASH,
      secret_given_at: ago(since),
      created_at: ago(since),
      expires_at: ago(since - days),
      revoked_at: revoked === null ? null : ago(revoked),
      last_used_at: Object.keys(calls).length > 0 ? ago(0.1) : null,
    })),
  );
  await insertRows<Record<string, unknown>>(
    sql,
    'site.api_use',
    { client_id: 'uuid', day: 'date', operation: 'text', done: 'integer', refused: 'integer' },
    clients.flatMap(({ id, calls }) =>
      [0, 1, 2].flatMap((day) =>
        Object.entries(calls).map(([operation, count], index) => ({
          client_id: id,
          day: ago(day).toISOString().slice(0, 10),
          operation,
          done: count - day * (index + 1),
          refused: day === 1 && index === 0 ? 2 : 0,
        })),
      ),
    ),
  );
  await writeWebhooks(
    sql,
    ids,
    clients.flatMap(({ id, since, told }) => (told ? [{ ...told, clientId: id, at: ago(since - 1) }] : [])),
    ago,
  );
  await writeProvisionedPeople(sql, ids, plan, ago);
  return clients.length;
}

/** Of whom the directory told: somebody of the team, somebody who has yet to come, somebody who left. */
async function writeProvisionedPeople(
  sql: Sql,
  ids: Ids,
  plan: Plan,
  ago: (days: number) => Date,
): Promise<void> {
  const agent = plan.members.find(({ role }) => role === 'agent')!.id;
  await insertRows<Record<string, unknown>>(
    sql,
    'community.provisioned_person',
    {
      id: 'uuid',
      user_name: 'text',
      user_name_key: 'text',
      external_id: 'text',
      email: 'text',
      email_key: 'text',
      is_active: 'boolean',
      member_id: 'uuid',
      group_ids: 'uuid[]',
      created_at: 'timestamptz',
      changed_at: 'timestamptz',
    },
    PROVISIONED_PEOPLE.map(({ userName, externalId, isActive, isAgent, since }) => ({
      id: ids.next<string>(),
      user_name: userName,
      user_name_key: userName,
      external_id: externalId,
      email: userName,
      email_key: userName,
      is_active: isActive,
      member_id: isAgent ? agent : null,
      group_ids: [],
      created_at: ago(since),
      changed_at: ago(isActive ? since : 3),
    })),
  );
}

/** An endpoint that was told of a few topics: one at once, one at the second try, one that its client may not read. */
async function writeWebhooks(
  sql: Sql,
  ids: Ids,
  told: readonly { clientId: string; url: string; events: readonly string[]; at: Date }[],
  ago: (days: number) => Date,
): Promise<void> {
  const endpoints = told.map((one) => ({ ...one, id: ids.next<string>() }));
  await insertRows<Record<string, unknown>>(
    sql,
    'site.webhook_endpoint',
    {
      id: 'uuid',
      client_id: 'uuid',
      url: 'text',
      events: 'text[]',
      secret_number: 'integer',
      created_at: 'timestamptz',
      silent_at: 'timestamptz',
      silence: 'text',
    },
    endpoints.map(({ id, clientId, url, events, at }) => ({
      id,
      client_id: clientId,
      url,
      events,
      secret_number: 1,
      created_at: at,
      // The address is nobody's: nothing is ever sent there.
      silent_at: ago(0.5),
      silence: 'by-hand',
    })),
  );
  const topics = await sql.rows<{ id: string }>(
    `select id from community.topic where audience = 'public' and deleted_at is null order by opened_at desc limit 3`,
  );
  for (const { id: endpointId } of endpoints)
    for (const [index, topic] of topics.entries()) {
      const id = ids.next<string>();
      const at = ago(index + 1);
      await sql.rows(
        `insert into site.webhook_delivery (id, endpoint_id, event, subject_kind, subject_id, cause, happened_at, created_at,
           state, tries, delivered_at)
         values ($1::uuid, $2, 'topic.created', 'topic', $3, $1::uuid::text, $4, $4, $5::text, $6,
           case when $5::text = 'delivered' then $4::timestamptz end)`,
        [id, endpointId, topic.id, at, index === 2 ? 'dropped' : 'delivered', index === 2 ? 0 : index + 1],
      );
      if (index < 2)
        await sql.rows(
          `insert into site.webhook_attempt (delivery_id, number, at, milliseconds, status, reason, excerpt)
           select $1, number, $2::timestamptz + number * interval '6 seconds', 90 + number * 31,
             case when number = $3::int then 204 else 503 end, null, case when number = $3::int then '' else 'busy' end
           from generate_series(1, $3::int) as number`,
          [id, at, index + 1],
        );
    }
}
