import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isId, knownId } from '#domain/shared/id';
import { DELIVERED_HOME, type PageContent } from '#domain/site/pages/page-content';
import { HOME_PAGE, type SitePageId } from '#domain/site/pages/page-id';
import { PageNotFound, PageVersionNotFound } from '#domain/site/pages/page.errors';
import type { PageVersion } from '#domain/site/pages/page-version';
import type { SitePage } from '#domain/site/pages/site-page';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { sitePageSchema } from './site-page.schema.ts';

const SHOWN = `select v.content from site.page p
  left join lateral (select content from site.page_version v where v.page_id = p.id and v.taken_back_at is null and v.shown_from <= $2
    order by shown_from desc, number desc limit 1) v on true
  where p.id = $1 and p.withdrawn_at is null`;

export class PostgresSitePages implements SitePages {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: string): Promise<SitePage> {
    const page = isId(id)
      ? await this.em.findOne(
          sitePageSchema,
          { id: knownId<'SitePage'>(id) },
          { lockMode: LockMode.PESSIMISTIC_WRITE },
        )
      : null;
    if (!page) throw new PageNotFound();
    return page;
  }

  add(page: SitePage): void {
    this.em.persist(page);
  }

  async isTaken(slug: string): Promise<boolean> {
    return (await this.sql.row(`select id from site.page where slug = $1`, [slug])) !== null;
  }

  async shown(id: SitePageId, at: Date): Promise<PageContent | null> {
    const row = await this.sql.row<{ content: PageContent | null }>(SHOWN, [id, at]);
    return row?.content ?? (id === HOME_PAGE ? DELIVERED_HOME : null);
  }

  async content(id: SitePageId, number: number): Promise<PageContent> {
    if (number === 0 && id === HOME_PAGE) return DELIVERED_HOME;
    const row = await this.sql.row<{ content: PageContent }>(
      `select content from site.page_version where page_id = $1 and number = $2`,
      [id, number],
    );
    if (!row) throw new PageVersionNotFound();
    return row.content;
  }

  addVersion(version: PageVersion): void {
    this.em.persist(version);
  }

  async takeBackWaiting(id: SitePageId, at: Date): Promise<number> {
    const rows = await this.sql.rows(
      `update site.page_version set taken_back_at = $2 where page_id = $1 and shown_from > $2 and taken_back_at is null returning id`,
      [id, at],
    );
    return rows.length;
  }

  async takeOut(id: SitePageId, number: number, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `update site.page_version v set taken_out_at = $3
       where page_id = $1 and number = $2 and taken_out_at is null and taken_back_at is null and exists (
         select from site.page_version later where later.page_id = v.page_id and later.taken_back_at is null
           and later.shown_from <= $3 and (later.shown_from, later.number) > (v.shown_from, v.number))
       returning id`,
      [id, number, at],
    );
    return row !== null;
  }
}
