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

/** Answers of calls that name themselves by a key, so that whoever never heard one may ask again: kept for a day. */
export interface KeptAnswers {
  /**
   * Whoever asks first does the work; whoever asks meanwhile or afterwards is told.
   * @returns the answer that was given; `mine` where the work is now the caller's; `under way`; `another call` with that key
   */
  begin(call: KeyedCall, at: Date): Promise<KeptAnswer | 'mine' | 'under way' | 'another call'>;
  keep(call: KeyedCall, answer: KeptAnswer): Promise<void>;
  /** Nothing was done: the key is free again. */
  release(call: KeyedCall): Promise<void>;
}
