import {
  ConfirmationRequested,
  EmailChanged,
  EmailChangeRequested,
  EmailConfirmed,
  PasswordChanged,
  PasswordResetRequested,
  RegistrationAttempted,
  SessionsEnded,
  SignInsFailed,
} from '#domain/community/accounts/account.facts';
import { MemberRegistered, ProfileChanged } from '#domain/community/members/member.facts';
import type { Fact } from '#domain/shared/aggregate-root';
import type { MemberFact } from '../published/community.facts.ts';

const PUBLISHED = new Map<unknown, MemberFact['name']>([
  [MemberRegistered, 'community.member-registered.v1'],
  [ProfileChanged, 'community.profile-changed.v1'],
  [RegistrationAttempted, 'community.registration-attempted.v1'],
  [ConfirmationRequested, 'community.confirmation-requested.v1'],
  [EmailConfirmed, 'community.email-confirmed.v1'],
  [PasswordResetRequested, 'community.password-reset-requested.v1'],
  [PasswordChanged, 'community.password-changed.v1'],
  [EmailChangeRequested, 'community.email-change-requested.v1'],
  [EmailChanged, 'community.email-changed.v1'],
  [SessionsEnded, 'community.sessions-ended.v1'],
  [SignInsFailed, 'community.sign-ins-failed.v1'],
]);

/** Facts of members and accounts hold an id and nothing personal, so what is published is the fact under its public name. */
export function publishAccountFact(fact: Fact): MemberFact | undefined {
  const name = PUBLISHED.get(fact.constructor);
  return name && ({ ...fact, name, at: fact.at.toISOString() } as unknown as MemberFact);
}
