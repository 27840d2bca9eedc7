import type { Actor } from '#domain/shared/actor';
import { token } from '../../shared/token.ts';

/** What an event is called, and where it stands. */
export interface GatheringName {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** Names of events, as far as the asker may know of them. */
export interface GatheringNames {
  /** Those that are not theirs to know, or were taken away, are left out. */
  of(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, GatheringName>>;
}

export const GATHERING_NAMES = token<GatheringNames>('GatheringNames');
