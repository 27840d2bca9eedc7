import type {
  InvitationImport,
  InvitationImportId,
  InvitationImports,
} from '#application/community/invitations/invitation-imports.port';
import type { Sql } from '../../platform/persistence/sql.ts';

type P<K extends keyof InvitationImports> = Parameters<InvitationImports[K]>;

export class SqlInvitationImports implements InvitationImports {
  constructor(private readonly sql: Sql) {}

  async add({ id, source, by, at, lines }: P<'add'>[0]): Promise<void> {
    await this.sql.rows(
      `insert into community.invitation_import (id, source, created_by, created_at, lines, total)
       values ($1, $2, $3, $4, $5::jsonb, $6)`,
      [id, source, by, at, JSON.stringify(lines), lines.length],
    );
  }

  next(): Promise<Pick<InvitationImport, 'id' | 'by'> | null> {
    return this.sql.row<Pick<InvitationImport, 'id' | 'by'>>(
      `select id, created_by as by from community.invitation_import
       where over_at is null order by created_at, id limit 1`,
    );
  }

  hold(id: InvitationImportId): Promise<InvitationImport | null> {
    return this.sql.row<InvitationImport>(
      `select id, source, created_by as by, lines, done from community.invitation_import
       where over_at is null and id = $1 for update skip locked`,
      [id],
    );
  }

  async goOn(id: InvitationImportId, { done, invited, refused }: P<'goOn'>[1]): Promise<void> {
    await this.sql.rows(
      `update community.invitation_import set done = $2, invited = invited + $3, refused = refused || $4::jsonb
       where id = $1`,
      [id, done, invited, JSON.stringify(refused)],
    );
  }

  async finish(id: InvitationImportId, at: Date): Promise<void> {
    await this.sql.rows(`update community.invitation_import set over_at = $2, lines = '[]' where id = $1`, [
      id,
      at,
    ]);
  }

  async cancel(id: InvitationImportId, at: Date): Promise<boolean> {
    const stopped = await this.sql.row(
      `update community.invitation_import set over_at = $2, cancelled_at = $2, lines = '[]'
       where id = $1 and over_at is null returning id`,
      [id, at],
    );
    const unsent = await this.sql.rows(
      `update community.invitation set closed_at = $2, email = null, email_key = null, token_hash = null
       where import_id = $1 and sent_at is null and closed_at is null returning id`,
      [id, at],
    );
    if (!stopped && unsent.length > 0)
      await this.sql.rows(`update community.invitation_import set cancelled_at = $2 where id = $1`, [id, at]);
    return stopped !== null || unsent.length > 0;
  }
}
