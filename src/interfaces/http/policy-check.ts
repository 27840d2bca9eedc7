import { NotAllowed, type Permission, SignInNeeded } from '#domain/shared/actor';
import type { Viewer } from '#application/shared/viewer';
import { partsBehind, POLICIES, type Policy, type PolicyName, type Unseen } from './policies.ts';
import { mustNotBePrivate } from './only-trying.ts';
import { EmailNotConfirmed, NoSuchPath, SecondFactorNeeded, TermsNotAccepted } from './refusals.ts';

/** @throws SignInNeeded, NotAllowed, EmailNotConfirmed, TermsNotAccepted, SecondFactorNeeded, NoSuchPath, OnlyTrying, ModuleClosed */
export function mustPass(name: PolicyName, viewer: Viewer): void {
  mustNotBePrivate(name, viewer);
  mustBeOpen(name, viewer);
  const policy = POLICIES[name] as Policy;
  if (policy === 'everybody' || policy === 'visitors-only') return;
  if (viewer.actor.memberId === null && policy === 'signed-in') throw new SignInNeeded();
  if (policy === 'signed-in') return;
  const rights = rightsThatOpen(policy);
  const held = rights.filter((right) => viewer.actor.may(right));
  if (held.length > 0) return mustHaveAccepted(name, held, viewer);
  // Visitors are asked to sign in wherever it might help, which tells them nothing of what is behind.
  if (viewer.actor.memberId === null) throw new SignInNeeded();
  const kept = viewer.factor?.heldBack?.grants;
  if (kept && rights.some((right) => kept.has(right))) throw new SecondFactorNeeded();
  if (isUnseen(policy)) throw new NoSuchPath();
  if (viewer.member?.status === 'pending') throw new EmailNotConfirmed();
  // Who is silenced is told so here.
  viewer.actor.mustBeAllowed(rights[0]!);
}

/**
 * For what takes its time: whoever passed is asked again as they are by now, and has lost nothing of what they could do or know of.
 * @throws as above, NotAllowed
 */
export function mustStillPass(name: PolicyName, then: Viewer, now: Viewer): void {
  mustPass(name, now);
  if (!now.actor.reachesAsFarAs(then.actor)) throw new NotAllowed(null);
}

/** Doors behind which something is written for others to read. What takes it back, reads or runs something, asks nothing. */
const WRITING: readonly PolicyName[] = [
  'topics.open',
  'topics.ask',
  'topics.answer',
  'topics.retitle',
  'comments.write',
  'posts.edit',
  'chat.write',
  'chat.topic',
  'chat.poll',
  'direct.open',
  'polls.open',
  'polls.run',
  'ideas.propose',
  'ideas.comment',
  'events.ask',
  'services.review',
  'members.tell-of-self',
  'ambassadors.commit',
];
/** By what right members come to them. */
const OF_MEMBERS: readonly Permission[] = [
  'topic.open',
  'topic.answer',
  'post.edit-own',
  'chat.write',
  'direct.open',
  'poll.create',
  'idea.propose',
  'idea.comment',
  'event.register',
  'service.review',
  'member.edit-self',
];

/** Who comes by a right to run something is not asked. @param held rights that open the door to them */
function mustHaveAccepted(name: PolicyName, held: readonly Permission[], { terms, trying }: Viewer): void {
  if (!terms || trying || !WRITING.includes(name)) return;
  if (held.every((right) => OF_MEMBERS.includes(right))) throw new TermsNotAccepted(terms);
}

/** A part of the site that is closed is not there, whatever one may do in it. */
function mustBeOpen(name: PolicyName, { actor }: Viewer): void {
  const parts = partsBehind(name);
  if (!parts.some((part) => actor.uses(part))) parts.forEach((part) => actor.mustUse(part));
}

export const isUnseen = (policy: Policy): policy is Unseen =>
  typeof policy === 'object' && 'unseen' in policy;

function rightsThatOpen(
  policy: Exclude<Policy, 'everybody' | 'visitors-only' | 'signed-in'>,
): readonly Permission[] {
  const rights = isUnseen(policy) ? policy.unseen : policy;
  return typeof rights === 'string' ? [rights] : rights;
}
