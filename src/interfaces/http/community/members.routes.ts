import type { Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { mustPass } from '../policy-check.ts';
import { NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import type { MemberWithCounts } from './community.schemas.ts';
import { EditProfileRequest, MembersListRequest, saysAnew } from './members.request.ts';

const about = { tag: 'Members' };

export function memberRoutes(router: Router, app: App): void {
  readMembers(router, app);
  ownProfile(router, app);
  distances(router, app);
  route(
    router,
    'get',
    '/members/:handle',
    'members.page',
    EmptyRequest,
    ({ params, viewer }) => memberBy(app, viewer, params.handle),
    {
      operation: {
        ...about,
        id: 'readMember',
        summary:
          'One member, by handle or by an id that another answer names; visitors see the name only, unless the profile is public',
        answer: named('Member'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function readMembers(router: Router, app: App): void {
  route(
    router,
    'get',
    '/members',
    'members.list',
    MembersListRequest,
    async ({ input, req, res }) =>
      listBody(await app.members.list.execute(input), { req, res, limit: input.limit }),
    {
      operation: {
        ...about,
        id: 'listMembers',
        summary: 'Members who take part, latest first',
        answer: listSchema(named('MemberRow')),
        refusals: [401],
      },
    },
  );
}

/** Before `/members/:handle`, so that nobody is called `me`. */
function ownProfile(router: Router, app: App): void {
  route(
    router,
    'get',
    '/members/me',
    'members.me',
    EmptyRequest,
    ({ viewer }) => memberBy(app, viewer, viewer.member!.handle),
    {
      operation: {
        ...about,
        id: 'readOwnProfile',
        summary: 'The caller',
        answer: named('Member'),
        refusals: [401],
        item: true,
      },
    },
  );
  route(
    router,
    'patch',
    '/members/me',
    'members.edit-self',
    EditProfileRequest,
    async ({ input, viewer }) => {
      const { bio, branches = [], region = null, isPublic = false, agreed } = input;
      const mine = await app.members.preferences.execute(viewer.member!.id);
      if (saysAnew(bio, mine?.bio ?? '')) mustPass('members.tell-of-self', viewer);
      await app.members.editProfile.execute({ actor: viewer.actor, bio, branches, region, isPublic, agreed });
      return memberBy(app, viewer, viewer.member!.handle);
    },
    {
      absent: async ({ viewer }) => {
        const mine = await app.members.preferences.execute(viewer.member!.id);
        const { bio, branches, region, isPublic } = mine ?? {};
        return { bio, branches, region: region ?? undefined, isPublic };
      },
      operation: {
        ...about,
        id: 'editOwnProfile',
        leaveOut: 'all',
        summary: 'Change the caller’s profile; what is left out stays',
        answer: named('Member'),
        item: true,
      },
    },
  );
}

function distances(router: Router, app: App): void {
  const acts = [
    [
      'put',
      'block',
      'keepAtDistance',
      'blockMember',
      'Let nothing that a member does reach the caller',
      [404, 409, 429],
    ],
    ['delete', 'block', 'endDistance', 'unblockMember', 'Block a member no longer', [404]],
    [
      'put',
      'mute',
      'keepAtDistance',
      'muteMember',
      'Fold what a member writes for the caller',
      [404, 409, 429],
    ],
    ['delete', 'mute', 'endDistance', 'unmuteMember', 'Mute a member no longer', [404]],
  ] as const;
  for (const [method, distance, deed, id, summary, refusals] of acts)
    route(
      router,
      method,
      `/members/:id/${distance}`,
      'members.distance',
      EmptyRequest,
      ({ params, viewer }) =>
        app.members[deed].execute({ actor: viewer.actor, otherId: params.id, distance }),
      { operation: { ...about, id, summary, status: 204, refusals } },
    );
}

async function memberBy(app: App, viewer: Viewer, whose: string): Promise<MemberWithCounts> {
  const member = await app.members.page.execute(viewer.actor, whose);
  if (!member) throw new NoSuchThing('community.member-not-found');
  if (!member.about) return { ...member, about: null };
  const given = await app.community.memberCounts.execute(viewer.actor, member.handle);
  return { ...member, about: { ...member.about, given } };
}
