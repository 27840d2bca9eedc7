import { refusedAsTold } from '#application/community/invitations/guests.policy';
import type { InvitationImportId } from '#application/community/invitations/invitation-imports.port';
import type {
  ImportRow,
  InvitationsQuery,
  LinkRow,
} from '#application/community/invitations/invitations.query';
import type { Clock } from '#application/shared/ports';
import type { LineRefused } from '#domain/community/invitations/guest-list';
import { InvitationNotFound } from '#domain/community/invitations/invitation';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const IMPORTS = `
  select p.id, p.source, p.created_at as "createdAt", p.total, p.done, p.invited,
    jsonb_array_length(p.refused) as "refusedCount", p.over_at is not null as "isOver",
    p.cancelled_at is not null as "isCancelled",
    count(i.id) filter (where i.sent_at is null and i.closed_at is null and i.email is not null)::int as waiting,
    count(i.id) filter (where i.sent_at is not null)::int as sent, coalesce(sum(i.uses), 0)::int as joined
  from community.invitation_import p left join community.invitation i on i.import_id = p.id`;

export class SqlInvitationsRead implements InvitationsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async links(actor: Actor): Promise<readonly LinkRow[]> {
    actor.mustBeAllowed('member.invite');
    return this.sql.rows<LinkRow>(
      `select i.id, i.code, i.source, i.uses, i.max_uses as "maxUses", i.expires_at as "expiresAt",
         i.closed_at is null and i.expires_at > $1 and i.uses < i.max_uses as "isOpen",
         i.confirmed
       from community.invitation i where i.code is not null order by i.created_at desc, i.id limit 200`,
      [this.clock.now()],
    );
  }

  async imports(actor: Actor): Promise<readonly ImportRow[]> {
    actor.mustBeAllowed('member.invite');
    return this.sql.rows<ImportRow>(`${IMPORTS} group by p.id order by p.created_at desc, p.id limit 200`);
  }

  async one(actor: Actor, id: InvitationImportId) {
    actor.mustBeAllowed('member.invite');
    const row = await this.sql.row<ImportRow & { readonly refused: readonly LineRefused[] }>(
      `select known.*, p.refused from (${IMPORTS} where p.id = $1 group by p.id) known
       join community.invitation_import p on p.id = known.id`,
      [id],
    );
    if (!row) throw new InvitationNotFound();
    return { ...row, refused: refusedAsTold(actor, row.refused) };
  }
}
