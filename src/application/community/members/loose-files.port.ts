/** Keys of pictures whose files go, unless something shows them by then. Within a unit of work it is noted with what is done there. */
export interface LooseFiles {
  /** @param until when they go; null for as soon as this is kept */
  let(key: string, until: Date | null): Promise<void>;
  /** Something shows it: whoever is about to delete its files is waited for. */
  hold(key: string): Promise<void>;
  /** Forgets those that go by now, but these. @returns their keys */
  forgetDue(now: Date, most: number, but: readonly string[]): Promise<readonly string[]>;
}
