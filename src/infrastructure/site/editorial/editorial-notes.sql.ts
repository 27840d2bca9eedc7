import type {
  EditorialNotes,
  EditorialNotesQuery,
  HeldNote,
} from '#application/site/editorial/editorial-notes.port';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { type EditorialNote, EditorialNoteNotFound } from '#domain/site/editorial/editorial-note';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 500;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ROWS = `select id, title, to_char(day, 'YYYY-MM-DD') as day, who, state, version from site.editorial_note`;

export class SqlEditorialNotes implements EditorialNotes, EditorialNotesQuery {
  constructor(private readonly sql: Sql) {}

  async add(id: string, note: EditorialNote, p: Parameters<EditorialNotes['add']>[2]): Promise<void> {
    await this.sql.rows(
      `insert into site.editorial_note (id, title, day, who, state, changed_by, changed_at) values ($1, $2, $3::date, $4, $5, $6, $7)`,
      [id, ...columns(note), p.by, p.at],
    );
  }

  async put(id: string, note: EditorialNote, p: Parameters<EditorialNotes['put']>[2]): Promise<void> {
    await this.found(id);
    const put = await this.sql.row(
      `update site.editorial_note set title = $2, day = $3::date, who = $4, state = $5, changed_by = $6, changed_at = $7,
         version = version + 1 where id = $1 and version = $8 returning id`,
      [id, ...columns(note), p.by, p.at, p.version],
    );
    if (!put) throw new ChangedMeanwhile();
  }

  async remove(id: string): Promise<void> {
    await this.found(id);
    await this.sql.rows('delete from site.editorial_note where id = $1', [id]);
  }

  async between(actor: Actor, days: { from: string; before: string }): Promise<readonly HeldNote[]> {
    actor.mustBeAllowed('announcement.publish');
    return this.sql.rows<HeldNote & Record<string, unknown>>(
      `${ROWS} where day >= $1::date and day < $2::date order by day, id limit ${MOST}`,
      [days.from, days.before],
    );
  }

  async one(actor: Actor, id: string): Promise<HeldNote> {
    actor.mustBeAllowed('announcement.publish');
    return this.found(id);
  }

  private async found(id: string): Promise<HeldNote> {
    const row = ID.test(id) ? await this.sql.row<HeldNote>(`${ROWS} where id = $1`, [id]) : null;
    if (!row) throw new EditorialNoteNotFound();
    return row;
  }
}

const columns = ({ title, day, who, state }: EditorialNote) => [title, day, who, state];
