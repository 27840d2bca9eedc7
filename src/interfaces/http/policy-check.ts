import { NotAllowed, SignInNeeded } from '#domain/shared/actor';
import type { Viewer } from '#application/shared/viewer';
import { POLICIES, type Policy, type PolicyName } from './policies.ts';

/** @throws SignInNeeded, NotAllowed */
export function mustPass(name: PolicyName, viewer: Viewer): void {
  const policy = POLICIES[name] as Policy;
  if (policy === 'everybody' || policy === 'visitors-only') return;
  if (policy === 'signed-in') {
    if (viewer.actor.memberId === null) throw new SignInNeeded();
    return;
  }
  const rights = typeof policy === 'string' ? [policy] : policy;
  if (rights.some((right) => viewer.actor.may(right))) return;
  throw viewer.actor.memberId === null ? new SignInNeeded() : new NotAllowed(rights[0]!);
}
