import type { MatrixChange } from './matrix-change.ts';
import type { Matrix } from './roles.ts';

/** The matrix of roles and permissions, as data. */
export interface RoleGrants {
  /**
   * Holds it until the transaction ends.
   * @param version as whoever decides saw it
   * @throws ChangedMeanwhile
   */
  heldAt(version: number): Promise<Matrix>;
  change(change: MatrixChange): Promise<void>;
}
