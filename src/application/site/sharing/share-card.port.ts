/** The words on the picture that is shown where a page is shared. */
export interface ShareCard {
  readonly organisation: string;
  readonly community: string;
  /** Three lines at most are drawn. */
  readonly title: string;
  readonly category: string | null;
  /** The key of a file of ours, drawn beside the words; null for none. */
  readonly photo: string | null;
  readonly look: ShareLook;
}

/** The colours of the site by day, six figures each, and the picture of its logo. */
interface ShareLook {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly brand: string;
  /** The key of a file of ours; null for none. */
  readonly logo: string | null;
}

/** The files that a card names; null for one that there is not, or not any more. */
export interface CardPictures {
  readonly logo: Uint8Array | null;
  readonly photo: Uint8Array | null;
}

export interface ShareCardPainter {
  /**
   * @param pictures as their files hold them
   * @returns a PNG of 1200 × 630 pixels
   */
  paint(card: ShareCard, pictures: CardPictures): Promise<Uint8Array>;
}
