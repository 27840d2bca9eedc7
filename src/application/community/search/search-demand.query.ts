/** One text that was looked for, as `normalisedSearch` writes it. */
export interface SearchDemand {
  readonly query: string;
  /** Each person once a day, as far as the process that counts remembers them. */
  readonly searches: number;
  readonly withoutResult: number;
}

/** Fewer than this, each person counted once a day, could tell of one of them: they are not shown. */
export const FEWEST_SEARCHES = 5;

export interface SearchDemandQuery {
  /**
   * What was looked for between two days, both included, in Paris; most searched first, or most often in vain.
   * @param limit at most 500
   */
  execute(asked: {
    readonly from: string;
    readonly to: string;
    readonly order: 'searches' | 'without-result';
    readonly limit: number;
  }): Promise<readonly SearchDemand[]>;
}
