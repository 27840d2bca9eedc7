import { randomBytes } from 'node:crypto';
import type { InvitationId } from '#domain/community/invitations/invitation';
import type { InvitationImportId } from '#application/community/invitations/invitation-imports.port';
import { SqlInvitationImports } from '#infrastructure/community/invitations/sql-invitation-imports';
import { SqlInvitations } from '#infrastructure/community/invitations/sql-invitations';
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;

/** A link that is handed out, and a list that was followed, two of whose lines were wrong. @returns how many */
export async function writeInvitations({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const at = new Date(plan.now.getTime() - 12 * DAY);
  const [invitations, imports] = [new SqlInvitations(sql), new SqlInvitationImports(sql)];
  const terms = {
    source: 'Rencontres de la photographie',
    uses: 200,
    expiresAt: new Date(plan.now.getTime() + 60 * DAY),
  };
  const code = randomBytes(32).toString('base64url');
  await invitations.addLink({ id: ids.next<InvitationId>(), code, terms, by, at });
  const id = ids.next<InvitationImportId>();
  const lines = Array.from({ length: 48 }, (_, place) => ({
    at: place + 1,
    email: '',
    branches: '',
    language: 'fr',
  }));
  await imports.add({ id, source: 'Syndicat partenaire', by, at, lines });
  const refused = [
    { at: 7, code: 'community.email-malformed' },
    { at: 31, code: 'community.guest-twice', line: 12 },
  ];
  await imports.goOn(id, { done: lines.length, invited: lines.length - refused.length, refused });
  await imports.finish(id, at);
  return 2;
}
