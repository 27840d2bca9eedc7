import type { MachineOfMember, MachinesOfMember } from '#application/site/published/machines-of-member.api';
import type { Sql } from '../../platform/persistence/sql.ts';

const MACHINES = `
  select c.name, array(select w.url from site.webhook_endpoint w
    where w.client_id = c.id and w.silent_at is null order by w.created_at, w.id) as urls
  from site.api_client c
  where c.holder_id = $1 and c.revoked_at is null and c.expires_at > $2 order by c.name, c.id`;

export class SqlMachinesOfMember implements MachinesOfMember {
  constructor(private readonly sql: Sql) {}

  async of(memberId: string, at: Date): Promise<readonly MachineOfMember[]> {
    const rows = await this.sql.rows<{ name: string; urls: string[] }>(MACHINES, [memberId, at]);
    // The rest of an address may be a secret of whoever is written to.
    return rows.map(({ name, urls }) => ({ name, webhookHosts: urls.map((url) => new URL(url).host) }));
  }
}
