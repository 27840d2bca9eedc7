import type { Router } from 'express';
import type { FollowedProvider } from '#application/community/sign-on/follow-provider';
import type { App } from '../../composition/app.ts';
import { listOf, maybe, named, objectOf, oneOf, type Schema, text } from '../json-schema.ts';
import { route } from '../route.ts';
import { idOf } from '../validate.ts';
import { SyncSignOnRequest } from '../site/sign-on.request.ts';
import { EmptyRequest } from '../deeds.request.ts';

export const SIGN_ON_SCHEMAS: Readonly<Record<string, Schema>> = {
  FollowedProvider: objectOf<FollowedProvider>({
    state: {
      ...oneOf('followed', 'unknown'),
      description: 'unknown: nobody here is linked to that external_id; nothing was made of it.',
    },
    role: { ...maybe(text()), description: 'What the provider gives now, below its ceiling.' },
    groups: listOf(text()),
  }),
};

const about = { tag: 'Members' };

/** Who may be here, as other systems of the organisation say it. */
export function signOnRoutes(router: Router, app: App): void {
  route(
    router,
    'post',
    '/sso/sync',
    'sign-on.steer',
    SyncSignOnRequest,
    ({ input: { provider: slug, sso, sig }, viewer }) =>
      app.accounts.followProvider.execute({ actor: viewer.actor, slug, payload: { sso, sig } }),
    {
      operation: {
        ...about,
        id: 'followSignOn',
        summary: 'Tell what a DiscourseConnect provider says of somebody, without their coming in',
        answer: named('FollowedProvider'),
        status: 200,
        refusals: [403, 404],
      },
    },
  );
  route(
    router,
    'post',
    '/members/:id/logout',
    'sign-on.steer',
    EmptyRequest,
    ({ params, viewer }) =>
      app.accounts.signMemberOut.execute({
        actor: viewer.actor,
        memberId: idOf<'Member'>(params.id, 'community.account-not-found'),
      }),
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'signMemberOut',
        summary: 'End every session of a member of a lower rank',
        status: 204,
        refusals: [403, 404],
      },
    },
  );
}
