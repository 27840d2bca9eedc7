import { Actor, type Grant, type Permission, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

/** Somebody who has not signed in. */
export const visitor = (): Actor => Actor.visitor(new Map([['topic.read', 'everywhere']]));

/** The same where visitors may read every profile. */
export const readerOfProfiles = (): Actor =>
  Actor.visitor(
    new Map([
      ['topic.read', 'everywhere'],
      ['member.read', 'everywhere'],
    ]),
  );

/** A signed-in member who sees what is public and for members, and what is named. */
export function signedIn(
  id: string,
  p: {
    readonly audiences?: readonly string[];
    readonly role?: Role;
    readonly grants?: readonly (readonly [Permission, Grant])[];
  } = {},
): Actor {
  const grants = new Map<Permission, Grant>(
    p.grants ?? [
      ['topic.read', 'everywhere'],
      ['poll.vote', 'everywhere'],
    ],
  );
  return Actor.member(id as MemberId, p.role ?? 'member', grants, [
    'public',
    'members',
    ...(p.audiences ?? []),
  ]);
}
