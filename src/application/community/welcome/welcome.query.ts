import type { StepTaken, WelcomeStep } from '#domain/community/welcome/welcome';
import type { WelcomeRule } from '#domain/community/welcome/welcome-rule';
import type { Actor } from '#domain/shared/actor';
import type { Language } from '#domain/community/members/preferences';
import type { WelcomeTexts } from '#domain/community/welcome/welcome-rule';

/** Where a newcomer is. */
export interface MyWelcome {
  /** Whether it is proposed: not to who was there before, nor when it is over, nor while it is off. Each may come back all the same. */
  readonly isOpen: boolean;
  readonly isBegun: boolean;
  readonly steps: readonly { readonly step: WelcomeStep; readonly taken: StepTaken | null }[];
  /** The first that was neither done nor left out; else the first. */
  readonly next: WelcomeStep;
  readonly texts: Readonly<Record<Language, WelcomeTexts>>;
}

/** How many came how far, of those who joined in the last 90 days; null where so few are not told. */
export interface WelcomeFunnel {
  readonly joined: number | null;
  readonly begun: number | null;
  readonly steps: readonly {
    readonly step: WelcomeStep;
    readonly done: number | null;
    readonly skipped: number | null;
  }[];
  readonly finished: number | null;
  readonly left: number | null;
}

export interface WelcomeDesk {
  readonly number: number;
  readonly rule: WelcomeRule;
  readonly funnel: WelcomeFunnel;
  /** Former versions too, the latest first, 50 at most. */
  readonly history: readonly {
    readonly number: number;
    readonly isOn: boolean;
    readonly note: string;
    /** Null for the rule that was delivered. */
    readonly by: string | null;
    readonly at: Date;
  }[];
}

export interface WelcomeQuery {
  /** Null for visitors. */
  mine(actor: Actor): Promise<MyWelcome | null>;
  /** @throws NotAllowed */
  desk(actor: Actor): Promise<WelcomeDesk>;
}

/** How long after somebody joined their first steps are counted. */
export const FUNNEL_DAYS = 90;
