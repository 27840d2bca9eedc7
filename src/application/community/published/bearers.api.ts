import { token } from '../../shared/token.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Somebody of whom an address or a key is shown, and no session. */
export interface Bearer {
  readonly viewer: Viewer;
  /** With the rights that they have on the site: those of a member while they are held back. */
  readonly onSite: Viewer;
  /** What was given before this moment opens nothing any more; null where nothing ended it. */
  readonly keysFrom: Date | null;
  /** More than a password is asked of them, and they never showed any: on the site they have the rights of a member. */
  readonly isHeldBack: boolean;
}

/** What is left now of those who come by an address or a key: as sanctions, roles and passwords stand, not as they are copied. */
export interface Bearers {
  /** @returns null for who may not come in: excluded, gone, not yet confirmed */
  of(memberId: string): Promise<Bearer | null>;
}
export const BEARERS = token<Bearers>('Bearers');

/** Whether something that was given at that moment is worth nothing any more. */
export const isOver = (givenAt: Date, { keysFrom }: Pick<Bearer, 'keysFrom'>): boolean =>
  keysFrom !== null && givenAt < keysFrom;
