import type { Consumer } from '#application/shared/ports';

/** `consumer` reacts to every `fact`. The list is the composition's; a name once released is never given to another. */
export interface Subscription {
  /** For instance `engagement.award-for-answer`; letters, digits, dots and dashes. */
  readonly consumer: string;
  /** For instance `community.answer-posted.v1`. */
  readonly fact: string;
  readonly handler: Consumer;
}

const CONSUMER_NAME = /^[a-z][a-z0-9.-]{0,79}$/;

/** Who reacts to what, looked up both ways. */
export class Subscriptions {
  private readonly consumersOf = new Map<string, string[]>();
  private readonly handlers = new Map<string, Consumer>();

  /** @throws when a consumer's name cannot be a job's, or is given twice for one fact */
  constructor(readonly all: readonly Subscription[]) {
    for (const { consumer, fact, handler } of all) {
      if (!CONSUMER_NAME.test(consumer)) throw new Error(`Not a consumer's name: ${consumer}`);
      const consumers = this.consumersOf.get(fact) ?? [];
      if (consumers.includes(consumer)) throw new Error(`${consumer} subscribes twice to ${fact}`);
      this.consumersOf.set(fact, [...consumers, consumer]);
      this.handlers.set(`${consumer} ${fact}`, handler);
    }
  }

  to(fact: string): readonly string[] {
    return this.consumersOf.get(fact) ?? [];
  }

  handler(consumer: string, fact: string): Consumer | undefined {
    return this.handlers.get(`${consumer} ${fact}`);
  }
}
