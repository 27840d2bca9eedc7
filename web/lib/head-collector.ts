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
  /** Path and name of the feed of what this page lists. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** `website` unless told. */
  readonly kind?: 'website' | 'article' | 'profile';
}

/** Pages are rendered once, in one go: what a page says of itself is collected on the way and put into the head after. */
export class HeadCollector {
  private facts: HeadFacts | null = null;

  set(facts: HeadFacts): void {
    this.facts = facts;
  }

  get collected(): HeadFacts | null {
    return this.facts;
  }
}
