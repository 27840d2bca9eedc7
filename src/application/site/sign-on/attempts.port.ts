import type { Arrival, SignOnPurpose } from '../published/sign-on.api.ts';
import type { Kept } from './protocol.port.ts';

/** Somebody on their way to a provider and back, or between its answer and an account. */
export interface Attempt {
  /** Of the secret that their browser keeps. */
  readonly hash: string;
  readonly providerId: string;
  readonly purpose: SignOnPurpose | 'farewell';
  readonly memberId: string | null;
  readonly returnTo: string;
  /** Of what ties an answer to the browser, or to what was asked, for answers that come without its cookie. */
  readonly stateHash: string | null;
  readonly kept: Kept;
  /** Who they are, once the provider answered. */
  readonly arrival: Arrival | null;
  readonly begunAt: Date;
  readonly expiresAt: Date;
}

export interface Attempts {
  /** Where somebody came back from a try, its provider is known to work from then on. */
  add(attempt: Attempt): Promise<void>;
  /** Of many at once exactly one gets it; the others, and who comes too late, null. */
  take(hash: string, providerId: string, at: Date): Promise<Attempt | null>;
  /**
   * Puts what the provider sent beside what is kept, once.
   * @param posted.handleHash of what the browser that posted it was given
   * @returns false where nobody waits for it
   */
  answer(
    providerId: string,
    stateHash: string,
    posted: { readonly answer: string; readonly handleHash: string },
    at: Date,
  ): Promise<boolean>;
  /** Who asked a provider to end a session, once it answers. @param stateHash of the id of what was asked @returns false where nobody waits for it */
  takeAnswered(providerId: string, stateHash: string, at: Date): Promise<boolean>;
  look(hash: string, providerId: string, at: Date): Promise<Attempt | null>;
  /** @returns false where the same was seen before */
  seenFirst(key: string, until: Date): Promise<boolean>;
  /** Keeps these keys of what is over until then, or for longer where they are kept already. @param saidAt by the clock of the provider */
  keepOver(keys: readonly string[], until: Date, saidAt: Date): Promise<void>;
  /**
   * Whether one of them is kept for longer than that.
   * @param keys `naming`: whatever was said since · `among`: unless the provider said `saidAt` at the same moment as the word, or later
   */
  isKeptOver(
    keys: { readonly naming: readonly string[]; readonly among: readonly string[] },
    than: Date,
    saidAt: Date | null,
  ): Promise<boolean>;
  /** Drops what nobody can use any more. */
  forgetOver(at: Date): Promise<void>;
}
