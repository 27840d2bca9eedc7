import type { PurgeId } from './ids.ts';
import type { Purge, PurgedPiece } from './purge.ts';

export interface Purges {
  /** Held until the transaction ends. @throws PurgeNotFound */
  getForChange(id: PurgeId): Promise<Purge>;
  /** Whether one waits for its second signature. */
  waitsFor(target: PurgedPiece): Promise<boolean>;
  add(purge: Purge): void;
}
