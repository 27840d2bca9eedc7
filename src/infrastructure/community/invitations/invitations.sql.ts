import { refusedAsTold } from '#application/community/invitations/guests.policy';
import type { InvitationImportId } from '#application/community/invitations/invitation-imports.port';
import type {
  ImportRow,
  InvitationsQuery,
  LinkRow,
  SendingRow,
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

/** Nobody looks through what was sent for whom is left: those are few, and have an index of their own. */
const SENDING = `
  with waiting as (
    select distinct i.import_id as id from community.invitation i
    where i.import_id is not null and i.sent_at is null and i.email is not null and i.closed_at is null)
  select p.id, p.source, p.invited,
    (select count(*) from community.invitation i where i.import_id = p.id and i.sent_at is not null)::int as sent
  from community.invitation_import p
  where p.cancelled_at is null and (p.over_at is null or p.id in (select id from waiting))
  order by p.created_at desc, p.id`;

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

  async sending(actor: Actor): Promise<readonly SendingRow[]> {
    actor.mustBeAllowed('member.invite');
    return this.sql.rows<SendingRow>(SENDING);
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
