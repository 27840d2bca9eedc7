/** One text that was looked for, as `normalisedSearch` writes it. */
export interface SearchDemand {
  readonly query: string;
  /** Each person once a day, as far as the process that counts remembers them. */
  readonly searches: number;
  readonly withoutResult: number;
}

/** What fewer people than this looked for, or fewer times in the days that are asked about, could tell of one of them: it is not shown. */
export const FEWEST_SEARCHERS = 5;

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
