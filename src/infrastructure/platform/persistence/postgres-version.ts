import type { Client } from 'pg';

/** The oldest that the tests run on. Some statements mean something else to 15: its migrations do not get through. */
const OLDEST = 18;

/** @throws where PostgreSQL is older than what the site was tried on, before anything of it is changed */
export async function refuseOldPostgres(client: Pick<Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const { version, number } = rows[0]!;
  if (number >= OLDEST * 10_000) return;
  throw new Error(
    `DATABASE_URL leads to PostgreSQL ${version}, and the site needs ${OLDEST} or newer: nothing was changed. ` +
      `Restore a dump of this database into a PostgreSQL ${OLDEST}, and write its address.`,
  );
}
