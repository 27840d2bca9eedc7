import type { Consumer, ToldFact } from '#application/shared/ports';

/** `consumer` reacts to every `fact`. The list is the composition's; a name once released is never given to another. */
interface Subscription {
  /** For instance `engagement.award-for-answer`; letters, digits, dots and dashes. */
  readonly consumer: string;
  /** For instance `community.answer-posted.v1`. */
  readonly fact: string;
  readonly handler: Consumer;
  /**
   * It only writes to this database, and soon: it may run in one transaction with others. One that sends mail must not,
   * for it would send again when another fails, and hold the others' rows while it waits.
   */
  readonly shares?: boolean;
}

const CONSUMER_NAME = /^[a-z][a-z0-9.-]{0,79}$/;

/** Who reacts to what, looked up both ways. */
export class Subscriptions {
  private readonly of = new Map<string, Subscription[]>();
  private readonly handlers = new Map<string, Consumer>();

  /** @throws when a consumer's name cannot be a job's, or is given twice for one fact */
  constructor(readonly all: readonly Subscription[]) {
    for (const subscription of all) {
      const { consumer, fact, handler } = subscription;
      if (!CONSUMER_NAME.test(consumer)) throw new Error(`Not a consumer's name: ${consumer}`);
      if (this.handlers.has(key(consumer, fact))) throw new Error(`${consumer} subscribes twice to ${fact}`);
      this.of.set(fact, [...this.to(fact), subscription]);
      this.handlers.set(key(consumer, fact), handler);
    }
  }

  to(fact: string): readonly Subscription[] {
    return this.of.get(fact) ?? [];
  }

  /** Facts by what handles them. @throws when a process that knows this consumer by that name must take it instead */
  handlersOf(consumer: string, facts: readonly ToldFact[]): Map<Consumer, ToldFact[]> {
    const byHandler = new Map<Consumer, ToldFact[]>();
    for (const told of facts) {
      const handler = this.handlers.get(key(consumer, told.fact.name));
      if (!handler) throw new Error(`${consumer} does not subscribe to ${told.fact.name} here`);
      byHandler.set(handler, [...(byHandler.get(handler) ?? []), told]);
    }
    return byHandler;
  }
}

const key = (consumer: string, fact: string): string => `${consumer} ${fact}`;
