import { randomBytes } from 'node:crypto';
import {
  answeredInvitation,
  askedToServe,
  invitedToServe,
} from '#domain/community/ambassadors/ambassadorship';
import type { InvitationId } from '#domain/community/invitations/invitation';
import { beginningOf } from '#domain/shared/day';
import { AMBASSADOR_SOURCE } from '#application/community/ambassadors/take-office';
import { SqlAmbassadorships } from '#infrastructure/community/ambassadors/sql-ambassadorships';
import { SqlInvitations } from '#infrastructure/community/invitations/sql-invitations';
import content from '../../cli/seed/content/ambassadors.json' with { type: 'json' };
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;
const MEETS = { level: 3, helpful: 4, isFree: true, isPlain: true };

/** Ambassadors in office, one of whom has a link by which some came; somebody who asks and somebody who was invited. @returns how many */
export async function writeAmbassadors({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const book = new SqlAmbassadorships(sql);
  const ago = (days: number) => new Date(plan.now.getTime() - days * DAY);
  const invited = (member: PlannedMember, at: Date) =>
    invitedToServe({
      id: ids.next(),
      memberId: member.id,
      by,
      reason: typeset(content.invited),
      standing: MEETS,
      at,
    });
  const office = plan.members.filter(({ role }) => role === 'ambassador');
  for (const [place, member] of office.entries()) {
    const at = ago(content.servedDays[place % content.servedDays.length]!);
    const one = answeredInvitation(invited(member, at), { serves: true, charter: true, standing: MEETS, at });
    const linkId = place === 0 ? ids.next<InvitationId>() : null;
    await book.add({ ...one, linkId });
    if (linkId === null) continue;
    const terms = { source: AMBASSADOR_SOURCE, uses: 5_000, expiresAt: beginningOf(one.until!) };
    const code = randomBytes(32).toString('base64url');
    await new SqlInvitations(sql).addLink({ id: linkId, code, terms, by: member.id, at });
    await sql.rows(
      `with came as (
         insert into community.invited_member (member_id, invitation_id, joined_at)
         select m.id, $1, m.joined_at from community.member m
         where m.role = 'member' and m.status = 'active' and m.joined_at > $2
           and not exists (select from community.invited_member i where i.member_id = m.id)
         order by m.joined_at desc limit 3 returning 1)
       update community.invitation set uses = (select count(*) from came) where id = $1`,
      [linkId, at],
    );
  }
  // Nobody of those whom a visitor of the demonstration signs in as.
  const [asking, guest] = plan.members.filter(({ role, email }) => role === 'member' && email === null);
  const motivation = typeset(content.motivation);
  const standing = MEETS;
  await book.add(
    askedToServe({ id: ids.next(), memberId: asking!.id, motivation, charter: true, standing, at: ago(2) }),
  );
  await book.add(invited(guest!, ago(1)));
  return office.length + 2;
}
