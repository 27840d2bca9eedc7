import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';

/** Replies that left a topic for another one, where they stand now. */
export interface RepliesAway {
  readonly count: number;
  /** Null for a topic that the reader may not know of: of that nothing is said. */
  readonly into: {
    readonly id: Id<'Topic'>;
    readonly number: number;
    readonly slug: string;
    readonly title: string;
  } | null;
}

export interface DeparturesQuery {
  /** By topic, those that left first coming first. What came back is not among them, nor what was deleted since. */
  execute(actor: Actor, topicId: string): Promise<readonly RepliesAway[]>;
}
