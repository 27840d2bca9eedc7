/** What this site signs with. */
export interface SigningPair {
  /** PEM; for whoever seals it. */
  readonly key: string;
  /** PEM body without armour, which anybody may read. */
  readonly certificate: string;
}

export interface SigningPairs {
  make(): Promise<SigningPair>;
}
