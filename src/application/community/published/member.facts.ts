import type { PublishedFact } from '../../shared/ports.ts';

export interface MemberRegisteredV1 extends PublishedFact {
  readonly name: 'community.member-registered.v1';
  readonly memberId: string;
  /** First of all, who administers an empty community. */
  readonly founder: boolean;
}
type MemberFactName =
  | 'community.member-departed.v1'
  | 'community.profile-changed.v1'
  | 'community.registration-attempted.v1'
  | 'community.confirmation-requested.v1'
  | 'community.email-confirmed.v1'
  | 'community.password-reset-requested.v1'
  | 'community.password-changed.v1'
  | 'community.email-change-requested.v1'
  | 'community.email-changed.v1'
  | 'community.email-taken-back.v1'
  | 'community.sign-ins-failed.v1'
  | 'community.first-factor-added.v1'
  | 'community.second-factor-added.v1'
  | 'community.second-factor-removed.v1'
  | 'community.second-factor-reset.v1'
  | 'community.recovery-code-used.v1'
  | 'community.codes-failed.v1'
  | 'community.provider-linked.v1'
  | 'community.provider-unlinked.v1'
  | 'community.account-closed.v1';
interface OfMember<N extends MemberFactName> extends PublishedFact {
  readonly name: N;
  readonly memberId: string;
}
/** Id of the page that the letter leads on to, where it was asked for from one; facts told before letters had their own lack it. */
interface LeadsOn {
  readonly way?: string | null;
}
interface SaidBesides {
  'community.confirmation-requested.v1': LeadsOn;
  'community.password-reset-requested.v1': LeadsOn;
  /** The address before, sealed; facts told before it was kept so lack it. */
  'community.email-changed.v1': { readonly former?: string };
  /** The address that it was changed to, sealed. */
  'community.email-taken-back.v1': { readonly former: string };
  /** The address that it had, sealed, with what its last letter says, and those that it had until lately; facts told before those were lack them. */
  'community.account-closed.v1': {
    readonly sealedTo: string;
    readonly formerly?: readonly string[];
    readonly language: 'fr' | 'en';
    readonly words: 'keep' | 'erase';
    readonly why: 'own' | 'inactivity';
  };
}
/** What happened to a member or an account, of whom only the id is told. */
export type MemberFactV1 = {
  [N in MemberFactName]: OfMember<N> & (N extends keyof SaidBesides ? SaidBesides[N] : unknown);
}[MemberFactName];
/** How far a newcomer came with their first steps. */
export interface WelcomeMovedV1 extends PublishedFact {
  readonly name: 'community.welcome-moved.v1';
  readonly memberId: string;
  readonly move: 'begun' | 'done' | 'skipped' | 'finished' | 'left';
  /** That was done or left out; null for the whole. */
  readonly step: 'name' | 'branches' | 'tour' | 'categories' | 'hello' | null;
}
/** A member is trusted more, or less, than before; told once for each change, and never of a count that changes nothing. */
export interface LevelChangedV1 extends PublishedFact {
  readonly name: 'community.level-changed.v1';
  readonly memberId: string;
  /** 0 to 4. */
  readonly from: number;
  readonly to: number;
}
export type MemberFact = MemberRegisteredV1 | MemberFactV1 | WelcomeMovedV1 | LevelChangedV1;
