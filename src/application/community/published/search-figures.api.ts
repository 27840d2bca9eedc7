import { token } from '../../shared/token.ts';

/** How much was looked for on one day, and how often in vain. */
export interface SearchFigures {
  /** @param day `yyyy-mm-dd`, in Paris */
  of(day: string): Promise<{ readonly searches: number; readonly inVain: number }>;
}

export const SEARCH_FIGURES = token<SearchFigures>('SearchFigures');
