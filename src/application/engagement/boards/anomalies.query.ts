import type { Actor } from '#domain/shared/actor';

/** Two members who credit each other. */
export interface FavouringPair {
  readonly one: string;
  readonly other: string;
  /** How often the first credited the second, and the second the first. */
  readonly given: number;
  readonly returned: number;
  /** Of all that credited either of them, what came from the other; in hundredths. */
  readonly share: number;
}

/** A member who owes most of what they received to one other. */
export interface FavouredMember {
  readonly memberId: string;
  readonly by: string;
  readonly times: number;
  /** Of all that credited the member, in hundredths. */
  readonly share: number;
}

/** Much at once to one member's credit. */
export interface Burst {
  readonly memberId: string;
  /** The hour in which it happened, its first moment. */
  readonly hour: Date;
  readonly credits: number;
  /** By how many different members. */
  readonly givers: number;
}

export const ANOMALY_DAYS = [30, 90, 365] as const;

export interface Anomalies {
  /** Those who gave and took most often first, fifty at most. */
  readonly pairs: readonly FavouringPair[];
  /** Those who received most from one giver first, fifty at most. */
  readonly favoured: readonly FavouredMember[];
  /** The largest first, fifty at most. */
  readonly bursts: readonly Burst[];
}

/** What may be chance and deserves a look: it decides nothing. */
export interface AnomaliesQuery {
  /** Of acts that stand. @throws NotAllowed */
  execute(actor: Actor, days: number): Promise<Anomalies>;
}
