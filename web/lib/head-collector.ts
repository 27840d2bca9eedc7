import type { FEED_FORMATS } from './feed-formats.ts';

/** What a picture for sharing is of. Only what everybody may read has one of its own. */
export interface ShareSubject {
  readonly kind: 'sujet' | 'categorie' | 'reference' | 'evenement' | 'idee';
  /** Number of the topic, the event or the idea; slug of the category or the reference answer. */
  readonly id: number | string;
  readonly title: string;
  readonly category?: string;
  /** Path of its picture, which everybody may see. */
  readonly photo?: string;
}

/** How the title of a page is said where there is more to say of it than what the page is of. */
export interface SaidTitle {
  /** In the window: whether it is a further page of a list is told too. */
  readonly inWindow: string;
  /** There, once something is refused in it. */
  readonly refused: string;
}

export interface PageFeed {
  readonly path: string;
  readonly title: string;
  /** The ending of the one format it has; all of them without it. */
  readonly only?: (typeof FEED_FORMATS)[number]['ending'];
}

/** What a page says of itself to browsers' tabs, search engines and feed readers. */
export interface HeadFacts {
  readonly title: string;
  readonly description?: string;
  /** Path of the one address of this content. */
  readonly canonical?: string;
  /** Kept out of search engines. */
  readonly noIndex?: boolean;
  readonly previous?: string | null;
  readonly next?: string | null;
  readonly structured?: object | readonly object[];
  /** Name of the feed of what this page lists, and its path without the ending that tells the format. */
  readonly feed?: PageFeed;
  /** What the picture tells that is shown where the page is shared; the site itself unless told. */
  readonly share?: ShareSubject;
  /** Everybody may read it, and pages of other sites may ask for it as a card. */
  readonly card?: boolean;
  /** `website` unless told. */
  readonly kind?: 'website' | 'article' | 'profile';
}

/** Pages are rendered once, in one go: what a page says of itself is collected on the way and put into the head after. */
export class HeadCollector {
  private facts: (HeadFacts & Partial<SaidTitle>) | null = null;

  set(facts: HeadFacts & SaidTitle): void {
    this.facts = facts;
  }

  get collected(): (HeadFacts & Partial<SaidTitle>) | null {
    return this.facts;
  }
}
