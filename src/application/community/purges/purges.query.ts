import type { Actor } from '#domain/shared/actor';

/** A proposal to erase for good, as those see it who may settle it. */
export interface PurgeRow {
  readonly id: string;
  /** None of what stands outside topics. */
  readonly postId: string | null;
  /** In the words of Moderation: `topic`, `post`, or any other kind. */
  readonly targetKind: string;
  readonly targetId: string;
  /** Where it is read, from the root of the site; null where it is gone. */
  readonly address: string | null;
  readonly whole: boolean;
  readonly title: string;
  /** The first words of it, while they are there. */
  readonly excerpt: string;
  readonly author: string;
  /** How many replies go with a topic. */
  readonly replies: number;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly status: 'proposed' | 'done' | 'refused';
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
}

export interface PurgesQuery {
  /** Those that wait, the oldest first, and the latest that were settled. @throws NotAllowed */
  execute(actor: Actor): Promise<{ waiting: readonly PurgeRow[]; settled: readonly PurgeRow[] }>;
  /** 1,000 means 1,000 or more. */
  waiting(): Promise<number>;
}
