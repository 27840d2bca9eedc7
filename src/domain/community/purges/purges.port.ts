import type { PostId } from '../topics/ids.ts';
import type { PurgeId } from './ids.ts';
import type { Purge } from './purge.ts';

export interface Purges {
  /** Held until the transaction ends. @throws PurgeNotFound */
  getForChange(id: PurgeId): Promise<Purge>;
  /** Whether one waits for its second signature. */
  waitsFor(postId: PostId): Promise<boolean>;
  add(purge: Purge): void;
}
