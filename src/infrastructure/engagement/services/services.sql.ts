import { isId } from '#domain/shared/id';
import type { ServiceRow, ServiceView } from '#application/engagement/services/service-view';
import type { ServiceListQuery, ServicePageQuery } from '#application/engagement/services/services.query';
import { ServiceNotFound } from '#domain/engagement/services/service.errors';
import { STARS } from '#domain/engagement/services/service-limits';
import type { Sql } from '../../platform/persistence/sql.ts';

/** What is hidden, held or taken back counts for nothing, whoever looks: the average is the same for everybody. */
const SERVICES = `
  select s.id, s.slug, s.name, s.description, s.open, s.version, count(r.id)::int as reviews, round(avg(r.stars), 2)::float8 as average,
    max(r.posted_at) as "latestAt",
    array[${Array.from({ length: STARS.max }, (_, at) => `count(*) filter (where r.stars = ${at + 1})::int`).join(', ')}]
      as distribution
  from engagement.service s
  left join engagement.service_review r on r.service_id = s.id and r.standing = 'published'`;

export class SqlServiceList implements ServiceListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<readonly ServiceRow[]> {
    const rows = await this.sql.rows<ServiceView>(`${SERVICES} group by s.id order by s.name, s.id`);
    return rows.map(({ distribution: _distribution, latestAt: _latest, version: _version, ...row }) => row);
  }
}

const SLUG = /^[a-z0-9-]{1,80}$/;

export class SqlServicePage implements ServicePageQuery {
  constructor(private readonly sql: Sql) {}

  async execute(key: string): Promise<ServiceView> {
    const where = isId(key) ? 's.id = $1::uuid' : SLUG.test(key) ? 's.slug = $1' : null;
    const row = where && (await this.sql.row<ServiceView>(`${SERVICES} where ${where} group by s.id`, [key]));
    if (!row) throw new ServiceNotFound();
    return row;
  }
}
