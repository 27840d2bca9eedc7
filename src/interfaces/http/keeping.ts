/**
 * What a page that is being made says of its own life, so that it may be given to other visitors as it is. A page that
 * says nothing is made anew for everybody. Only what visitors without any cookie of ours are shown is ever kept.
 */
export class Keeping {
  private named: string[] | null = null;
  private until = Number.POSITIVE_INFINITY;
  private counting: (() => void) | null = null;
  private readonly parameters = new Set<string>();

  /** Names what the page shows, by the tags that the database tells when it changes: `topic:0199…`, `names`, `forum`. */
  hangsOn(...tags: readonly string[]): void {
    this.named = [...(this.named ?? []), ...tags];
  }

  /** The clock alone will make the page another one then. The earliest moment that is said counts. */
  freshUntil(at: Date): void {
    this.until = Math.min(this.until, at.getTime());
  }

  /** Done each time a person is given the page, made or kept. It must hold nothing of the first reader. */
  onRead(count: () => void): void {
    this.counting = count;
  }

  /** The page is made of what its address says by this name. */
  readsParameter(name: string): void {
    this.parameters.add(name);
  }

  /** Whether the page is made of all that its address says: by names that nobody reads it would be kept again and again, as the same page. */
  isMadeOf(names: Iterable<string>): boolean {
    return [...names].every((name) => this.parameters.has(name));
  }

  /** Null when the page is not to be kept. */
  get tags(): readonly string[] | null {
    return this.named;
  }

  get expiry(): Date {
    return new Date(Math.min(this.until, LONGEST_MS + Date.now()));
  }

  get reading(): (() => void) | null {
    return this.counting;
  }
}

/** Whatever else happens: a page is made anew once a day. */
const LONGEST_MS = 24 * 3_600_000;
