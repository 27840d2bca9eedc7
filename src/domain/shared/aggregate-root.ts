/** Something that happened, in the past tense. The word "event" belongs to the Events context. */
export interface Fact {
  readonly name: string;
  readonly at: Date;
}

// A WeakMap, because the ORM revives aggregates without running field initialisers.
const recorded = new WeakMap<AggregateRoot, Fact[]>();

/** Root of a consistency boundary: it refuses what breaks its rules and records what happened. */
export abstract class AggregateRoot {
  protected record(fact: Fact): void {
    recorded.set(this, [...(recorded.get(this) ?? []), fact]);
  }

  /** Hands over what happened since the last call; the unit of work publishes it with the rows. */
  pullFacts(): Fact[] {
    const facts = recorded.get(this) ?? [];
    recorded.delete(this);
    return facts;
  }
}
