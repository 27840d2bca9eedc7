import type { Actor } from '#domain/shared/actor';

/**
 * The id of the member with a handle, by whom somebody gathers what was written: nobody's when the account was deleted, since
 * what a former member wrote stays, but not under the old name; and for visitors nobody's who keeps the profile for members.
 * @param handle placeholder of a text parameter
 */
export const memberByHandle = (handle: string, actor: Actor): string =>
  `(select a.id from community.member a where a.handle = ${handle} and ${
    actor.may('member.read') ? `a.status <> 'deleted'` : `a.is_public and a.status = 'active'`
  })`;
