import type { PollPictures } from '#application/engagement/polls/poll-pictures.port';
import { pictureKey, type PollPictureId } from '#domain/engagement/polls/option-picture';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visiblePoll } from './visible-poll.sql.ts';

const KEY = /^polls\/([0-9a-f-]{36})\.webp$/;
/** A poll `p` shows the picture of this id. */
const shows = (id: string): string =>
  `p.pictures @> jsonb_build_array(jsonb_build_object('id', ${id}::text))`;
/** It stood there before somebody rewrote the poll, and may stand there again. */
const keeps = (id: string): string =>
  `p.replaced @> jsonb_build_array(jsonb_build_object('former',
     jsonb_build_object('pictures', jsonb_build_array(jsonb_build_object('id', ${id}::text)))))`;

/** Moderators look at what a decision took out of sight. */
const READABLE = `
  select from engagement.poll_picture x join engagement.poll p on p.id = x.poll_id
  where x.id = $3::uuid and ${shows('$3')} and (${visiblePoll('p', '$1', '$2')} or $4)`;

const FORGET_UNUSED = `
  delete from engagement.poll_picture where id in (
    select x.id from engagement.poll_picture x join engagement.poll p on p.id = x.poll_id
    where x.uploaded_at < $1 and x.id::text <> all($3::text[]) and not (${shows('x.id')} or ${keeps('x.id')})
    order by x.uploaded_at limit $2 for update of x skip locked)
  returning id`;

export class SqlPollPictures implements PollPictures {
  constructor(private readonly sql: Sql) {}

  async add({ id, pollId, bytes, uploadedAt }: Parameters<PollPictures['add']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.poll_picture (id, poll_id, bytes, uploaded_at) values ($1, $2, $3, $4)`,
      [id, pollId, bytes, uploadedAt],
    );
  }

  async mayBeReadBy(actor: Actor, key: string): Promise<boolean> {
    const id = KEY.exec(key)?.[1] ?? '';
    if (!isId(id) || !actor.uses('polls')) return false;
    const row = await this.sql.row(READABLE, [
      actor.audiences,
      actor.memberId,
      id,
      actor.may('review.read', NO_CATEGORY),
    ]);
    return row !== null;
  }

  async forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: PollPictureId }>(FORGET_UNUSED, [
      uploadedBefore,
      limit,
      but.map((key) => KEY.exec(key)?.[1] ?? ''),
    ]);
    return rows.map(({ id }) => pictureKey(id));
  }
}
