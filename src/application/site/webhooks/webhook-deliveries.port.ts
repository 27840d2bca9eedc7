/** What other systems may be told of one fact. */
export interface WebhookNews {
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The same news have the same cause: they are told once. */
  readonly cause: string;
  readonly at: Date;
}

/** A message that is due, held for a moment by whoever took it. */
export interface DueMessage {
  readonly id: string;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly happenedAt: Date;
  /** Tries since it was asked for, or asked for again. */
  readonly tries: number;
  readonly endpointId: string;
  readonly url: string;
  readonly secretNumber: number;
  readonly formerUntil: Date | null;
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly holderId: string;
    readonly scopes: readonly string[];
    readonly categoryIds: readonly string[] | null;
    readonly origins: readonly string[];
    readonly expiresAt: Date;
    /** Neither revoked nor past its day. */
    readonly isOpen: boolean;
  };
}

/** One try to deliver a message: an answer with its `status`, or the `reason` why there was none. */
export interface WebhookAttempt {
  readonly at: Date;
  readonly milliseconds: number;
  /** Null where nothing was answered. */
  readonly status: number | null;
  /** Why nothing was answered. */
  readonly reason: string | null;
  readonly excerpt: string;
}

export interface WebhookDeliveries {
  /** Each for every endpoint that wants it, once. @returns how many messages wait for these */
  queue(news: readonly WebhookNews[]): Promise<number>;
  /** For one endpoint. @returns the id of the message */
  queueFor(endpointId: string, news: WebhookNews): Promise<string>;
  /**
   * Takes some that are due, a few of each endpoint that does not rest; nobody else gets them for a while.
   * @param underWay how many each endpoint has already of those that it may have at once
   */
  claim(at: Date, limit: number, underWay: ReadonlyMap<string, number>): Promise<readonly DueMessage[]>;
  /** When the next one is due that nobody holds, of an endpoint that does not rest any more by then; null where none waits. */
  nextDue(): Promise<Date | null>;
  /** @param next null where it is not tried again */
  note(
    id: string,
    attempt: WebhookAttempt,
    next: { state: 'waiting' | 'delivered' | 'failed'; at: Date | null },
  ): Promise<void>;
  /** It is not for this endpoint (any more), and was not sent. */
  drop(id: string, at: Date): Promise<void>;
  /** Sends one again, or all of a period. @returns how many */
  replay(p: {
    endpointId: string;
    which: { readonly id: string } | { readonly since: Date; readonly until: Date };
    at: Date;
  }): Promise<number>;
  /**
   * Of clients that are over, nothing waits and no answer is kept. Rows that somebody else writes meanwhile are left to the
   * next call. Outside a unit of work. @returns of how many messages something went
   */
  closeOver(at: Date): Promise<number>;
  /** @returns how many went */
  forgetBefore(at: Date): Promise<number>;
}
