import { useActionData, useParams } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import { PlaceInGroupRequest } from '#interfaces/http/moderation/rights.request';
import { orIdentity } from '../lib/identity.server.ts';
import { askedMember } from '../engagement/asked-member.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { groupHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('groups.place', async ({ request, params }) => {
  if (!isAfterDeed(request)) throw redirect(groupHref(params['slug'] ?? ''), 302);
  return null;
});

/** A member comes to a group, or leaves it. */
export const action = act('groups.place', PlaceInGroupRequest, async (input, visit) => {
  const { app, actor, viewer, params } = visit;
  const slug = params['slug'] ?? '';
  const memberId = await askedMember(visit, input.member);
  return orIdentity(groupHref(slug), async () => {
    await app.moderation.placeInGroup.execute({
      actor,
      session: viewer.session,
      slug,
      memberId,
      act: input.act,
      reason: input.reason,
    });
    return seeOther(
      groupHref(slug),
      telling(input.act === 'add' ? 'groups.flash.added' : 'groups.flash.removed'),
    );
  });
});

export default function GroupMembersRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={groupHref(useParams()['slug'] ?? '')} />;
}
