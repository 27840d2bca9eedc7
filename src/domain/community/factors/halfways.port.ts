import type { Halfway } from './halfway.ts';

export interface Halfways {
  add(halfway: Halfway): Promise<void>;
  look(hash: string, at: Date): Promise<Halfway | null>;
  /** Of many at once exactly one gets it. */
  take(hash: string, at: Date): Promise<Halfway | null>;
  /** One more code was wrong; with the last one it is over. @returns whether it is over */
  wrong(hash: string): Promise<boolean>;
}

/** What a browser has to sign, known to it alone and good for one answer. */
export interface Challenges {
  /** In place of one that was asked for before. @param holder the session or the half of one that asks */
  put(holder: string, challenge: string, expiresAt: Date): Promise<void>;
  /** Uses it up. */
  take(holder: string, at: Date): Promise<string | null>;
}
