import type { Announcements, HeldAnnouncement } from '#application/site/announcements/announcements.port';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import {
  Announcement,
  AnnouncementNotFound,
  type AnnouncementTone,
} from '#domain/site/announcements/announcement';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Milliseconds: how long a change made in another process may go unseen where it cannot be heard. */
const REMEMBERED_FOR = 2_000;
const MOST = 100;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const ROWS = `select id, title, body as text, link_href as href, link_label as label, tone, segments, shown_from as "from", shown_until as until,
  dismissable, version, changed_at as "changedAt", changed_by as "changedBy" from site.announcement`;
const LATEST = `order by created_at desc, id desc limit ${MOST}`;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string | null;
  readonly label: string | null;
  readonly tone: AnnouncementTone;
  readonly segments: readonly string[];
  readonly from: Date | null;
  readonly until: Date | null;
  readonly dismissable: boolean;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export class SqlAnnouncements implements Announcements {
  private remembered: PromiseCache<readonly HeldAnnouncement[]>;

  constructor(
    private readonly sql: Sql,
    private readonly changes: Changes,
  ) {
    this.remembered = this.nothingYet();
  }

  known(): Promise<readonly HeldAnnouncement[]> {
    return this.remembered.get('all', async () => {
      const rows = await this.sql.rows<Row>(
        `${ROWS} where shown_until is null or shown_until > now() ${LATEST}`,
      );
      return rows.map(held);
    });
  }

  async all(): Promise<readonly HeldAnnouncement[]> {
    return (await this.sql.rows<Row>(`${ROWS} ${LATEST}`)).map(held);
  }

  async get(id: string): Promise<HeldAnnouncement> {
    const row = ID.test(id) ? await this.sql.row<Row>(`${ROWS} where id = $1`, [id]) : null;
    if (!row) throw new AnnouncementNotFound();
    return held(row);
  }

  async add(id: string, one: Announcement, p: { by: string | null; at: Date }): Promise<void> {
    await this.sql.rows(
      `insert into site.announcement (id, title, body, link_href, link_label, tone, segments, shown_from, shown_until, dismissable,
         created_at, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $11, $11, $12)`,
      [id, ...columns(one), p.at, p.by],
    );
  }

  async put(
    id: string,
    one: Announcement,
    p: { version: number; by: string | null; at: Date },
  ): Promise<void> {
    await this.get(id);
    const put = await this.sql.row(
      `update site.announcement set title = $2, body = $3, link_href = $4, link_label = $5, tone = $6, segments = $7::text[],
         shown_from = $8, shown_until = $9, dismissable = $10, changed_at = $11, changed_by = $12, version = version + 1
       where id = $1 and version = $13 returning id`,
      [id, ...columns(one), p.at, p.by, p.version],
    );
    if (!put) throw new ChangedMeanwhile();
  }

  async remove(id: string): Promise<void> {
    await this.get(id);
    await this.sql.rows('delete from site.announcement where id = $1', [id]);
  }

  forget(): void {
    this.remembered = this.nothingYet();
  }

  private nothingYet(): PromiseCache<readonly HeldAnnouncement[]> {
    return new PromiseCache({ milliseconds: REMEMBERED_FOR, tag: 'announcements', changes: this.changes });
  }
}

const columns = ({ title, text, link, tone, segments, period, dismissable }: Announcement): unknown[] => [
  title,
  text,
  link?.href ?? null,
  link?.label ?? null,
  tone,
  [...segments],
  period.from,
  period.until,
  dismissable,
];

const held = ({ id, version, changedAt, changedBy, href, label, ...kept }: Row): HeldAnnouncement => ({
  announcement: Announcement.restore({
    ...kept,
    link: href === null ? null : { href, label: label ?? href },
  }),
  id,
  version,
  changedAt,
  changedBy,
});
