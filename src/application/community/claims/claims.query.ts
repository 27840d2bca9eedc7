import type { Claim, ClaimKind, ClaimState, Urgency } from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** One request as whoever filed it reads it. */
export type OwnClaim = Pick<
  Claim,
  | 'number'
  | 'kind'
  | 'state'
  | 'words'
  | 'page'
  | 'filedAt'
  | 'dueOn'
  | 'extendedAt'
  | 'extendedWhy'
  | 'closedAt'
  | 'answer'
>;

/** One request as the team reads it. */
export interface ClaimRow extends Omit<Claim, 'memberId'> {
  readonly urgency: Urgency;
  /** 0 on the last day, fewer once it is over; null where there is nothing to answer. */
  readonly daysLeft: number | null;
  /** Of the member who filed it; null for others, and once they are forgotten. */
  readonly member: { readonly name: string; readonly address: string } | null;
  /** Pseudonyms. */
  readonly assignedName: string | null;
  readonly closedName: string | null;
  readonly mayExtend: boolean;
}

export interface ClaimFilter {
  /** `waiting`: all that is open, the first due first; otherwise the latest first. */
  readonly state: ClaimState | 'waiting' | 'late' | null;
  readonly kind: ClaimKind | null;
}

/** Figures of twelve months. */
export interface ClaimFigures {
  readonly open: number;
  readonly soon: number;
  readonly late: number;
  readonly kinds: readonly ClaimKindFigures[];
  /** How often members helped themselves. */
  readonly selfService: { readonly copies: number; readonly departures: number };
}
export interface ClaimKindFigures {
  readonly kind: ClaimKind;
  readonly received: number;
  readonly answered: number;
  readonly refused: number;
  readonly extended: number;
  /** Of those closed, how many in time. */
  readonly inTime: number;
  /** Days until the middle one was closed; null where none was. */
  readonly days: number | null;
}

export interface ClaimsQuery {
  /** @param secret of the link; null for members @throws ClaimNotFound */
  own(actor: Actor, number: string, secret: string | null): Promise<OwnClaim>;
  /** What a member filed, the latest first, 50 at most. @throws SignInNeeded */
  ofMember(actor: Actor): Promise<readonly OwnClaim[]>;
  /** @throws NotAllowed, InvalidValue `cursor.broken` */
  page(actor: Actor, filter: ClaimFilter, cursor: string | null): Promise<Page<ClaimRow>>;
  /** @throws NotAllowed, ClaimNotFound */
  one(actor: Actor, id: string): Promise<ClaimRow>;
  /** Who may be given one. @throws NotAllowed */
  staff(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** @throws NotAllowed */
  figures(actor: Actor): Promise<ClaimFigures>;
  /** What is open, 1,000 at most. */
  waiting(actor: Actor): Promise<number>;
}
