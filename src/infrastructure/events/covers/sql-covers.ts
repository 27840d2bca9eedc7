import type { Covers } from '#application/events/covers/covers.port';
import { coverKey, type CoverId } from '#domain/events/gatherings/cover';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, visibleGathering } from '../gatherings/visible-gathering.sql.ts';

const KEY = /^covers\/([0-9a-f-]{36})\.webp$/;

/** Several dates of a series may show the same. Moderators look at what a decision took out of sight. */
const READABLE = `
  select from events.gathering g where g.cover ->> 'id' = $4
    and (${visibleGathering('g')} or $5 and g.state <> 'draft') limit 1`;

const FORGET_UNUSED = `
  delete from events.cover where id in (
    select c.id from events.cover c
    where c.uploaded_at < $1 and c.id::text <> all($3::text[]) and not exists (
      select from events.gathering g where g.cover ->> 'id' = c.id::text)
    order by c.uploaded_at limit $2 for update of c skip locked)
  returning id`;

export class SqlCovers implements Covers {
  constructor(private readonly sql: Sql) {}

  async add({ id, bytes, uploadedAt }: Parameters<Covers['add']>[0]): Promise<void> {
    await this.sql.rows(`insert into events.cover (id, bytes, uploaded_at) values ($1, $2, $3)`, [
      id,
      bytes,
      uploadedAt,
    ]);
  }

  async mayBeReadBy(actor: Actor, key: string): Promise<boolean> {
    const id = KEY.exec(key)?.[1] ?? '';
    // Desks stay open to those who run them, whatever is closed.
    if (!isId(id) || !(actor.uses('events') || actor.may('event.create'))) return false;
    const judges = actor.may('review.read', NO_CATEGORY);
    return (await this.sql.row(READABLE, [...lookingAs(actor), id, judges])) !== null;
  }

  async isShownBeside(id: CoverId, gatheringId: GatheringId): Promise<boolean> {
    const row = await this.sql.row(
      `select from events.gathering g where g.cover ->> 'id' = $1 and g.id <> $2 limit 1`,
      [id, gatheringId],
    );
    return row !== null;
  }

  async forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: CoverId }>(FORGET_UNUSED, [
      uploadedBefore,
      limit,
      but.map((key) => KEY.exec(key)?.[1] ?? ''),
    ]);
    return rows.map(({ id }) => coverKey(id));
  }
}
