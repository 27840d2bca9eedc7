import type { CoverId } from '#domain/events/gatherings/cover';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';

/** The files of covers, each with a row. */
export interface Covers {
  add(cover: { readonly id: CoverId; readonly bytes: number; readonly uploadedAt: Date }): Promise<void>;
  /** Whether an event shows it that the actor may know of, or that waits for their judgement. */
  mayBeReadBy(actor: Actor, key: string): Promise<boolean>;
  /** Whether another event shows it too. */
  isShownBeside(id: CoverId, gatheringId: GatheringId): Promise<boolean>;
  /** Forgets up to `limit` that no event shows, and none of `but`. @returns their keys */
  forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]>;
}
