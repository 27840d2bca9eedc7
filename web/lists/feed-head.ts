/** What a feed says of itself. Addresses are paths; `publicUrl` goes before them. */
export interface FeedHead {
  readonly publicUrl: string;
  readonly title: string;
  readonly description: string;
  /** Of the page whose topics these are. */
  readonly pageHref: string;
  readonly feedHref: string;
  readonly changedAt: Date;
  /** Shown for authors who left. */
  readonly formerMember: string;
}
