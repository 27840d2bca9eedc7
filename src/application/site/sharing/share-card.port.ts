/** The words on the picture that is shown where a page is shared. */
export interface ShareCard {
  readonly organisation: string;
  readonly community: string;
  /** Three lines at most are drawn. */
  readonly title: string;
  readonly category: string | null;
  readonly look: ShareLook;
}

/** The colours of the site by day, six figures each, and the picture of its logo. */
export interface ShareLook {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly brand: string;
  /** The key of a file of ours; null for none. */
  readonly logo: string | null;
}

export interface ShareCardPainter {
  /**
   * @param logo as its file holds it
   * @returns a PNG of 1200 × 630 pixels
   */
  paint(card: ShareCard, logo: Uint8Array | null): Promise<Uint8Array>;
}
