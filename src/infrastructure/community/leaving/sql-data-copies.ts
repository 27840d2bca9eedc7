import type {
  DataCopies,
  DataCopy,
  DataCopyId,
  OwnFile,
  OwnFiles,
} from '#application/community/leaving/data-copies.port';
import { AVATAR_SIZES } from '#application/community/members/avatar-files.store';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { COUNT_SELF_SERVICE } from '../claims/self-service.sql.ts';

const COPY = `select id, member_id as "memberId", asked_at as "askedAt", done, total, pieces, bytes::float8 as bytes,
  made_by as "madeBy", tries, ready_at as "readyAt", told_at as "toldAt", refused_at as "refusedAt" from community.data_copy`;

const ASKING = `hashtext('community.data-copies')`;

export class SqlDataCopies implements DataCopies {
  constructor(private readonly sql: Sql) {}

  async hold(): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock_shared(${ASKING})`);
  }

  async start({ id, memberId, askedAt }: Parameters<DataCopies['start']>[0]): Promise<void> {
    await this.hold();
    const started = await this.sql.row(
      `insert into community.data_copy (id, member_id, asked_at) values ($1, $2, $3)
       on conflict (member_id) where refused_at is null do nothing returning id`,
      [id, memberId, askedAt],
    );
    if (started) await this.sql.rows(COUNT_SELF_SERVICE, [askedAt, 'copy']);
  }

  find(id: DataCopyId): Promise<DataCopy | null> {
    return this.sql.row<DataCopy>(`${COPY} where id = $1`, [id]);
  }

  ofMember(memberId: MemberId): Promise<DataCopy | null> {
    return this.sql.row<DataCopy>(`${COPY} where member_id = $1 and refused_at is null`, [memberId]);
  }

  everyOne(memberId: MemberId): Promise<readonly DataCopy[]> {
    return this.sql.rows<DataCopy>(`${COPY} where member_id = $1`, [memberId]);
  }

  async begin(id: DataCopyId): Promise<number | null> {
    const row = await this.sql.row<{ tries: number }>(
      `update community.data_copy set tries = tries + 1
       where id = $1 and ready_at is null and refused_at is null returning tries`,
      [id],
    );
    return row?.tries ?? null;
  }

  async progress(...[id, { madeBy, done, total }]: Parameters<DataCopies['progress']>): Promise<void> {
    await this.sql.rows(
      `update community.data_copy set done = $2, total = $3 where id = $1 and tries = $4 and ready_at is null`,
      [id, done, total, madeBy],
    );
  }

  async finish(...[id, { madeBy, pieces, bytes, at }]: Parameters<DataCopies['finish']>): Promise<boolean> {
    const row = await this.sql.row(
      `update community.data_copy set done = total, made_by = $5, pieces = $2, bytes = $3, ready_at = $4
       where id = $1 and ready_at is null and refused_at is null returning id`,
      [id, pieces, bytes, at, madeBy],
    );
    return row !== null;
  }

  async told(id: DataCopyId, at: Date): Promise<void> {
    await this.sql.rows(`update community.data_copy set told_at = $2 where id = $1`, [id, at]);
  }

  async refuse(id: DataCopyId, at: Date): Promise<void> {
    await this.sql.rows(
      `update community.data_copy set refused_at = $2 where id = $1 and refused_at is null`,
      [id, at],
    );
  }

  async refuseAll(at: Date): Promise<readonly DataCopy[]> {
    // A statement of its own: the next one sees what was asked for while this waited.
    await this.sql.rows(`select pg_advisory_xact_lock(${ASKING})`);
    const standing = await this.sql.rows<DataCopy>(`${COPY} where refused_at is null for update`);
    await this.sql.rows(`update community.data_copy set refused_at = $1 where refused_at is null`, [at]);
    return standing;
  }

  askedBefore(at: Date): Promise<readonly DataCopy[]> {
    return this.sql.rows<DataCopy>(`${COPY} where asked_at < $1 order by asked_at`, [at]);
  }

  async drop(id: DataCopyId): Promise<void> {
    await this.sql.rows(`delete from community.data_copy where id = $1`, [id]);
  }
}

export class SqlOwnFiles implements OwnFiles {
  constructor(private readonly sql: Sql) {}

  of(memberId: MemberId): Promise<readonly OwnFile[]> {
    return this.sql.rows<OwnFile>(
      `select avatar_key || '/${AVATAR_SIZES[0]}.webp' as key, 'avatar' as name from community.member
       where id = $1 and avatar_key is not null
       union all (select key, name from community.attachment where owner_id = $1 order by uploaded_at, id)`,
      [memberId],
    );
  }
}
