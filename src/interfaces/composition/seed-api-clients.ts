import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Ids } from '#application/shared/ports';
import { API_CLIENTS } from '../cli/seed/content/api-clients.ts';
import type { Plan } from '../cli/seed/plan.ts';
import { insertRows } from './seed-rows.ts';

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
  return clients.length;
}
