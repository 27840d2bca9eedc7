import type { InactivityRule } from '#domain/community/inactivity/inactivity-rule';
import type { Actor } from '#domain/shared/actor';

/** How many accounts the rule is about, now and with other delays. */
export interface InactivityForecast {
  /** Members whom it is about at all, whenever they came last. */
  readonly members: number;
  /** Of the team, who are left out. */
  readonly team: number;
  /** Accounts that would be written to at once. */
  readonly toWrite: number;
  /** Accounts that were written to once, and twice. */
  readonly hadFirst: number;
  readonly hadLast: number;
  /** Of these, how many end within thirty days. */
  readonly endingSoon: number;
  /** By how many months without a visit. */
  readonly byMonths: readonly { readonly months: number; readonly accounts: number }[];
  /** Accounts that ended this way in the last twelve months. */
  readonly closed: number;
}

export interface InactivityView {
  readonly number: number;
  readonly rule: InactivityRule;
  readonly forecast: InactivityForecast;
  /** The latest first, twenty at most. */
  readonly history: readonly {
    readonly number: number;
    readonly rule: InactivityRule;
    readonly note: string;
    readonly by: string | null;
    readonly at: Date;
  }[];
}

export interface InactivityQuery {
  /** @throws NotAllowed */
  execute(actor: Actor): Promise<InactivityView>;
  /** For everybody: after how many months an account ends; null where none does. */
  months(): Promise<number | null>;
}
