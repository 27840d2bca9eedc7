import type {
  PageDeskQuery,
  PageDeskView,
  PageRow,
  PageVersionView,
} from '#application/site/pages/page-desk.query';
import type {
  PublishedPage,
  PublishedPages,
  PublishedVersion,
} from '#application/site/pages/published-pages.port';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import { DELIVERED_HOME, isSamePage, type PageContent } from '#domain/site/pages/page-content';
import { HOME_PAGE } from '#domain/site/pages/page-id';
import { PageNotFound } from '#domain/site/pages/page.errors';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Milliseconds: how long a change made in another process may go unseen where it cannot be heard. */
const REMEMBERED_FOR = 2_000;

/** Published to stay readable, and not taken out since. */
const READABLE = `(coalesce((v.content ->> 'keepsVersions')::boolean, false) and v.taken_out_at is null)`;

/** Whole contents of what is shown or will be; of the rest, when it began. */
const PUBLISHED = `
  select p.id, p.slug, p.withdrawn_at is not null as withdrawn, v.number, v.shown_from as "shownFrom",
    case when v.shown_from > now() or v.number = (
      select c.number from site.page_version c where c.page_id = p.id and c.taken_back_at is null and c.shown_from <= now()
      order by c.shown_from desc, c.number desc limit 1) then v.content end as content, ${READABLE} as readable
  from site.page p join site.page_version v on v.page_id = p.id and v.taken_back_at is null
  order by p.id, v.shown_from desc, v.number desc`;

interface Published {
  readonly id: string;
  readonly slug: string;
  readonly withdrawn: boolean;
  readonly number: number;
  readonly shownFrom: Date;
  readonly content: PageContent | null;
  readonly readable: boolean;
}

export class SqlPublishedPages implements PublishedPages {
  private remembered: PromiseCache<readonly PublishedPage[]>;

  constructor(
    private readonly sql: Sql,
    private readonly changes: Changes,
  ) {
    this.remembered = this.nothingYet();
  }

  known(): Promise<readonly PublishedPage[]> {
    return this.remembered.get('all', async () => {
      const rows = await this.sql.rows<Published>(PUBLISHED);
      return [...new Set(rows.map(({ id }) => id))].map((page) =>
        pageOf(rows.filter(({ id }) => id === page)),
      );
    });
  }

  forget(): void {
    this.remembered = this.nothingYet();
  }

  readable(page: string, number: number): Promise<PublishedVersion | null> {
    return this.sql.row<PublishedVersion>(
      `select v.number, v.content, v.shown_from as "shownFrom" from site.page_version v
       where v.page_id = $1 and v.number = $2 and v.taken_back_at is null and v.shown_from <= now() and ${READABLE}`,
      [page, number],
    );
  }

  private nothingYet(): PromiseCache<readonly PublishedPage[]> {
    return new PromiseCache({ milliseconds: REMEMBERED_FOR, changes: this.changes });
  }
}

function pageOf(rows: readonly Published[]): PublishedPage {
  const [{ id, slug, withdrawn }] = rows as [Published];
  const now = Date.now();
  return {
    id,
    slug,
    withdrawn,
    versions: rows.flatMap(({ number, content, shownFrom }) =>
      content === null ? [] : [{ number, content, shownFrom }],
    ),
    begun: rows
      .filter(({ shownFrom, readable }) => readable && shownFrom.getTime() <= now)
      .map(({ number, shownFrom }) => ({ number, since: shownFrom })),
  };
}

const ROWS = `
  select p.id, p.slug, p.id = $1 as "isHome", p.draft, p.revision, p.changed_at as "changedAt", p.changed_by as "changedBy",
    p.withdrawn_at is not null as withdrawn, now.number as shown, now.content as "shownContent", next.shown_from as "waitsFor"
  from site.page p
  left join lateral (select v.number, v.content from site.page_version v
    where v.page_id = p.id and v.taken_back_at is null and v.shown_from <= $2
    order by v.shown_from desc, v.number desc limit 1) now on true
  left join lateral (select v.shown_from from site.page_version v
    where v.page_id = p.id and v.taken_back_at is null and v.shown_from > $2 order by v.shown_from limit 1) next on true`;

interface Desk {
  readonly id: string;
  readonly slug: string;
  readonly isHome: boolean;
  readonly draft: PageContent;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly withdrawn: boolean;
  readonly shown: number | null;
  readonly shownContent: PageContent | null;
  readonly waitsFor: Date | null;
}

export class SqlPageDesk implements PageDeskQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<readonly PageRow[]> {
    actor.mustBeAllowed('page.manage');
    const rows = await this.sql.rows<Desk>(
      `${ROWS} order by p.id <> $1, lower(p.draft ->> 'title'), p.id limit 200`,
      [HOME_PAGE, this.clock.now()],
    );
    return rows.map(rowOf);
  }

  async one(actor: Actor, id: string): Promise<PageDeskView> {
    actor.mustBeAllowed('page.manage');
    const [desk, history] = isId(id)
      ? await Promise.all([
          this.sql.row<Desk>(`${ROWS} where p.id = $3`, [HOME_PAGE, this.clock.now(), id]),
          this.sql.rows<PageVersionView>(
            `select number, note, published_by as by, published_at as at, shown_from as "shownFrom", back_to as "backTo",
               taken_back_at is not null as "takenBack", ${READABLE} as readable
             from site.page_version v where page_id = $1 order by number desc limit 50`,
            [id],
          ),
        ])
      : [null, []];
    if (!desk) throw new PageNotFound();
    const { draft, revision, changedBy, isHome, withdrawn } = desk;
    const shown = withdrawn ? null : (desk.shown ?? (isHome ? 0 : null));
    const content = shown === null ? null : (desk.shownContent ?? DELIVERED_HOME);
    return {
      ...rowOf(desk),
      content: draft,
      revision,
      changedBy,
      shown,
      history,
      isChanged: content === null || !isSamePage(draft, content),
    };
  }
}

const rowOf = ({ id, slug, isHome, draft, withdrawn, shown, waitsFor, changedAt }: Desk): PageRow => ({
  id,
  slug,
  isHome,
  title: draft.title,
  waitsFor,
  changedAt,
  state: withdrawn ? 'withdrawn' : shown === null && !isHome ? 'draft' : 'shown',
});
