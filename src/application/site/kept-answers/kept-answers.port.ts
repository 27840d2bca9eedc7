import type { MemberId } from '#domain/shared/id';

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call that may come twice. */
export interface KeyedCall {
  /** The client or the member. */
  readonly caller: string;
  readonly key: string;
  /** Of method, address and body: the same key never stands for another call. */
  readonly fingerprint: string;
}

/** What stands of a call that came before. */
export type CalledBefore = KeptAnswer | 'under way' | 'another call' | 'unheard';

/** Answers of calls that name themselves by a key, so that whoever never heard one may ask again: kept for a day. */
export interface KeptAnswers {
  /**
   * Whoever asks first does the work; whoever asks meanwhile or afterwards is told. Work that committed nothing for longer than a
   * request lasts passes to who asks then.
   * @param at names this try from here on
   * @returns the answer that was given; `mine` where the work is now the caller's; `under way`; `another call` with that key;
   * `unheard` where it was done and nobody knows the answer any more
   */
  begin(call: KeyedCall, at: Date): Promise<CalledBefore | 'mine'>;
  /** Within the unit of work that does it. @returns whether the work is still of this try */
  commit(call: KeyedCall, at: Date): Promise<boolean>;
  keep(call: KeyedCall, at: Date, answer: KeptAnswer): Promise<void>;
  /** The key is free again, unless something was done. */
  release(call: KeyedCall, at: Date): Promise<void>;
  /** All that was answered them and the clients that they hold; the keys are free again. */
  forgetOf(memberId: MemberId): Promise<void>;
}

/** Whose call it is: a client keeps its own answers, whoever it acts for. */
export const callerNamed = (one: { readonly clientId: string } | { readonly memberId: MemberId }): string =>
  'clientId' in one ? `client:${one.clientId}` : `member:${one.memberId}`;
