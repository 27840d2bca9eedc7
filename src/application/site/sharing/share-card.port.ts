/** The words on the picture that is shown where a page is shared. */
export interface ShareCard {
  readonly organisation: string;
  readonly community: string;
  /** Three lines at most are drawn. */
  readonly title: string;
  readonly category: string | null;
}

export interface ShareCardPainter {
  /** @returns a PNG of 1200 × 630 pixels */
  paint(card: ShareCard): Promise<Uint8Array>;
}
