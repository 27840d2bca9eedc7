/** So that an answer takes as long for an address that nobody has: how long it takes would tell it otherwise. */
export interface Decoys {
  /** Writes what a fact of an account would have cost; nobody reacts to it. Inside a unit of work. */
  leave(at: Date): Promise<void>;
}
