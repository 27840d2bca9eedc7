import type { Consents } from '#application/community/consents/consents.port';
import type { Ids } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';

type P<K extends keyof Consents> = Parameters<Consents[K]>[0];

export class SqlConsents implements Consents {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  async give({ memberId, purpose, wording, way, at }: P<'give'>): Promise<void> {
    await this.sql.rows(
      `insert into community.consent (id, member_id, purpose, wording, given_at, given_way)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (member_id, purpose) where withdrawn_at is null do nothing`,
      [this.ids.next(), memberId, purpose, wording, at, way],
    );
  }

  async withdraw({ memberId, purpose, way, at, campaignId }: P<'withdraw'>): Promise<void> {
    await this.sql.rows(
      `with withdrawn as (
         update community.consent set withdrawn_at = $3, withdrawn_way = $4
         where member_id = $1 and purpose = $2 and withdrawn_at is null returning id)
       update community.campaign set unsubscribed = unsubscribed + 1
       where id = $5 and exists (select from withdrawn)`,
      [memberId, purpose, at, way, campaignId],
    );
  }
}
